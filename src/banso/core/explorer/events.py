"""Events of a told life, in months from its start, and the stand that holds them.

An event is known by its place in the stand, which stays the same while it is moved.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple, TypeVar

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.explorer.vocabulary import (
    Closeness,
    Ending,
    PlanName,
    Rhythm,
    Role,
    TieName,
    TroubleName,
)
from banso.core.motivation.steps import Step
from banso.core.ties.kinds import Circle

START = date(2000, 1, 1)  # the day that is called the beginning; nobody is shown its date
SHORTEST, LONGEST = 12, 240  # months
MOST_EVENTS = 80
MONTHS_PER_YEAR = 12
SHORTEST_PLAN = 1  # month


class TieEvent(NamedTuple):
    """A tie comes; ``until`` it fades or ends, or stays."""

    name: TieName
    month: int
    until: int | None = None
    ending: Ending = Ending.FADES
    circle: Circle = Circle.MIDDLE
    role: Role = Role.NONE
    rhythm: Rhythm = Rhythm.FORTNIGHTLY


class TroubleEvent(NamedTuple):
    """問題発生; ``until`` it is settled."""

    name: TroubleName
    month: int
    until: int | None = None


class PlanEvent(NamedTuple):
    """Bounded support. It always has an end."""

    name: PlanName
    month: int
    until: int


class AlongsideEvent(NamedTuple):
    """From here on the professional walks alongside this closely, until told otherwise."""

    month: int
    closeness: Closeness


class SaidEvent(NamedTuple):
    """Motivation (意欲) as the person says it from here on, until told otherwise."""

    month: int
    step: Step


class CrossingEvent(NamedTuple):
    """つなぎ, もどし or つなぎ直し; ``name`` of the tie it is about."""

    kind: CrossingKind
    month: int
    name: TieName | None = None


Event = TieEvent | TroubleEvent | PlanEvent | AlongsideEvent | SaidEvent | CrossingEvent
Lasting = TieEvent | TroubleEvent | PlanEvent
E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Stand:
    """``months``: how long the time line is. ``now``: up to where it is lived, if not to its end."""

    months: int
    events: tuple[Event, ...] = ()
    now: int | None = None

    @property
    def lived(self) -> int:
        return self.months if self.now is None else self.now

    def with_events(self, events: tuple[Event, ...]) -> "Stand":
        return replace(self, events=events)

    def of_kind(self, kind: type[E]) -> Iterator[tuple[int, E]]:
        """Events of a kind with their places, by month."""
        found = [(i, each) for i, each in enumerate(self.events) if isinstance(each, kind)]
        yield from sorted(found, key=lambda pair: (pair[1].month, pair[0]))


def day_of(month: int, day: int = 1) -> date:
    """The day on which ``month`` begins, or a later one of it."""
    years, months = divmod(month, MONTHS_PER_YEAR)
    return START.replace(year=START.year + years, month=months + 1, day=day)


def until_of(event: Event) -> int | None:
    return event.until if isinstance(event, Lasting) else None
