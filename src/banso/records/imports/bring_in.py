"""Bringing in many records at once: COPY, one transaction a batch, one line in the log.

What the database refuses for one record it refuses here, too, and no fact may lie in the
future. A refused batch leaves nothing behind; batches before it stay. Whoever wants all or
nothing wraps the whole import into ``transaction.atomic``. Memory holds two batches: one is written
while the next is made, so whoever makes rows must not ask the database for them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from itertools import chain
from operator import attrgetter
from typing import TypeVar

from django.db import DataError, IntegrityError, connection, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone
from psycopg import sql

from banso.core.calendar.past import check_past
from banso.records.audit import actions as audit
from banso.records.imports.rows import Row
from banso.records.imports.tables import TABLES, Table, Values
from banso.records.staff.models import Team, Worker
from banso.records.ties.actions import TieOfAnotherPerson

BATCH = 50_000  # rows; some ten megabytes

Counts = Counter[str]
Item = TypeVar("Item")


class Refused(Exception):
    """The database does not take a row. ``rule`` names the constraint that says why."""

    def __init__(self, rule: str, words: str) -> None:
        super().__init__(words)
        self.rule = rule


def bring_in(
    stream: Iterable[Row], *, to: Team, by: Worker | None, at: datetime, batch: int = BATCH
) -> Counts:
    """Write all rows of the stream; answer how many of each table there are now more.

    ``to``: the team that takes them in; the log line is about it (people may go to others, too).
    """
    counts: Counts = Counter()
    try:
        for rows in one_ahead(batches(stream, batch)):
            counts += _write(rows, at)
    finally:  # what an interrupted import has left is told, too
        if counts:
            changes = {name: [None, number] for name, number in sorted(counts.items())}
            audit.note("team.brought_in", to, by=by, at=at, changes=changes)
    return counts


def batches(stream: Iterable[Row], size: int) -> Iterator[dict[type[Row], list[Row]]]:
    """Rows by their kind, ``size`` at a time."""
    waiting: dict[type[Row], list[Row]] = defaultdict(list)
    for number, row in enumerate(stream, start=1):
        waiting[type(row)].append(row)
        if number % size == 0:
            yield waiting
            waiting = defaultdict(list)
    if waiting:
        yield waiting


def one_ahead(source: Iterator[Item]) -> Iterator[Item]:
    """The same items; the next is made in a thread while the one before is used."""
    end = object()
    with ThreadPoolExecutor(max_workers=1) as maker:
        coming = maker.submit(next, source, end)
        while (item := coming.result()) is not end:
            coming = maker.submit(next, source, end)
            yield item


def _write(rows: dict[type[Row], list[Row]], at: datetime) -> Counts:
    """One batch, whole or not at all."""
    counts: Counts = Counter()
    try:
        with transaction.atomic(), connection.cursor() as cursor, connection.wrap_database_errors:
            last = _last_sighting(cursor)
            for table in TABLES:
                if some := rows.get(table.row):
                    check_past(*latest_days(table, some), today=timezone.localdate(at))
                    counts[table.model._meta.model_name] += _copy(
                        cursor, table, values(table, some, at)
                    )
            _check_references(cursor)
            _check_sightings(cursor, last)
    except (IntegrityError, DataError) as problem:
        raise Refused(_rule(problem), str(problem)) from problem
    return counts


def latest_days(table: Table, rows: list[Row]) -> Iterator[date | None]:
    """The latest day in each column that may not lie ahead: the one to look at."""
    for name in table.past:
        yield max(filter(None, map(attrgetter(name), rows)), default=None)


def values(table: Table, rows: list[Row], at: datetime) -> Iterable[Values]:
    """What is written into the table: often the rows as they stand."""
    if table.values is None:
        return rows
    return chain.from_iterable(table.values(row, at) for row in rows)


def _copy(cursor: CursorWrapper, table: Table, rows: Iterable[Values]) -> int:
    names = sql.SQL(", ").join(map(sql.Identifier, table.columns))
    statement = sql.SQL("COPY {} ({}) FROM STDIN (FORMAT BINARY)").format(
        sql.Identifier(table.model._meta.db_table), names
    )
    with cursor.copy(statement) as copy:
        copy.set_types(list(table.columns.values()))
        for row in rows:
            copy.write_row(row)
    return int(cursor.rowcount)


def _last_sighting(cursor: CursorWrapper) -> int:
    cursor.execute("SELECT coalesce(max(id), 0) FROM contacts_sighting")
    return int(cursor.fetchone()[0])


def _check_references(cursor: CursorWrapper) -> None:
    """Ask now whether everything pointed to exists, not at the end of a larger transaction."""
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _check_sightings(cursor: CursorWrapper, last: int) -> None:
    """That contact and tie are of one person is beyond a constraint: ask for this batch."""
    cursor.execute(
        "SELECT 1 FROM contacts_sighting s JOIN contacts_contact c ON c.id = s.contact_id"
        " JOIN ties_tie t ON t.id = s.tie_id"
        " WHERE s.id > %s AND t.person_id <> c.person_id LIMIT 1",
        [last],
    )
    if cursor.fetchone():
        raise TieOfAnotherPerson


def _rule(problem: Exception) -> str:
    """The constraint that was broken; empty where PostgreSQL names none (a text too long)."""
    return getattr(getattr(problem.__cause__, "diag", None), "constraint_name", None) or ""
