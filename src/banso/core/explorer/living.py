"""From told events to the facts of a life, as its records would hold them.

A tie is met at its rhythm until it fades; the professional comes as often as it was told;
motivation is asked every quarter and said as it was told last.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from banso.core.contacts.modes import Mode, usual_minutes
from banso.core.explorer.events import (
    AlongsideEvent,
    CrossingEvent,
    PlanEvent,
    SaidEvent,
    Stand,
    TieEvent,
    TroubleEvent,
    day_of,
)
from banso.core.explorer.vocabulary import (
    DAYS_OF_RHYTHM,
    KIND_OF_TIE,
    Closeness,
    Ending,
    Role,
    TieName,
)
from banso.core.lifeline.evidence import NEVER, Known, evidence_of
from banso.core.lifeline.facts import Contact, Crossing, Life, Observation, Plan, Tie, Trouble
from banso.core.motivation.steps import Voice
from banso.core.ties.kinds import HowEnded

Naming = Callable[[object], str]  # the word for a name of the vocabulary
LOOK_EVERY = 30  # days: the chart is told, so nothing happens unseen
ASK_EVERY = 3  # months


class Coming(NamedTuple):
    every_days: int
    mode: Mode


COMING = {
    Closeness.DENSE: Coming(5, Mode.VISIT),
    Closeness.THINNING: Coming(10, Mode.OFFICE),
    Closeness.WATCHING: Coming(14, Mode.PHONE),
}


def window_of(stand: Stand) -> tuple[date, date]:
    """The first and the last day of the time line."""
    return day_of(0), day_of(stand.months) - timedelta(1)


def today_of(stand: Stand) -> date:
    """The day after all that is lived: at the end of the time line it lies outside of it."""
    return day_of(stand.lived)


def life_of(stand: Stand, *, naming: Naming = str) -> Life:
    """The facts. Keys are the places of the events in the stand."""
    end = today_of(stand)
    return Life(
        ties=tuple(_tie(i, event, end, naming=naming) for i, event in stand.of_kind(TieEvent)),
        contacts=tuple(_contacts(stand, end)),
        observations=tuple(_observations(stand, end)),
        plans=tuple(_plan(i, event, end, naming=naming) for i, event in stand.of_kind(PlanEvent)),
        troubles=tuple(
            _trouble(i, event, naming=naming) for i, event in stand.of_kind(TroubleEvent)
        ),
        crossings=tuple(_crossing(i, event, stand) for i, event in stand.of_kind(CrossingEvent)),
    )


def known_of_told(life: Life, *, today: date) -> Known:
    """As if somebody had always looked at the circle: the same core, with a look each month."""
    first = day_of(0).toordinal()
    reviews = np.array([NEVER, *range(first, today.toordinal(), LOOK_EVERY)], dtype=np.int64)
    found = ((tie, evidence_of(tie, reviews, today.toordinal())) for tie in life.ties)
    return Known(life, today, reviews, tuple((tie, each) for tie, each in found if each))


def told_alone(life: Life) -> Life:
    """Of motivation only what was told, without what is taken to be said in between."""
    said = tuple(each for each in life.observations if each.key.isdigit())
    return Life(life.ties, life.contacts, said, life.plans, life.troubles, life.crossings)


def _days(begin: date, end: date, every: int) -> tuple[date, ...]:
    return tuple(date.fromordinal(day) for day in range(begin.toordinal(), end.toordinal(), every))


def _tie(place: int, event: TieEvent, end: date, *, naming: Naming) -> Tie:
    begun, gone = day_of(event.month), None if event.until is None else day_of(event.until)
    over = gone is not None and gone < end
    met_until = min(end, gone) if gone else end
    return Tie(
        key=str(place),
        label=naming(event.name),
        kind=KIND_OF_TIE[event.name],
        began_on=begun,
        noted_on=begun,
        circle=event.circle,
        role="" if event.role is Role.NONE else naming(event.role),
        ended_on=gone if over and event.ending is Ending.ENDS else None,
        how_ended=HowEnded.BROKE_OFF if over and event.ending is Ending.ENDS else None,
        seen_on=_days(begun, met_until, DAYS_OF_RHYTHM[event.rhythm]),
    )


def _contacts(stand: Stand, end: date) -> Iterator[Contact]:
    changes = [event for _, event in stand.of_kind(AlongsideEvent)]
    edges = [*(day_of(change.month) for change in changes), end]
    for change, (begin, stop) in zip(changes, pairwise(edges), strict=True):
        if (coming := COMING.get(change.closeness)) is None:
            continue
        minutes = usual_minutes(coming.mode, reached=True)
        for day in _days(begin, min(stop, end), coming.every_days):
            yield Contact(f"contact-{day}", day, coming.mode, minutes, ring_reviewed=True)


def _observations(stand: Stand, end: date) -> Iterator[Observation]:
    """What was told, and in between the same again each quarter and just before it changes."""
    told = list(stand.of_kind(SaidEvent))
    months = [event.month for _, event in told]
    for number, (place, event) in enumerate(told):
        stop = months[number + 1] if number + 1 < len(told) else stand.lived
        between = {*range(event.month + ASK_EVERY, stop, ASK_EVERY), stop - 1}
        for month in [event.month, *sorted(m for m in between if m > event.month)]:
            key = str(place) if month == event.month else f"{place}+{month}"
            if (day := day_of(month, 5)) < end:
                yield Observation(key, day, event.step, Voice.SELF)


def _plan(place: int, event: PlanEvent, end: date, *, naming: Naming) -> Plan:
    until = day_of(event.until)
    return Plan(str(place), naming(event.name), day_of(event.month), until, ended=until < end)


def _trouble(place: int, event: TroubleEvent, *, naming: Naming) -> Trouble:
    settled = None if event.until is None else day_of(event.until)
    return Trouble(str(place), naming(event.name), day_of(event.month), settled_on=settled)


def _crossing(place: int, event: CrossingEvent, stand: Stand) -> Crossing:
    tie = _place_of_tie(stand, event.name, event.month) if event.name else None
    return Crossing(str(place), event.kind, day_of(event.month, 10), tie)


def _place_of_tie(stand: Stand, name: TieName, month: int) -> str | None:
    """Of several ties of one name the one that began nearest."""
    found = [(i, tie) for i, tie in stand.of_kind(TieEvent) if tie.name is name]
    nearest = min(found, key=lambda pair: abs(pair[1].month - month), default=None)
    return nearest and str(nearest[0])


def month_at(stand: Stand, day: date) -> int:
    """The month of the time line in which ``day`` lies."""
    starts: Sequence[date] = [day_of(month) for month in range(stand.months + 1)]
    return max(bisect_left(starts, day + timedelta(1)) - 1, 0)
