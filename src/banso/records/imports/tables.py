"""Which table each kind of row is copied into, and its columns in the order of the row.

The order of ``TABLES`` is the order of writing: what is pointed to stands before what points.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Model

from banso.records.accompaniment.models import Crossing
from banso.records.contacts.models import Contact, Sighting
from banso.records.imports import rows
from banso.records.keys import new_key
from banso.records.life.models import Observation, Passage, Trouble
from banso.records.people.models import Household, Membership, Name, Person, findable
from banso.records.plans.models import Plan
from banso.records.ties.models import Rhythm, Tie

Values = tuple[object, ...]


class Table(NamedTuple):
    """``columns``: name and PostgreSQL type of each. ``past``: days that may not lie ahead.

    ``values``: what is written of a row at a moment, if it is not the row as it stands.
    """

    row: type[rows.Row]
    model: type[Model]
    columns: dict[str, str]
    past: tuple[str, ...] = ()
    values: Callable[[Any, datetime], Iterator[Values]] | None = None


def of_person(row: rows.PersonRow, at: datetime) -> Iterator[Values]:
    called = row.names[0]
    found = findable(text for name in row.names for text in (name.written, name.kana))
    birth = (row.born_on, row.born_precision)
    who = (row.id, row.team, row.holder, called.written, called.kana)
    yield *who, found["grams"], found["folded"], row.sex, row.sex_words, *birth, at


def of_names(row: rows.PersonRow, _at: datetime) -> Iterator[Values]:
    for name in row.names:
        yield new_key(), row.id, *name


def with_moment(row: rows.Row, at: datetime) -> Iterator[Values]:
    yield *row, at


def columns(text: str) -> dict[str, str]:
    """``"id uuid, on date"`` → ``{"id": "uuid", "on": "date"}``."""
    pairs = (column.split() for column in text.split(","))
    return {name: kind for name, kind in pairs}  # noqa: C416 - dict() would hide what is what


TABLES = (
    Table(
        rows.PersonRow,
        Person,
        columns(
            "id uuid, team_id uuid, holder_id uuid, called text, kana text, grams varchar[], "
            "folded text, sex text, sex_words text, born_on date, born_precision text, "
            "written_at timestamptz"
        ),
        past=("born_on",),
        values=of_person,
    ),
    Table(
        rows.PersonRow,
        Name,
        columns("id uuid, person_id uuid, kind text, written text, kana text"),
        values=of_names,
    ),
    Table(
        rows.HouseholdRow,
        Household,
        columns("id uuid, written_at timestamptz"),
        values=with_moment,
    ),
    Table(
        rows.MembershipRow,
        Membership,
        columns(
            "id uuid, household_id uuid, person_id uuid, relation text, joined_on date, left_on date"
        ),
        past=("joined_on", "left_on"),
    ),
    Table(
        rows.TieRow,
        Tie,
        columns(
            "id uuid, person_id uuid, with_whom text, kind text, circle text, role text, "
            "direction text, began_on date, began_precision text, noted_on date, ended_on date, "
            "how_ended text"
        ),
        past=("noted_on", "ended_on"),
    ),
    Table(
        rows.RhythmRow,
        Rhythm,
        columns("id uuid, tie_id uuid, confirmed_on date, every_days int2"),
        past=("confirmed_on",),
    ),
    Table(
        rows.ContactRow,
        Contact,
        columns(
            "id uuid, person_id uuid, author_id uuid, on date, time time, mode text, "
            "with_whom text, reached bool, minutes int2, ring_reviewed bool, note text, "
            "written_at timestamptz"
        ),
        past=("on",),
        values=with_moment,
    ),
    Table(rows.SightingRow, Sighting, columns("contact_id uuid, tie_id uuid, how text")),
    Table(
        rows.TroubleRow,
        Trouble,
        columns(
            "id uuid, person_id uuid, what text, happened_on date, precision text, told bool, "
            "settled_on date"
        ),
        past=("happened_on", "settled_on"),
    ),
    Table(
        rows.ObservationRow,
        Observation,
        columns(
            "id uuid, person_id uuid, author_id uuid, on date, step int2, voice text, words text, "
            "told bool"
        ),
        past=("on",),
    ),
    Table(
        rows.PassageRow,
        Passage,
        columns(
            "id uuid, person_id uuid, words text, began_on date, precision text, until date, "
            "told_on date"
        ),
        past=("until", "told_on"),
    ),
    Table(
        rows.PlanRow,
        Plan,
        columns(
            "id uuid, person_id uuid, agency_id uuid, title text, goal text, begins_on date, "
            "planned_end date, ended_on date, result text"
        ),
        past=("ended_on",),
    ),
    Table(
        rows.CrossingRow,
        Crossing,
        columns("id uuid, person_id uuid, kind text, on date, tie_id uuid, words text"),
        past=("on",),
    ),
)
