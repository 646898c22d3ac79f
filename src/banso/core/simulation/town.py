"""The fictional town: life after life, each from its own seed, so that any part can be made alone.

``lives`` is a stream. What it keeps in memory is one life, whether the town has three
hundred people or a million.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from banso.core.lifeline.facts import Life
from banso.core.simulation.circle import circles_of
from banso.core.simulation.course import course_of
from banso.core.simulation.households import place_of
from banso.core.simulation.one_life import lived, never_met, with_past
from banso.core.simulation.rates import DAYS_PER_YEAR, Rates, fate_of
from banso.core.simulation.shaped import SHAPED
from banso.core.simulation.townlife import TownLife
from banso.core.simulation.walking import working_day
from banso.core.simulation.who import born_as_known, born_really, names_of, sex_of

USUAL = Rates()


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for everybody in a town."""

    seed: int
    today: date
    years: int = 15
    rates: Rates = USUAL


def lives(
    rng_seed: int,
    *,
    how_many: int,
    years: int = 15,
    today: date,
    first: int = 0,
    rates: Rates = USUAL,
) -> Iterator[TownLife]:
    """Lives ``first`` to ``first + how_many - 1``; nothing in them lies after ``today``."""
    town = Setting(rng_seed, today, years, rates)
    for index in range(first, first + how_many):
        yield life_at(town, index)


def life_at(town: Setting, index: int) -> TownLife:
    """One life of the town. The first few are not left to chance (``shaped``)."""
    fate = fate_of(f"{town.seed}/life/{index}", town.rates)
    if index < len(SHAPED):
        return replace(SHAPED[index](town.today), index=index)
    days = int(town.years * DAYS_PER_YEAR)
    today = town.today.toordinal()
    begins = min(today, working_day(today - int(fate.random() * days)))
    course = course_of(fate, begins=begins, today=today)
    middle = town.today - timedelta(days=days // 2)
    place = place_of(str(town.seed), index, since=middle, today=town.today)
    born = born_really(fate, place, middle)
    someone = TownLife(
        index=index,
        names=names_of(fate, place),
        sex=sex_of(fate, place),
        life=Life(),
        pages=(),
        born=born_as_known(fate, born),
        stays=(place.stay,) if place.stay else (),
    )
    if fate.random() < town.rates.never_met:
        return never_met(fate, someone, course)
    age = course.begins // 365 - born.toordinal() // 365
    circles = circles_of(fate, course, living_with=place.living_with, age=age)
    someone = with_past(fate, someone, born=born, met_on=date.fromordinal(course.begins))
    return lived(fate, someone, (course, circles))
