"""Days as people write and say them: 「S45.3.2」「昭和45年3月2日」「平成24年4月」「50歳くらい」.

``read_day`` answers with a day and how exactly it is known, or raises ``NotADay`` with a
reason. It does not decide whether such a day is fitting (a birth, a contact in the future):
whoever asks for the day does.
"""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from banso.core.calendar.era_table import ERAS, FIRST_YEAR, Era, era_letter, era_name, era_of
from banso.core.calendar.kanji_numbers import with_digits
from banso.core.calendar.precision import Precision

__all__ = [
    "Era",
    "NotADay",
    "Reason",
    "SaidDay",
    "era_letter",
    "era_name",
    "era_of",
    "last_day",
    "read_day",
]


class Reason(StrEnum):
    """Why something written is not a day. The sentences for people live at the edges."""

    EMPTY = "nothing was written"
    NOT_UNDERSTOOD = "this is not understood as a day"
    YEAR_UNCLEAR = "it is not clear which year is meant"
    NO_SUCH_DAY = "there is no such day"
    NO_SUCH_YEAR = "the era did not last so long"
    OUTSIDE_ERA = "the era did not hold on that day"
    TOO_LONG_AGO = "the year is before 1868"


class NotADay(ValueError):
    """Show the reason beside the field and keep what was typed.

    ``meant``: the day that was probably meant, when the era alone is wrong
    (昭和64年2月1日 → 1989-02-01). Offer it; do not put it in silently.
    """

    def __init__(self, reason: Reason, found: str, meant: date | None = None) -> None:
        super().__init__(f"{found!r}: {reason}")
        self.reason = reason
        self.found = found
        self.meant = meant


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day as it was said; for a month or a year, its first day."""

    day: date
    precision: Precision


# Nobody has lived longer than 122 years.
OLDEST = 130
# 「50代」: somebody in the fifties is taken to be 55.
MIDDLE_OF_DECADE = 5

ABOUT_BEFORE = re.compile(r"^(?:about|around|約|およそ|だいたい)")
ABOUT_AFTER = re.compile(r"(?:くらい|ぐらい|位|ごろ|ころ|頃|ほど|前後)$")
WEEKDAY = re.compile(r"\([月火水木金土日](?:曜日?)?\)$")
DASHES = re.compile(r"[‐‑‒–—―−ー]")
AGE = re.compile(r"(?P<age>\d{1,3})(?P<unit>歳代|歳|才|代|yearsold)?")
DAY = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和|[明大昭平令mtshr])?"
    r"(?P<year>\d{1,4})(?:年?$|[-/.年]"
    r"(?P<month>\d{1,2})(?:月?$|[-/.月]"
    r"(?P<day>\d{1,2})日?))"
)
DIGITS_ALONE = re.compile(r"(\d{4})(\d{2})(\d{2})")  # 19700302
WITHOUT_YEAR = re.compile(r"\d{1,2}[-/.月]\d{1,2}日?")

# A rough day is known to its month, a rough year is a guess.
ROUGHLY = {
    Precision.DAY: Precision.MONTH,
    Precision.MONTH: Precision.MONTH,
    Precision.YEAR: Precision.ABOUT,
}


def read_day(text: str, *, on: date) -> SaidDay:
    """The day written in ``text``; an age is counted back from ``on``.

    Accepted: 1970-03-02, 1970/3/2, 1970.3.2, 19700302, 1970年3月2日(月), S45.3.2,
    昭和45年3月2日, 昭和四十五年三月二日, 平成元年, a month or a year alone, 50歳くらい, 50代,
    about 50, 昭和60年ごろ; digits and letters of any width.
    """
    plain, roughly = _without_about(_plain(text))
    if not plain:
        raise NotADay(Reason.EMPTY, text)
    if birth := _birth_from_age(plain, roughly=roughly, on=on):
        return birth
    said = _said_day(plain, text)
    if not roughly:
        return said
    precision = ROUGHLY[said.precision]
    return SaidDay(_first_day(said.day, precision), precision)


def last_day(said: SaidDay) -> date:
    """The last day that may be meant: 平成24年4月 → 2012-04-30. A guess is taken as a year."""
    if said.precision is Precision.DAY:
        return said.day
    month = said.day.month if said.precision is Precision.MONTH else 12
    return said.day.replace(month=month, day=monthrange(said.day.year, month)[1])


def _plain(text: str) -> str:
    """One width, no spaces, no weekday, Arabic digits, one kind of dash; ㍼ becomes 昭和."""
    narrow = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    return WEEKDAY.sub("", with_digits(DASHES.sub("-", narrow)))


def _without_about(plain: str) -> tuple[str, bool]:
    bare = ABOUT_AFTER.sub("", ABOUT_BEFORE.sub("", plain))
    return bare, bare != plain


def _birth_from_age(plain: str, *, roughly: bool, on: date) -> SaidDay | None:
    """1 January of the year of ``on`` less the age; None if no age was written.

    A bare number is an age only after "about": 50 alone might be a year of an era.
    """
    match = AGE.fullmatch(plain)
    if not match or not (roughly or match["unit"]):
        return None
    age = int(match["age"])
    if match["unit"] in ("代", "歳代"):
        age += MIDDLE_OF_DECADE
    if age > OLDEST:
        return None
    return SaidDay(date(on.year - age, 1, 1), Precision.ABOUT)


def _said_day(plain: str, text: str) -> SaidDay:
    if match := DIGITS_ALONE.fullmatch(plain):
        plain = "-".join(match.groups())
    match = DAY.fullmatch(plain)
    if WITHOUT_YEAR.fullmatch(plain):
        raise NotADay(Reason.YEAR_UNCLEAR, text)
    if not match:
        raise NotADay(Reason.NOT_UNDERSTOOD, text)
    era = _era(match["era"])
    if not era and len(match["year"]) < len("1970"):
        raise NotADay(Reason.YEAR_UNCLEAR, text)
    year = _western_year(int(match["year"]), era, text)
    said = _day_or_period(year, match, text)
    if era and not era.meets(said.day, last_day(said)):
        raise NotADay(Reason.OUTSIDE_ERA, text, meant=said.day)
    return said


def _era(written: str | None) -> Era | None:
    """An era by its name, its first character or its letter."""
    if written is None:
        return None
    return next(era for era in ERAS if written in (era.name, era.name[0], era.letter.casefold()))


def _western_year(year: int, era: Era | None, text: str) -> int:
    if era and not era.has_year(year):
        raise NotADay(Reason.NO_SUCH_YEAR, text)
    western = era.western(year) if era else year
    if western < FIRST_YEAR:
        raise NotADay(Reason.TOO_LONG_AGO, text)
    return western


def _day_or_period(year: int, match: re.Match[str], text: str) -> SaidDay:
    precision = (
        Precision.DAY if match["day"] else Precision.MONTH if match["month"] else Precision.YEAR
    )
    try:
        day = date(year, int(match["month"] or 1), int(match["day"] or 1))
    except ValueError as error:
        raise NotADay(Reason.NO_SUCH_DAY, text) from error
    return SaidDay(day, precision)


def _first_day(day: date, precision: Precision) -> date:
    return day.replace(day=1) if precision is Precision.MONTH else day.replace(month=1, day=1)
