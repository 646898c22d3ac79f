"""Contacts by month and mode, laid out as one table a year with its totals."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from banso.records.contacts.choices import Mode
from banso.records.contacts.queries import MonthRow


class Line(NamedTuple):
    """``counts``: contacts in the order of the modes; ``month``: its first day; None: the whole year."""

    month: date | None
    counts: Sequence[int]
    reached: int
    attempts: int


class Year(NamedTuple):
    year: int
    modes: Sequence[Mode]
    lines: Sequence[Line]
    total: Line


def by_year(rows: Iterable[MonthRow]) -> list[Year]:
    """The newest year first; months without any contact are left out, as the database does."""
    years = groupby(rows, key=lambda row: row.month.year)
    return [_year(year, list(of_year)) for year, of_year in years][::-1]


def _year(year: int, rows: Sequence[MonthRow]) -> Year:
    months = groupby(rows, key=lambda row: row.month)
    lines = [_line(month, list(of_month)) for month, of_month in months]
    return Year(year, list(Mode), lines, _line(None, rows))


def _line(month: int | None, rows: Sequence[MonthRow]) -> Line:
    counts = [sum(row.reached for row in rows if row.mode == mode) for mode in Mode]
    return Line(month, counts, sum(counts), sum(row.attempts for row in rows))
