"""One person of the fictional town: the facts of the chart, and what else a desk writes down."""

from dataclasses import dataclass
from datetime import date, time

from banso.core.calendar.precision import Precision
from banso.core.lifeline.facts import Life


@dataclass(frozen=True, slots=True)
class KnownAs:
    """``kind``: real, alias, former or description, as the records have it."""

    kind: str
    written: str
    kana: str = ""


@dataclass(frozen=True, slots=True)
class Born:
    on: date
    precision: Precision = Precision.DAY


@dataclass(frozen=True, slots=True)
class Stay:
    """A time in a household. ``household`` is the index of the first person who lives there."""

    household: int
    relation: str
    joined_on: date | None = None
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What was written of one contact beyond what the chart needs.

    ``minutes`` None: not written; the chart's fact then holds the usual minutes.
    ``met`` and ``heard``: keys of the ties noticed in it.
    """

    note: str
    with_whom: str = "person"
    at: time | None = None
    minutes: int | None = None
    met: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aim:
    """What a plan was for, and until when it was meant to run when it began."""

    goal: str
    planned_end: date


@dataclass(frozen=True, slots=True)
class TownLife:
    """``pages`` go with ``life.contacts`` and ``aims`` with ``life.plans``, one for one.

    ``met_on``: the first day they talked; None while there were only attempts.
    """

    index: int
    names: tuple[KnownAs, ...]
    sex: str
    life: Life
    pages: tuple[Page, ...]
    aims: tuple[Aim, ...] = ()
    born: Born | None = None
    stays: tuple[Stay, ...] = ()
    met_on: date | None = None
