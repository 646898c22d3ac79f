"""Who stands where: boxes that must not overlap, and rows that are filled first-fit."""

from collections.abc import Iterable
from typing import NamedTuple

from banso.core.lifeline.drawing.shapes import Box, Point


class Span(NamedTuple):
    left: float
    right: float


class Rows:
    """A few rows; each span goes into the first in which it still finds room."""

    def __init__(self, most: int, gap: float = 6.0) -> None:
        self._rows: list[list[Span]] = [[] for _ in range(most)]
        self._gap = gap

    def find(self, span: Span) -> int | None:
        """The row for ``span``, taken from now on; None when all are full there."""
        for number, row in enumerate(self._rows):
            if all(
                span.left >= other.right + self._gap or span.right <= other.left - self._gap
                for other in row
            ):
                row.append(span)
                return number
        return None

    @property
    def used(self) -> int:
        return sum(1 for row in self._rows if row)


class Places:
    """Boxes already taken on the canvas, and lines that no label may cover."""

    def __init__(self, canvas: Box) -> None:
        self.canvas = canvas
        self._boxes: list[Box] = []
        self._lines: list[tuple[Point, Point]] = []

    def free(self, box: Box) -> bool:
        return (
            box.within(self.canvas)
            and not self._taken(box)
            and not any(_through(box, line) for line in self._lines)
        )

    def _taken(self, box: Box) -> bool:
        """``box.meets`` for all boxes, spelled out: a full chart asks it 20 000 times."""
        left, top, right, bottom = box
        for from_left, from_top, to_right, to_bottom in self._boxes:
            if left < to_right and from_left < right and top < to_bottom and from_top < bottom:
                return True
        return False

    def crossed_by(self, start: Point, end: Point) -> bool:
        """Whether a line from start to end would run through something."""
        line, left, right = (start, end), min(start.x, end.x), max(start.x, end.x)
        return any(
            _through(box, line) for box in self._boxes if box.left <= right and left <= box.right
        )

    def take(self, *boxes: Box) -> None:
        self._boxes.extend(boxes)

    def take_line(self, start: Point, end: Point) -> None:
        self._lines.append((start, end))

    def first_free(self, candidates: Iterable[Box]) -> Box | None:
        """The first free candidate, taken from now on."""
        for box in candidates:
            if self.free(box):
                self.take(box)
                return box
        return None


def _through(box: Box, line: tuple[Point, Point]) -> bool:
    """Whether a straight line runs through the inside of a box (Liang and Barsky's clipping)."""
    (x, y), (to_x, to_y) = line
    if (x < box.left and to_x < box.left) or (x > box.right and to_x > box.right):
        return False
    dx, dy = to_x - x, to_y - y
    enters, leaves = 0.0, 1.0
    sides = ((-dx, x - box.left), (dx, box.right - x), (-dy, y - box.top), (dy, box.bottom - y))
    for towards, room in sides:
        if towards == 0:
            if room <= 0:
                return False
        elif towards < 0:
            enters = max(enters, room / towards)
        else:
            leaves = min(leaves, room / towards)
    return enters < leaves
