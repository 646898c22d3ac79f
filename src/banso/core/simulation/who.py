"""Who somebody is, as far as the desk knows: names, sex, birth."""

from datetime import date, timedelta
from random import Random

from banso.core.calendar.precision import Precision
from banso.core.simulation.households import Place
from banso.core.simulation.naming import (
    FAMILY_NAMES,
    MEN,
    NICKNAMES,
    WOMEN,
    description,
    full_name,
)
from banso.core.simulation.rates import Fate
from banso.core.simulation.townlife import Born, KnownAs

ALIAS, FORMER, NO_KANA, NO_SEX, OTHER_SEX = 0.06, 0.08, 0.05, 0.02, 0.01
EXACT, YEAR_ONLY, ABOUT = 0.82, 0.91, 0.97  # cumulative; the rest is not known


def names_of(fate: Fate, place: Place) -> tuple[KnownAs, ...]:
    """The name to call the person by stands first."""
    if fate.random() < fate.rates.name_unknown:
        return (KnownAs("description", description(fate, place.sex)),)
    given = fate.choice(MEN if place.sex == "male" else WOMEN)
    name = full_name(place.family, given)
    kana = "" if fate.random() < NO_KANA else name.kana
    names = [KnownAs("real", name.written, kana)]
    if fate.random() < ALIAS:
        names.append(KnownAs("alias", fate.choice(NICKNAMES)))
    if place.sex == "female" and fate.random() < FORMER:
        former = full_name(fate.choice(FAMILY_NAMES), given)
        names.append(KnownAs("former", former.written, former.kana))
    return tuple(dict.fromkeys(names))


def sex_of(rng: Random, place: Place) -> str:
    chance = rng.random()
    if chance < NO_SEX:
        return ""
    return "other" if chance < NO_SEX + OTHER_SEX else place.sex


def born_really(rng: Random, place: Place, middle: date) -> date:
    """The age in the household counts in the middle of the years that the town tells of."""
    return date(middle.year - place.age, 1, 1) + timedelta(days=rng.randrange(365))


def born_as_known(rng: Random, really: date) -> Born | None:
    chance = rng.random()
    if chance < EXACT:
        return Born(really)
    if chance < YEAR_ONLY:
        return Born(date(really.year, 1, 1), Precision.YEAR)
    if chance < ABOUT:
        return Born(date(5 * round(really.year / 5), 1, 1), Precision.ABOUT)
    return None
