"""つなぎ, もどし, つなぎ直し: arrows between the green band and the circle of people.

All three are drawn alike. もどし leads back to the green band; it is no failure.
"""

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.lifeline.drawing.letters import line_height, text_width
from banso.core.lifeline.drawing.places import Places
from banso.core.lifeline.drawing.shapes import Arrow, Box, Label, LabelKind, Point
from banso.core.lifeline.drawing.skyline import Skyline
from banso.core.lifeline.facts import Crossing

TEXT = 13.0
ASIDE = 22.0  # px between the two ends of an arrow
ABOVE = 24.0  # px that an arrow without a ring reaches above the line
HEAD_LENGTH = 9.0
HEAD_HALF = 4.5
TOO_CLOSE = 24.0  # px: nearer crossings of one kind are drawn as one
UPON = 9.0  # px: nearer crossings of any kind are
BESIDE_BURST = 17.0


Curve = tuple[Point, Point, Point, Point]


class Group(NamedTuple):
    """Crossings drawn as one arrow."""

    kind: CrossingKind
    x: float
    keys: tuple[str, ...]


def grouped(crossings: Sequence[tuple[Crossing, float]]) -> list[Group]:
    """Crossings (with their x) that are too close to each other are told by one arrow."""
    groups: list[Group] = []
    for crossing, x in crossings:
        last = groups[-1] if groups else None
        room = TOO_CLOSE if last and last.kind is crossing.kind else UPON
        if last and x - last.x < room:
            groups[-1] = last._replace(keys=(*last.keys, crossing.key))
        else:
            groups.append(Group(crossing.kind, x, (crossing.key,)))
    return groups


def arrow(
    group: Group, sky: Skyline, *, scale: float, ring: Point | None, near_burst: bool
) -> Arrow:
    """``ring``: the foot of the ring that つなぎ leads to."""
    if group.kind is CrossingKind.BRING_BACK:
        curve = _back(group.x, sky, scale=scale, beside=BESIDE_BURST if near_burst else 0.0)
    else:
        curve = _out(group.x, sky, scale=scale, ring=ring)
    return Arrow(group.keys, group.kind, curve, _head(curve[2], curve[3], scale))


def _out(x: float, sky: Skyline, *, scale: float, ring: Point | None) -> Curve:
    """From the green band up through the life line to the ring."""
    aside = ASIDE * scale
    from_x = max(x - aside, sky.left)
    start = Point(from_x, sky.lowest(from_x - 2, from_x + 2) - 2)
    tip = ring or Point(x, sky.highest(x - 2, x + 2) - ABOVE * scale)
    before_tip = Point(tip.x, max((start.y + tip.y) / 2, tip.y + 16))
    return start, Point(from_x + aside * 0.75, start.y + 2), before_tip, tip


def _back(x: float, sky: Skyline, *, scale: float, beside: float) -> Curve:
    """From above the life line round to the green band; to the left at the right edge."""
    reach = (ASIDE * 1.2 + beside) * scale
    side = 1 if x + reach < sky.right else -1
    from_x = x + side * beside * scale
    start = Point(from_x, sky.highest(from_x - 2, from_x + 2) - ABOVE * scale / 2)
    tip = Point(x + 3 * side, sky.lowest(x - 2 + 3 * side, x + 2 + 3 * side) - 1)
    bulge = x + side * reach
    return start, Point(bulge, start.y + 2), Point(bulge, tip.y + 3), tip


def _head(before: Point, tip: Point, scale: float) -> tuple[Point, Point, Point]:
    length = math.hypot(tip.x - before.x, tip.y - before.y) or 1.0
    ux, uy = (tip.x - before.x) / length, (tip.y - before.y) / length
    back = Point(tip.x - ux * HEAD_LENGTH * scale, tip.y - uy * HEAD_LENGTH * scale)
    half = HEAD_HALF * scale
    return (
        tip,
        Point(back.x - uy * half, back.y + ux * half),
        Point(back.x + uy * half, back.y - ux * half),
    )


def label(drawn: Arrow, text: str, *, places: Places, sky: Skyline) -> Label | None:
    """The word under the green end of the arrow, wherever it is free."""
    end = drawn.curve[3] if drawn.kind is CrossingKind.BRING_BACK else drawn.curve[0]
    box = places.first_free(_boxes(text, end, sky))
    return Label(text, box, LabelKind.CROSSING, size=TEXT) if box else None


def _boxes(text: str, end: Point, sky: Skyline) -> Iterator[Box]:
    width, height = text_width(text, TEXT) + 2, line_height(TEXT)
    for drop in (3.0, 12.0, 24.0, 38.0):
        for share in (0.5, 0.2, 0.8, 0.0, 1.0):
            left = end.x - share * width
            top = sky.lowest(left, left + width) + drop
            yield Box(left, top, left + width, top + height)
