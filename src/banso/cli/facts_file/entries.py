"""Rows become entries: each filled cell is understood by itself, whatever the kind of row."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from banso.cli.facts_file.cells import READERS, Unfit
from banso.cli.facts_file.columns import Column
from banso.cli.facts_file.headers import Headers, headers_of
from banso.cli.facts_file.problems import Place, Problem, What, refuse
from banso.cli.facts_file.tables import Cell, Table
from banso.cli.facts_file.vocabulary import Asked, Kind, folded
from banso.core.calendar.eras import SaidDay
from banso.core.contacts.modes import Mode
from banso.core.motivation.steps import Step, Voice
from banso.core.ties.kinds import Circle, Direction, HowEnded, TieKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row. What was empty, or not understood, keeps its default.

    ``written``: its filled cells as they stand in the file.
    """

    place: Place
    headers: Headers
    written: Mapping[Column, Cell]
    kind: Kind
    date: SaidDay | None = None
    until: SaidDay | None = None
    name: str = ""
    tie_kind: TieKind | None = None
    circle: Circle = Circle.MIDDLE
    role: str = ""
    direction: Direction = Direction.BOTH
    told_on: SaidDay | None = None
    mode: Mode | None = None
    minutes: int | None = None
    ties: tuple[str, ...] = ()
    ring_reviewed: bool = False
    step: Step | Asked | None = None
    voice: Voice = Voice.SELF
    words: str = ""
    how_ended: HowEnded | None = None
    result: str = ""
    every_days: int | None = None
    person: str = ""

    @property
    def key(self) -> str:
        """Where the fact stands in the file: what a record's key is elsewhere."""
        return f"{self.place.sheet}!{self.place.row}" if self.place.sheet else str(self.place.row)

    def problem(self, what: What, column: Column, **words: object) -> Problem:
        """A problem of one cell of the row; ``found`` is what stands there, if not said else."""
        found = {"found": self.written.get(column, "")}
        return self.headers.problem(what, self.place, column, **(found | words))


def same_name(name: str) -> str:
    """Names are one name when they are found as one; a name of signs alone stays itself."""
    return folded(name) or name


@dataclass(frozen=True, slots=True)
class Read:
    """What a file holds. ``unread``: sheets and columns that are the author's own."""

    entries: list[Entry]
    problems: list[Problem]
    unread: list[str]


def read_entries(tables: Sequence[Table], *, on: date) -> Read:
    """A sheet without columns of facts is left alone if another sheet has them."""
    filled = [table for table in tables if any(map(any, table.rows))]
    if not filled:
        raise refuse(What.NOTHING_IN_IT)
    headed = [(table, headers_of(table, number)) for number, table in enumerate(filled)]
    of_facts = [(table, headers) for table, headers in headed if not headers.missing()]
    if not of_facts:
        first = headed[0][1]
        raise refuse(What.MISSING_COLUMN, **first.lacking(first.missing()))
    read = Read([], [], [table.sheet for table, headers in headed if headers.missing()])
    for table, headers in of_facts:
        read.problems.extend(headers.twice())
        read.unread.extend(headers.unread())
        _read_rows(table, headers, into=read, on=on)
    if not read.entries and not read.problems:
        raise refuse(What.NO_FACTS)
    return read


def _read_rows(table: Table, headers: Headers, *, into: Read, on: date) -> None:
    for place, row in _filled_rows(table, headers):
        entry, problems = _entry(headers.cells(row), headers, place=place, on=on)
        into.problems.extend(problems)
        if entry:
            into.entries.append(entry)


def _filled_rows(table: Table, headers: Headers) -> Iterator[tuple[Place, Sequence[Cell]]]:
    first = headers.place.row + 1
    for number, row in enumerate(table.rows[first - 1 :], start=first):
        if any(row):
            yield headers.place._replace(row=number), row


def _entry(
    cells: dict[Column, Cell], headers: Headers, *, place: Place, on: date
) -> tuple[Entry | None, list[Problem]]:
    """The entry, unless its kind is not known: then nothing else of the row can be judged."""
    values: dict[str, Any] = {}
    problems = []
    if Column.KIND not in cells:
        problems.append(headers.problem(What.EMPTY, place, Column.KIND))
    for column, cell in cells.items():
        try:
            values[column.value] = READERS[column](cell, on)
        except Unfit as unfit:
            found = headers.problem(unfit.what, place, column, found=cell, **unfit.words)
            problems.append(found)
    if Column.KIND.value not in values:
        return None, problems
    entry = Entry(place=place, headers=headers, written=cells, **values)
    return entry, problems
