"""The five Japanese eras (元号) since 1868, and which of them a day belongs to.

An own table of five rows, because an era changes by cabinet order about once in a
generation and a row is one line, while the packages that know all 250 eras since 645 lean
on private parts of Python's ``_strptime``.
"""

from datetime import date
from typing import NamedTuple


class Era(NamedTuple):
    """``until``: the last day; None while the era goes on."""

    name: str
    letter: str
    since: date
    until: date | None

    def western(self, year: int) -> int:
        """昭和45 → 1970. An era's first year (元年) is 1."""
        return self.since.year + year - 1

    def has_year(self, year: int) -> bool:
        last = self.until.year if self.until else date.max.year
        return year >= 1 and self.western(year) <= last

    def meets(self, first: date, last: date) -> bool:
        """Whether any day from ``first`` to ``last`` lies in the era."""
        return self.since <= last and (self.until is None or first <= self.until)


# 明治5年改暦の布告, 元号法 (昭和54年法律43号), 元号を改める政令 (昭和64年1号, 平成31年143号).
# 明治 held from the first day of its year; its lunar months (until 明治5年) are read as solar,
# since nobody in these records was born so early.
ERAS = (
    Era("明治", "M", date(1868, 1, 1), date(1912, 7, 29)),
    Era("大正", "T", date(1912, 7, 30), date(1926, 12, 24)),
    Era("昭和", "S", date(1926, 12, 25), date(1989, 1, 7)),
    Era("平成", "H", date(1989, 1, 8), date(2019, 4, 30)),
    Era("令和", "R", date(2019, 5, 1), None),
)
FIRST_YEAR = ERAS[0].since.year


def era_of(day: date) -> Era:
    """The era of a day; the day an era begins belongs to the new one."""
    for era in reversed(ERAS):
        if day >= era.since:
            return era
    raise ValueError(f"no era in the table on {day}")


def era_name(day: date) -> tuple[str, int]:
    """``(平成, 24)`` for a day in 2012."""
    era = era_of(day)
    return era.name, day.year - era.since.year + 1


def era_letter(day: date) -> tuple[str, int]:
    """``(H, 24)`` for a day in 2012."""
    era = era_of(day)
    return era.letter, day.year - era.since.year + 1
