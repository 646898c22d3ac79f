"""人々の輪: the people and places the person has become part of, as rings above the line.

A ring stands where the tie began, or at its つなぎ. A ring without room of its own is told
by its nearest neighbour (＋n): fewer rings, none forgotten.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.lifeline.drawing.letters import line_height, shortened, text_width
from banso.core.lifeline.drawing.places import Places
from banso.core.lifeline.drawing.scales import TimeScale
from banso.core.lifeline.drawing.shapes import Box, Label, LabelKind, Point, Ring
from banso.core.lifeline.drawing.skyline import Skyline
from banso.core.lifeline.facts import Life, Tie
from banso.core.ties.kinds import TieKind

CIRCLE_OF_PEOPLE = frozenset(
    {
        TieKind.FRIEND,
        TieKind.NEIGHBOUR,
        TieKind.PLACE,
        TieKind.GROUP,
        TieKind.WORK,
        TieKind.VOLUNTEER,
    }
)
LONGEST_LABEL = 9  # full-width letters
TEXT = 13.0
ROLE_TEXT = 12.0
RADIUS = 17.0
SHORTEST_STEM = 13.0
RISE = 12.0  # px between the heights that are tried
MOST_RISES = 13
FARTHEST_ASIDE = 56.0  # px
ASIDE = (0.0, -0.4, 0.4, -0.9, 0.9)  # of the width of a ring with its names
SAME_TIME = 60  # days between a tie's beginning and its つなぎ that are drawn as one
ROOM_PER_RING = 58.0  # px of width; more rings than that are told together from the start


class Candidate(NamedTuple):
    """A tie that can be a ring. ``linked``: the つなぎ that led to it."""

    tie: Tie
    x: float
    linked: str | None
    earlier: bool


class Text(NamedTuple):
    text: str
    kind: LabelKind
    size: float
    full: str


def candidates(life: Life, time: TimeScale) -> tuple[Candidate, ...]:
    """Ties of the circle in the window; those led to by つなぎ first, then those with a role."""
    begin, end = time.window
    links = {
        c.tie_key: c
        for c in reversed(life.crossings)
        if c.tie_key and c.kind is not CrossingKind.BRING_BACK
    }
    found = []
    for tie in life.ties:
        if not (tie.role or tie.kind in CIRCLE_OF_PEOPLE):
            continue
        if tie.began_on > end or (tie.ended_on and tie.ended_on < begin):
            continue
        link = links.get(tie.key)
        on, linked = tie.began_on, None
        if link and abs((link.on - tie.began_on).days) <= SAME_TIME and begin <= link.on <= end:
            on, linked = link.on, link.key
        found.append(Candidate(tie, time.clamped(on), linked, earlier=on < begin))
    found.sort(key=lambda c: (not c.linked, not c.tie.role, -_days_alive(c.tie, end)))
    return tuple(found)


def _days_alive(tie: Tie, end: date) -> int:
    return ((tie.ended_on or end) - tie.began_on).days


def headroom(count: int, *, compact: bool) -> float:
    """Room for rings above the highest amount."""
    row = 56.0 if compact else 82.0
    if not count:
        return 20.0
    return row if count <= 10 else 1.6 * row


class Crowd:
    """Rings are set one after the other; late-comers join the nearest."""

    def __init__(self, places: Places, sky: Skyline, *, scale: float, words: str) -> None:
        self.rings: list[Ring] = []
        self.labels: list[Label] = []
        self._places = places
        self._sky = sky
        self._radius = RADIUS * scale
        self._role_words = words

    def set(self, candidate: Candidate, *, number: str) -> bool:
        """Find room for a ring just above the line, or higher, or a little aside; else False."""
        texts = self._texts(candidate.tie, number)
        foot = Point(candidate.x, self._sky.highest(candidate.x - 1, candidate.x + 1))
        for box in self._boxes(candidate.x, texts):
            top_of_stem = Point((box.left + box.right) / 2, box.bottom)
            if self._places.free(box) and not self._places.crossed_by(foot, top_of_stem):
                self._places.take(box)
                self._places.take_line(foot, top_of_stem)
                self.rings.append(self._ring(candidate, foot, top_of_stem))
                self._name(candidate.tie, texts, box)
                return True
        return False

    def join(self, candidate: Candidate) -> None:
        """Let the nearest ring tell this one, too."""
        if not self.rings:
            return
        at = min(range(len(self.rings)), key=lambda i: abs(self.rings[i].x - candidate.x))
        ring = self.rings[at]
        self.rings[at] = ring._replace(keys=(*ring.keys, candidate.tie.key), more=ring.more + 1)

    def _boxes(self, x: float, texts: list[Text]) -> Iterator[Box]:
        canvas = self._places.canvas
        width = max(2 * self._radius + 6, *(text_width(t.text, t.size) + 8 for t in texts))
        height = sum(line_height(t.size) for t in texts) + 2 * self._radius
        spots = []
        for aside in ASIDE:
            middle = x + max(-FARTHEST_ASIDE, min(FARTHEST_ASIDE, aside * width))
            middle = min(max(middle, canvas.left + width / 2 + 1), canvas.right - width / 2 - 1)
            left, right = middle - width / 2, middle + width / 2
            spots.append((left, right, self._sky.highest(left, right) - SHORTEST_STEM))
        for rise in range(MOST_RISES):
            for left, right, lowest in spots:
                bottom = lowest - rise * RISE
                yield Box(left, bottom - height, right, bottom)

    def _ring(self, candidate: Candidate, foot: Point, top_of_stem: Point) -> Ring:
        tie = candidate.tie
        return Ring(
            keys=(tie.key,),
            x=top_of_stem.x,
            y=top_of_stem.y - self._radius,
            radius=self._radius,
            stem=(foot, top_of_stem),
            has_role=bool(tie.role),
            ended=tie.ended_on is not None,
            earlier=candidate.earlier,
        )

    def _name(self, tie: Tie, texts: list[Text], box: Box) -> None:
        middle, y, faded = (box.left + box.right) / 2, box.top, tie.ended_on is not None
        for text, kind, size, full in texts:
            half, bottom = text_width(text, size) / 2, y + line_height(size)
            room = Box(middle - half, y, middle + half, bottom)
            self.labels.append(Label(text, room, kind, size=size, faded=faded, full=full))
            y = bottom

    def _texts(self, tie: Tie, number: str) -> list[Text]:
        if number:
            return [Text(number, LabelKind.RING, TEXT, tie.label)]
        name = Text(shortened(tie.label, LONGEST_LABEL), LabelKind.RING, TEXT, tie.label)
        if not tie.role:
            return [name]
        role = self._role_words % shortened(tie.role, LONGEST_LABEL)
        return [Text(role, LabelKind.ROLE, ROLE_TEXT, self._role_words % tie.role), name]
