"""The sheet on which rings, arrows and names find their places, the weightiest first."""

from collections.abc import Iterable
from datetime import date

import numpy as np

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.lifeline.drawing import arrows, lanes, passages, troubles
from banso.core.lifeline.drawing.layout import Layout
from banso.core.lifeline.drawing.letters import line_height, text_width
from banso.core.lifeline.drawing.line import Line, pieces
from banso.core.lifeline.drawing.places import Places
from banso.core.lifeline.drawing.rings import ROOM_PER_RING, Crowd
from banso.core.lifeline.drawing.shapes import (
    Anchor,
    Arrow,
    Bands,
    Box,
    Burst,
    Label,
    LabelKind,
    Point,
    Ring,
    Words,
)
from banso.core.lifeline.drawing.skyline import Skyline
from banso.core.lifeline.facts import Crossing

SMALL_TEXT = 12.0
NEAR_BURST = 15.0  # px


class Sheet:
    """Collects labels while things are set; ``left_out`` counts names without room."""

    def __init__(self, layout: Layout, line: Line, words: Words) -> None:
        self.layout = layout
        self.line = line
        self.words = words
        self.sky = Skyline(line)
        self.places = Places(layout.canvas)
        self.labels: list[Label] = []
        self.left_out = 0

    def ink(self, bands: Bands) -> None:
        for stretch in bands.stretches:
            self.sky.ink(stretch.feather if stretch.known else stretch.hatch)
        for green in bands.greens:
            self.sky.ink(green.outline)

    def bursts(self) -> list[Burst]:
        """All bursts; their room is taken, so that no name lies upon them."""
        layout, named = self.layout, self.layout.naming.troubles
        width = layout.time.right - layout.time.left
        scale = layout.scale * troubles.burst_scale(len(named), width)
        radius, foot = troubles.RADIUS * scale, layout.names_top - 1
        found = [troubles.burst(each, self.line, foot=foot, scale=scale) for each in named]
        for burst in found:
            box = Box(burst.x - radius, burst.y - radius, burst.x + radius, burst.y + radius)
            self.places.take(box)
        return found

    def rings(self) -> dict[str, Ring]:
        """Rings by the key of the つなぎ that leads to them, or of their tie."""
        crowd = Crowd(self.places, self.sky, scale=self.layout.scale, words=self.words.role)
        most = int((self.layout.time.right - self.layout.time.left) / ROOM_PER_RING)
        placed = []
        for number, candidate in enumerate(self.layout.rings):
            if number < most and crowd.set(candidate, number=self.layout.number):
                placed.append(candidate.linked or candidate.tie.key)
            else:
                crowd.join(candidate)
                self.left_out += 1
        self.labels += crowd.labels
        return dict(zip(placed, crowd.rings, strict=True))

    def arrows(
        self, crossings: Iterable[Crossing], *, bursts: list[Burst], rings: dict[str, Ring]
    ) -> list[Arrow]:
        time = self.layout.time
        shown = [(c, time.x(c.on)) for c in crossings if time.shows(c.on, c.on)]
        drawn = []
        for group in arrows.grouped(shown):
            ring = next((rings[key] for key in group.keys if key in rings), None)
            near = any(abs(burst.x - group.x) < NEAR_BURST for burst in bursts)
            foot = ring and Point(ring.x, ring.y + ring.radius + 2)
            drawn.append(
                arrows.arrow(group, self.sky, scale=self.layout.scale, ring=foot, near_burst=near)
            )
        for arrow in sorted(drawn, key=lambda each: each.kind is CrossingKind.BRING_BACK):
            self.places.take(_around(arrow.head))
        for arrow in drawn:
            text = self.words.crossing(arrow.kind)
            self._add(arrows.label(arrow, text, places=self.places, sky=self.sky))
        return drawn

    def name_rows(self) -> None:
        """Names in the rows above and below the plot; they cannot collide with the rest."""
        layout, number = self.layout, self.layout.number
        for told in layout.strip.passages:
            self._add(passages.label(told, layout.strip_top, number=number))
        for named in layout.naming.troubles:
            self._add(troubles.label(named, layout.names_top, number=number))
        for packed in layout.packing.plans:
            self._add(lanes.label(packed, layout.lanes_top, number=number))

    def name_unknown(self) -> None:
        """聞けていない, once, where the longest such stretch has room for it."""
        line, text = self.line, self.words.not_heard
        width, height = text_width(text, SMALL_TEXT), line_height(SMALL_TEXT)
        runs = [(b, e) for b, e in pieces(line.drawn & ~line.heard) if not line.heard[b]]
        runs = [(b, e) for b, e in runs if line.drawn[b]]
        if not runs:
            return
        begin, end = max(runs, key=lambda run: run[1] - run[0])
        left, right = float(line.x[begin]), float(line.x[end - 1])
        boxes = []
        for share in (0.5, 0.3, 0.7):
            at = left + share * (right - left) - width / 2
            top = self.sky.highest(at, at + width) - height - 3
            boxes.append(Box(at, top, at + width, top + height))
        if right - left > width and (box := self.places.first_free(boxes)):
            self.labels.append(Label(text, box, LabelKind.UNKNOWN, size=SMALL_TEXT, faded=True))

    def name_today(self, today: date) -> float | None:
        time, text = self.layout.time, self.words.today
        if not time.shows(today, today):
            return None
        x, width = time.x(today), text_width(text, SMALL_TEXT)
        middle = min(x, self.layout.size.width - width / 2 - 2)
        box = Box(middle - width / 2, 8, middle + width / 2, 8 + line_height(SMALL_TEXT))
        self.labels.append(Label(text, box, LabelKind.TODAY, Anchor.MIDDLE, SMALL_TEXT))
        return x

    def _add(self, label: Label | None) -> None:
        if label is None:
            self.left_out += 1
        else:
            self.labels.append(label)


def _around(corners: tuple[Point, ...]) -> Box:
    xs, ys = np.array(corners).T
    return Box(float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max()))
