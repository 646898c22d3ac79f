"""The shapes of a drawn lifeline, in chart units (1 unit = 1 px), without any SVG.

What is a text here was typed into a record or given in ``Words``; it is never a sentence.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.motivation.steps import Voice

Outline = NDArray[np.float64]  # (n, 2): corners of a path, in order


class Point(NamedTuple):
    x: float
    y: float


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: "Box") -> bool:
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.top >= other.top
            and self.bottom <= other.bottom
        )


class Window(NamedTuple):
    """The days that are shown, both included."""

    begin: date
    end: date


class Size(NamedTuple):
    """What the page has room for. The drawing grows higher when its lanes need it."""

    width: float
    height: float

    @property
    def compact(self) -> bool:
        """Too narrow for names: they become numbers, and a list below tells them."""
        return self.width < 560


class Words(NamedTuple):
    """The few words whose length the geometry must know."""

    link: str = "つなぎ"
    bring_back: str = "もどし"
    relink: str = "つなぎ直し"
    role: str = "役割：%s"
    not_heard: str = "聞けていない"
    not_looked_at: str = "見ていない"
    today: str = "今日"

    def crossing(self, kind: CrossingKind) -> str:
        return {
            CrossingKind.LINK: self.link,
            CrossingKind.BRING_BACK: self.bring_back,
            CrossingKind.RELINK: self.relink,
        }[kind]


class LabelKind(StrEnum):
    RING = "ring"
    ROLE = "role"
    CROSSING = "crossing"
    TROUBLE = "trouble"
    PLAN = "plan"
    PASSAGE = "passage"
    UNKNOWN = "unknown"
    TODAY = "today"


class Anchor(StrEnum):
    START = "start"
    MIDDLE = "middle"
    END = "end"


class Label(NamedTuple):
    """A text with the room it takes. ``full`` is what was typed, when ``text`` is cut short."""

    text: str
    box: Box
    kind: LabelKind
    anchor: Anchor = Anchor.MIDDLE
    size: float = 13
    faded: bool = False
    full: str = ""

    @property
    def x(self) -> float:
        if self.anchor is Anchor.START:
            return self.box.left
        if self.anchor is Anchor.END:
            return self.box.right
        return (self.box.left + self.box.right) / 2

    @property
    def y(self) -> float:
        """The baseline."""
        return self.box.bottom - 0.26 * self.size


class ValueTick(NamedTuple):
    amount: int  # 本
    y: float


class Unit(StrEnum):
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Tick(NamedTuple):
    """A day on the time axis. ``opens``: tell the larger unit here, too (「2015年」)."""

    day: date
    x: float
    opens: bool


class Stretch(NamedTuple):
    """A piece of the life line that is drawn in one manner."""

    outline: Outline  # the navy band; where motivation is not known, the line itself, open
    feather: Outline  # the lighter edge; empty where motivation is not known
    hatch: Outline  # 聞けていない; empty where it is known
    known: bool
    told: bool


class Halo(NamedTuple):
    """10-90 % of the amount. ``unseen``: nobody has looked for a while, hatched."""

    outline: Outline
    unseen: bool


class GreenStretch(NamedTuple):
    outline: Outline
    indirect: Outline  # the lighter inner stripe
    has_indirect: bool


class Said(NamedTuple):
    """A motivation really said or seen; ``step`` None: not asked that day (今日は聞かない)."""

    x: float
    y: float
    voice: Voice
    step: int | None
    told: bool
    key: str


class Lane(NamedTuple):
    """A bounded plan. ``solid_to``: drawn solid up to here, dashed to ``right``."""

    key: str
    left: float
    right: float
    solid_to: float
    y: float
    ended: bool
    cut_left: bool  # it began before the window
    cut_right: bool  # it goes on after the window


class Burst(NamedTuple):
    key: str
    x: float
    y: float
    foot: float  # the dotted line goes down to here
    scale: float
    told: bool
    vague: bool  # the day is not known exactly


class Ring(NamedTuple):
    """People the person is among. ``more``: further ties told by this one ring."""

    keys: tuple[str, ...]
    x: float
    y: float  # centre
    radius: float
    stem: tuple[Point, Point] | None  # none where an arrow of つなぎ leads to it
    has_role: bool
    ended: bool
    earlier: bool  # it began before the window
    more: int = 0


class Arrow(NamedTuple):
    keys: tuple[str, ...]
    kind: CrossingKind
    curve: tuple[Point, Point, Point, Point]  # a cubic Bézier curve
    head: tuple[Point, Point, Point]


class Bracket(NamedTuple):
    """A passage of the told life story, in the strip at the top."""

    key: str
    left: float
    right: float
    y: float
    vague: bool


class MarkKind(StrEnum):
    SAMPLE = "sample"
    SAID = "said"
    TROUBLE = "trouble"
    RING = "ring"
    CROSSING = "crossing"
    PLAN = "plan"
    PASSAGE = "passage"


class Mark(NamedTuple):
    """A point that can be focused: what it is, and the records and days behind it."""

    kind: MarkKind
    x: float
    y: float
    keys: tuple[str, ...]
    begin: date
    end: date


class Note(NamedTuple):
    """A line of the list below a compact chart: ① and what it stands for."""

    number: int
    text: str
    kind: LabelKind


class Frame(NamedTuple):
    """The plot with its axes, and the middles of the zones around it."""

    window: Window
    plot: Box  # from the first day to the last, from the highest amount to the ground
    values: tuple[ValueTick, ...]
    unit: Unit
    ticks: tuple[Tick, ...]
    axis: float  # y where the names of the ticks begin
    strip: float | None  # y of the told strip
    names: float | None  # y of the names of troubles
    lanes: float | None  # y of the first lane
    today: float | None  # x


@dataclass(frozen=True, slots=True, eq=False)
class Bands:
    halos: tuple[Halo, ...]
    stretches: tuple[Stretch, ...]
    greens: tuple[GreenStretch, ...]


class Things(NamedTuple):
    said: tuple[Said, ...]
    apart: tuple[tuple[Point, Point], ...]  # two voices that differ by two steps or more
    bursts: tuple[Burst, ...]
    rings: tuple[Ring, ...]
    arrows: tuple[Arrow, ...]
    lanes: tuple[Lane, ...]
    brackets: tuple[Bracket, ...]


class LeftOut(NamedTuple):
    """What found no room; the table twin has it all."""

    plans: int
    names: int


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    size: Size
    frame: Frame
    bands: Bands
    things: Things
    labels: tuple[Label, ...]
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]
    left_out: LeftOut
