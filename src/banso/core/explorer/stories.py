"""Told stories: the chart step by step. All are invented; their words are the web's.

A story is a whole stand and the months at which it halts; or stands beside each other.
"""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from banso.core.explorer.coding import BETWEEN_EVENTS, decode, fitted
from banso.core.explorer.events import Event, Lasting, PlanEvent, Stand


class Step(NamedTuple):
    """``beside``: this step stands beside the one before, as another way it could go."""

    name: str
    stand: Stand
    beside: bool = False


class Story(NamedTuple):
    name: str
    steps: tuple[Step, ...]


class NoSuchStory(LookupError):
    """No story has this name."""


def lived_until(stand: Stand, month: int) -> Stand:
    """The stand as it was in ``month``: nothing later has happened, no end is known yet."""
    begun = (each for each in stand.events if each.month < month)
    events = tuple(fitted(_as_known(each, month), stand.months) for each in begun)
    return replace(stand, events=events, now=None if month >= stand.months else month)


def _as_known(event: Event, month: int) -> Event:
    if not isinstance(event, Lasting) or isinstance(event, PlanEvent):
        return event
    return event if event.until is None or event.until <= month else event._replace(until=None)


# From the first crisis on; what came before is common to all stories.
BEFORE = """
t.mother.0.e28.inner.none.weekly t.colleagues.0.f28.middle.none.weekly
t.friend.0.f25.middle.none.fortnightly t.neighbour.0.f27.outer.none.monthly
t.sister.0.f22.middle.none.monthly
s.0.4 s.14.4 s.22.3 x.job.28.46 s.28.1
"""
ACCOMPANIED = """
a.33.3 s.40.2 p.home.33.38 p.debts.36.45 p.work.44.54
"""
FIRST_CIRCLE = """
c.link.50.diner t.diner.50.f91.middle.dishes.weekly a.51.2 s.51.3 s.57.4 a.60.1
t.shogi.55.f92.middle.none.fortnightly t.sister.62.-.middle.none.monthly
t.workshop.72.f89.middle.helps.weekly s.76.5
"""
SECOND_CRISIS = """
x.illness.90.102 c.bring_back.90.workshop a.90.3 s.90.1 p.treatment.91.97 p.budget.96.103
s.97.2 c.relink.106.diner t.diner.106.-.middle.dishes.weekly a.106.2 s.106.3
t.shogi.111.f138.middle.none.fortnightly s.113.4 a.114.1 c.link.121.children
t.children.121.-.inner.teaches.weekly
s.123.5
"""
THIRD_CRISIS = """
x.eviction.138.145 c.bring_back.138.children a.138.3 s.138.2 p.moving.139.145 a.144.2
s.144.3 c.relink.147.residents t.residents.147.-.middle.cares.fortnightly s.148.4 a.150.1 s.156.5
"""
UNNOTICED = """
x.eviction.138.158 s.138.1 p.moving.147.156 c.bring_back.146.- a.146.3 s.152.2
"""
PROFESSIONALS = """
a.33.3 s.40.2 p.home.33.38 p.debts.37.47 s.50.3 p.work.47.58 p.budget.66.76
t.nurse.60.f110.middle.none.fortnightly a.92.2 a.106.1 a.114.0 s.104.2 x.illness.122.- s.122.1
"""
AS_A_GUEST = """
c.link.50.diner t.diner.50.f74.outer.none.fortnightly a.51.2 s.52.3 a.60.1
t.salon.54.f72.outer.none.monthly t.shogi.57.f78.outer.none.monthly s.74.2 c.bring_back.86.- a.86.3
"""
NEEDED = """
c.link.50.diner t.diner.50.-.middle.dishes.weekly a.51.2 s.52.3 a.60.1
t.salon.54.-.middle.helps.fortnightly t.shogi.57.-.middle.none.fortnightly s.60.4 s.74.5
"""


def _stand(months: int, *parts: str) -> Stand:
    return decode(BETWEEN_EVENTS.join([str(months), *" ".join(parts).split()]))


def _halts(stand: Stand, **halts: int) -> tuple[Step, ...]:
    return tuple(Step(name, lived_until(stand, month)) for name, month in halts.items())


def _report() -> Story:
    """The chart of the report: three crises, and a circle that grows."""
    whole = _stand(168, BEFORE, ACCOMPANIED, FIRST_CIRCLE, SECOND_CRISIS, THIRD_CRISIS)
    halts = _halts(
        whole, before=26, trouble=33, alongside=50, link=55, watching=90, bring_back=104,
        relink=137, third=168,
    )  # fmt: skip
    return Story("report", halts)


def _professionals() -> Story:
    """All of it by professionals: the circle stays empty."""
    whole = _stand(144, BEFORE, PROFESSIONALS)
    halts = _halts(whole, trouble=33, alongside=60, alone=92, too_many=120, nobody=144)
    return Story("professionals", halts)


def _no_role() -> Story:
    """Ties without a role, and the same ties with one."""
    guest = _stand(108, BEFORE, ACCOMPANIED, AS_A_GUEST)
    needed = _stand(108, BEFORE, ACCOMPANIED, NEEDED)
    halts = _halts(guest, alongside=50, guest=72, faded=108)
    return Story("no-role", (*halts, Step("needed", needed, beside=True)))


def _third_crisis() -> Story:
    """A third crisis with the circle around, and without it."""
    common = (BEFORE, ACCOMPANIED, FIRST_CIRCLE, SECOND_CRISIS)
    around = _stand(168, *common, THIRD_CRISIS)
    alone = _stand(168, BEFORE, ACCOMPANIED, "a.60.1 s.60.3 s.90.2 s.120.3", UNNOTICED)
    halts = _halts(around, before=137, noticed=146, around=168)
    return Story("third-crisis", (*halts, Step("alone", alone, beside=True)))


@cache
def stories() -> dict[str, Story]:
    made = (_report(), _professionals(), _no_role(), _third_crisis())
    return {story.name: story for story in made}


def story_of(name: str) -> Story:
    try:
        return stories()[name]
    except KeyError as problem:
        raise NoSuchStory(name) from problem
