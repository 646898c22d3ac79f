"""The zones of the chart from top to bottom, and how many rows each needs.

Heading and today · told strip · room for rings · the plot down to the ground · names of
troubles · red lanes · time axis. Rows are filled first, because they depend on days alone.
"""

from dataclasses import dataclass

from banso.core.lifeline.drawing import lanes, passages, troubles
from banso.core.lifeline.drawing.letters import circled
from banso.core.lifeline.drawing.rings import Candidate, candidates, headroom
from banso.core.lifeline.drawing.scales import TimeScale
from banso.core.lifeline.drawing.shapes import Box, Size, Window
from banso.core.lifeline.facts import Life

HEADING = 28.0
LOWEST_PLOT = 150.0  # px between the highest amount and 0 本
GROUND = 36.0  # px below 0 本: room for both bands of somebody who is quite alone
BELOW_GROUND = 8.0
BETWEEN = 8.0
TIME_AXIS = 40.0
COMPACT_SCALE = 0.8


@dataclass(frozen=True, slots=True)
class Layout:
    size: Size
    time: TimeScale
    scale: float
    number: str  # stands for a name in a compact chart
    rings: tuple[Candidate, ...]
    strip: passages.Strip
    naming: troubles.Naming
    packing: lanes.Packing
    strip_top: float
    top: float  # of the room for rings
    highest: float  # y of the highest amount
    zero: float
    ground: float
    names_top: float
    lanes_top: float
    axis: float  # where the time axis begins
    bottom: float

    @property
    def plot(self) -> Box:
        return Box(self.time.left, self.highest, self.time.right, self.ground)

    @property
    def canvas(self) -> Box:
        """Where names of rings and crossings may stand."""
        return Box(self.time.left + 2, self.top, self.size.width - 4, self.ground - 1)


def arrange(life: Life, window: Window, size: Size) -> Layout:
    compact = size.compact
    left, right = (40.0, 16.0) if compact else (92.0, 34.0)
    time = TimeScale(window, left, size.width - right)
    number = circled(1) if compact else ""
    strip = passages.strip(life.passages, time, most_rows=2, number=number)
    naming = troubles.name(life.troubles, time, most_rows=2, number=number)
    packing = lanes.pack(life.plans, time, most_rows=4 if compact else 6, number=number)
    rings = candidates(life, time)
    scale = COMPACT_SCALE if compact else 1.0

    top = HEADING + strip.height
    highest = top + headroom(len(rings), compact=compact)
    below = BELOW_GROUND + naming.height + BETWEEN + packing.height + TIME_AXIS
    ground = max(size.height - below, highest + LOWEST_PLOT + GROUND)
    names_top = ground + BELOW_GROUND
    lanes_top = names_top + naming.height + BETWEEN
    return Layout(
        size=size,
        time=time,
        scale=scale,
        number=number,
        rings=rings,
        strip=strip,
        naming=naming,
        packing=packing,
        strip_top=HEADING,
        top=top,
        highest=highest,
        zero=ground - GROUND,
        ground=ground,
        names_top=names_top,
        lanes_top=lanes_top,
        axis=lanes_top + packing.height,
        bottom=lanes_top + packing.height + TIME_AXIS,
    )
