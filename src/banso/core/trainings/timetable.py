"""The timetable of a session: when each step begins and ends, as planned and as it really goes.

A training never keeps its minutes to the second. What has been said longer moves what follows;
nothing is shortened by the clock, for only the trainer knows what can be left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

NOTHING = timedelta(0)


class Span(NamedTuple):
    begins_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Clock:
    """Where a session stands: the step of that place since a moment, held still or running.

    A pause moves ``since`` forward when it ends, so that only the time really used counts.
    """

    place: int
    since: datetime
    paused_at: datetime | None = None

    def used(self, now: datetime) -> timedelta:
        """What the step has used so far. A clock set back uses nothing, not less."""
        return max((self.paused_at or now) - self.since, NOTHING)


class Left(NamedTuple):
    """``step`` below zero: so much longer than planned. ``whole`` counts what is still to come."""

    step: timedelta
    whole: timedelta
    ends_at: datetime


def planned(begins_at: datetime, minutes: Sequence[int]) -> list[Span]:
    """Each step after the other from the beginning that was announced."""
    spans: list[Span] = []
    for length in minutes:
        begins_at = spans[-1].ends_at if spans else begins_at
        spans.append(Span(begins_at, begins_at + timedelta(minutes=length)))
    return spans


def left(clock: Clock, minutes: Sequence[int], now: datetime) -> Left:
    """What is left of the step and of the whole, and when it will all be over."""
    step = timedelta(minutes=minutes[clock.place]) - clock.used(now)
    to_come = timedelta(minutes=sum(minutes[clock.place + 1 :]))
    whole = max(step, NOTHING) + to_come
    return Left(step, whole, now + whole)


def expected(clock: Clock, minutes: Sequence[int], now: datetime) -> list[Span | None]:
    """When the current step and those after it are to be expected; None for what is over."""
    ends_at = now + max(left(clock, minutes, now).step, NOTHING)
    current = Span(now - clock.used(now), ends_at)
    return [None] * clock.place + [current, *planned(ends_at, minutes[clock.place + 1 :])]
