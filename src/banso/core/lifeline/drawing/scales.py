"""From days and amounts to chart units, and the ticks that name them.

Time is linear. The amount of connection is log2(1 + C), so that the first person gained
matters as much as the next two (science.md §1).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from banso.core.lifeline.curves import Floats
from banso.core.lifeline.drawing.shapes import Tick, Unit, ValueTick, Window

AT_LEAST_AMOUNT = 7.0  # 本: the axis of a lonely life does not look full
ROOM_ABOVE = 1.06

DAYS_OF = {Unit.DAY: 1.0, Unit.WEEK: 7.0, Unit.MONTH: 30.44, Unit.YEAR: 365.25}
STEPS = (
    (Unit.DAY, 1),
    (Unit.WEEK, 1),
    (Unit.MONTH, 1),
    (Unit.MONTH, 3),
    (Unit.YEAR, 1),
    (Unit.YEAR, 2),
    (Unit.YEAR, 5),
    (Unit.YEAR, 10),
    (Unit.YEAR, 20),
)
ROOM_OF_LABEL = {Unit.DAY: 38.0, Unit.WEEK: 52.0, Unit.MONTH: 40.0, Unit.YEAR: 54.0}
ROOM_OF_LARGER_UNIT = 124.0  # 「2015年(平成27年)」


@dataclass(frozen=True, slots=True)
class TimeScale:
    window: Window
    left: float
    right: float

    @property
    def px_per_day(self) -> float:
        days = max(1, self.window.end.toordinal() - self.window.begin.toordinal())
        return (self.right - self.left) / days

    def x(self, day: date) -> float:
        return self.left + (day.toordinal() - self.window.begin.toordinal()) * self.px_per_day

    def clamped(self, day: date) -> float:
        return min(self.right, max(self.left, self.x(day)))

    def ordinals(self, xs: Floats) -> Floats:
        return self.window.begin.toordinal() + (xs - self.left) / self.px_per_day

    def day(self, x: float) -> date:
        ordinal = self.window.begin.toordinal() + round((x - self.left) / self.px_per_day)
        return date.fromordinal(ordinal)

    def shows(self, begin: date, end: date) -> bool:
        return begin <= self.window.end and end >= self.window.begin


@dataclass(frozen=True, slots=True)
class ValueScale:
    top: float
    zero: float  # y of 0 本
    most: float  # 本 at the top

    def y(self, amount: Floats) -> Floats:
        share = np.log2(1 + np.maximum(amount, 0)) / np.log2(1 + self.most)
        return np.asarray(self.zero - np.minimum(share, 1) * (self.zero - self.top))

    def y_of(self, amount: float) -> float:
        return float(self.y(np.array([amount]))[0])

    def ticks(self) -> tuple[ValueTick, ...]:
        amounts = [0, 1, 3, 7, 15, 31, 63]
        return tuple(ValueTick(a, self.y_of(a)) for a in amounts if a <= self.most)


def most_of(amounts: Floats) -> float:
    """The amount at the top of the axis: what occurs, but never less than 7."""
    highest = float(amounts.max(initial=0.0))
    return max(AT_LEAST_AMOUNT, highest) * ROOM_ABOVE


def time_ticks(scale: TimeScale) -> tuple[Unit, tuple[Tick, ...]]:
    """Ticks as close as their labels allow, from single days to twenty years."""
    unit, step = _step(scale.px_per_day)
    days = [day for day in _days(unit, step, scale.window) if day >= scale.window.begin]
    xs = [scale.x(day) for day in days]
    opening = _opening(unit, days, xs)
    return unit, tuple(
        Tick(d, x, i in opening) for i, (d, x) in enumerate(zip(days, xs, strict=True))
    )


def _opening(unit: Unit, days: list[date], xs: list[float]) -> set[int]:
    """Which ticks tell the larger unit, too: where it changes, and the first if there is room."""
    if unit is Unit.YEAR or not days:
        return set()
    larger = [(day.year, 0 if unit is Unit.MONTH else day.month) for day in days]
    changes = [i for i in range(1, len(days)) if larger[i] != larger[i - 1]]
    if not changes or xs[changes[0]] - xs[0] >= ROOM_OF_LARGER_UNIT:
        changes.insert(0, 0)
    chosen: list[int] = []
    for i in changes:
        if not chosen or xs[i] - xs[chosen[-1]] >= ROOM_OF_LARGER_UNIT:
            chosen.append(i)
    return set(chosen)


def _step(px_per_day: float) -> tuple[Unit, int]:
    for unit, step in STEPS:
        if DAYS_OF[unit] * step * px_per_day >= ROOM_OF_LABEL[unit]:
            return unit, step
    return STEPS[-1]


def _days(unit: Unit, step: int, window: Window) -> Iterator[date]:
    """The days of the ticks, from a little before the window to its end."""
    if unit is Unit.YEAR:
        first = window.begin.year - window.begin.year % step
        yield from (date(y, 1, 1) for y in range(max(first, 1), window.end.year + 1, step))
    elif unit is Unit.MONTH:
        months = range(window.begin.year * 12, window.end.year * 12 + window.end.month, step)
        yield from (date(m // 12, m % 12 + 1, 1) for m in months)
    else:
        every = 7 if unit is Unit.WEEK else 1
        day = window.begin - timedelta(window.begin.weekday() if unit is Unit.WEEK else 0)
        while day <= window.end:
            yield day
            day += timedelta(every)
