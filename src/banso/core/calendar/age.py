"""How old somebody is on a day, as exactly as the birth is known.

Counted as people say it, from the birthday on. (By 年齢計算ニ関スル法律 the law counts from the
end of the day before; a rule that follows the law has to say so itself.)
"""

from dataclasses import dataclass
from datetime import date

from banso.core.calendar.eras import SaidDay, last_day
from banso.core.calendar.precision import Precision


@dataclass(frozen=True, slots=True)
class Age:
    """Full years: at least, and at most. ``about``: the birth itself is a guess."""

    least: int
    most: int
    about: bool = False


def age_on(day: date, *, born_on: date, precision: Precision) -> Age | None:
    """The age on ``day``; None before the birth.

    With only the month or the year it is not known whether the birthday has been, so two
    ages are possible. A guess (「50歳くらい」) stays one age and is marked as a guess.
    """
    if born_on > day:
        return None
    if precision == Precision.ABOUT:
        guessed = day.year - born_on.year
        return Age(guessed, guessed, about=True)
    latest_birth = last_day(SaidDay(born_on, precision))
    return Age(max(full_years(latest_birth, day), 0), full_years(born_on, day))


def full_years(since: date, day: date) -> int:
    """Whole years from ``since`` to ``day``; negative if ``day`` comes first."""
    before_birthday = (day.month, day.day) < (since.month, since.day)
    return day.year - since.year - before_birthday
