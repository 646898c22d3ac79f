"""The facts a chart rests on, as plain values. Records gather them; a spreadsheet can, too.

Every fact carries the ``key`` of its record, so that each point of the chart can be
opened; keys are opaque here. All days are dates in Asia/Tokyo.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.calendar.precision import Precision
from banso.core.contacts.modes import Mode
from banso.core.motivation.steps import Step, Voice
from banso.core.ties.kinds import Circle, Direction, HowEnded, TieKind


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Somebody said how often the two are in touch: every ``every_days`` days (確認したリズム)."""

    on: date
    every_days: int


@dataclass(frozen=True, slots=True)
class Tie:
    """One tie (つながり) and the days on which it is known to have been alive.

    ``seen_on``: days of contacts in which it was met or heard of (ascending).
    ``noted_on``: the day it was first told to the desk; evidence that it was alive then.
    """

    key: str
    label: str
    kind: TieKind
    began_on: date
    noted_on: date
    circle: Circle = Circle.MIDDLE
    direction: Direction = Direction.BOTH
    role: str = ""
    began_precision: Precision = Precision.DAY
    ended_on: date | None = None
    how_ended: HowEnded | None = None
    seen_on: tuple[date, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()


class Contact(NamedTuple):
    """A contact (支援経過) or an attempt (``reached`` false).

    ``ring_reviewed``: the circle of people was talked about, so silence since then is known.
    A tuple, for a life has thousands of them and a dataclass takes three times as long to make.
    """

    key: str
    on: date
    mode: Mode
    minutes: int
    reached: bool = True
    ring_reviewed: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """Motivation (意欲) as said or seen on a day. ``step`` None: not asked today (今日は聞かない)."""

    key: str
    on: date
    step: Step | None
    voice: Voice
    words: str = ""
    told: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """Bounded, problem-solving support (問題解決型支援): one red line of the chart.

    ``until``: the day it ended, or is meant to end. ``ended``: it has ended.
    """

    key: str
    label: str
    begins_on: date
    until: date
    ended: bool = False
    result: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """問題発生. ``told``: it happened before the first meeting and was told later."""

    key: str
    label: str
    on: date
    precision: Precision = Precision.DAY
    told: bool = False
    settled_on: date | None = None


@dataclass(frozen=True, slots=True)
class Crossing:
    """つなぎ, もどし or つなぎ直し; ``tie_key`` names the tie in the circle, if there is one."""

    key: str
    kind: CrossingKind
    on: date
    tie_key: str | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the told life story from before the first meeting (生活歴)."""

    key: str
    words: str
    began_on: date
    precision: Precision = Precision.YEAR
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Life:
    """Everything known of one life. Tuples are ordered by day."""

    ties: tuple[Tie, ...] = ()
    contacts: tuple[Contact, ...] = ()
    observations: tuple[Observation, ...] = ()
    plans: tuple[Plan, ...] = ()
    troubles: tuple[Trouble, ...] = ()
    crossings: tuple[Crossing, ...] = ()
    passages: tuple[Passage, ...] = ()


def recorded_from(life: Life) -> date | None:
    """The first day of the record itself; what lies before it was told later (生活歴).

    A tie's ``began_on``, the passages, and what is marked as told do not count.
    """
    days = [contact.on for contact in life.contacts]
    days += [observation.on for observation in life.observations if not observation.told]
    days += [trouble.on for trouble in life.troubles if not trouble.told]
    days += [plan.begins_on for plan in life.plans]
    days += [crossing.on for crossing in life.crossings]
    for tie in life.ties:
        days += [tie.noted_on, *tie.seen_on, *(told.on for told in tie.confirmations)]
    return min(days, default=None)
