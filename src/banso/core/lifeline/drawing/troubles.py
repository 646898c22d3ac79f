"""問題発生: a burst on the life line, a dotted line down, and its name below the ground."""

from collections.abc import Sequence
from typing import NamedTuple

from banso.core.calendar.precision import Precision
from banso.core.lifeline.drawing.letters import line_height, shortened, text_width
from banso.core.lifeline.drawing.line import Line
from banso.core.lifeline.drawing.places import Rows, Span
from banso.core.lifeline.drawing.scales import TimeScale
from banso.core.lifeline.drawing.shapes import Box, Burst, Label, LabelKind
from banso.core.lifeline.facts import Trouble

LONGEST_LABEL = 12  # full-width letters
TEXT = 12.0
ROW_HEIGHT = line_height(TEXT) + 1
RADIUS = 11.0
MANY, SMALLEST = 12, 0.6  # more bursts than that in a thousand px are drawn smaller


class Named(NamedTuple):
    """A trouble with the row and room of its name; none when there was no room."""

    trouble: Trouble
    x: float
    row: int | None
    span: Span


class Naming(NamedTuple):
    troubles: tuple[Named, ...]
    rows: int

    @property
    def height(self) -> float:
        return self.rows * ROW_HEIGHT


def name(
    troubles: Sequence[Trouble], time: TimeScale, *, most_rows: int, number: str = ""
) -> Naming:
    """Give the names their rows: those not settled first, then the latest."""
    shown = [t for t in troubles if time.shows(t.on, t.on)]
    rows, named = Rows(most_rows), []
    for trouble in sorted(shown, key=lambda t: (t.settled_on is not None, -t.on.toordinal())):
        x = time.x(trouble.on)
        span = _span(number or shortened(trouble.label, LONGEST_LABEL), x, time)
        named.append(Named(trouble, x, rows.find(span), span))
    named.sort(key=lambda each: each.x)
    return Naming(tuple(named), rows.used)


def burst_scale(count: int, width: float) -> float:
    """Bursts of a long life must not hide the life."""
    usual = MANY * width / 1000
    return 1.0 if count <= usual else max(SMALLEST, (usual / count) ** 0.5)


def _span(text: str, x: float, time: TimeScale) -> Span:
    half = text_width(text, TEXT) / 2
    middle = min(max(x, time.left + half - 4), time.right - half + 4)
    return Span(middle - half, middle + half)


def burst(named: Named, line: Line, *, foot: float, scale: float) -> Burst:
    trouble = named.trouble
    return Burst(
        key=trouble.key,
        x=named.x,
        y=float(line.y[line.at(named.x)]),
        foot=foot,
        scale=scale,
        told=trouble.told,
        vague=trouble.precision is not Precision.DAY,
    )


def label(named: Named, top: float, *, number: str = "") -> Label | None:
    if named.row is None:
        return None
    y = top + named.row * ROW_HEIGHT
    return Label(
        text=number or shortened(named.trouble.label, LONGEST_LABEL),
        box=Box(named.span.left, y, named.span.right, y + line_height(TEXT)),
        kind=LabelKind.TROUBLE,
        size=TEXT,
        faded=named.trouble.told,
        full=named.trouble.label,
    )
