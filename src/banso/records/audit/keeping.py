"""How a record is kept once, amended under a lock, and taken away, each with its line in the log.

For actions; everything here stands in the transaction of the action that calls it.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Model

from banso.records.audit.actions import Author, Changes, beginning, change, note
from banso.records.keys import keep_once

Record = TypeVar("Record", bound=Model)


def kept(
    draft: Record,
    key: UUID | None,
    *,
    within: str,
    typed: Collection[str],
    what: str,
    by: Author | None,
    at: datetime,
) -> Record:
    """Keep a new record once, and log what it begins with."""
    record = keep_once(draft, key, within=within, typed=typed)
    if record is draft:
        note(what, record, by=by, at=at, changes=beginning(record, typed))
    return record


def locked(record: Record) -> Record:
    """The record as it is now, and nobody else changes it before we are done."""
    return type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)


def amended(
    record: Record, new: Mapping[str, object], *, allowed: Collection[str]
) -> tuple[Record, Changes]:
    """The locked record with the new values set, not yet saved, and how they differ."""
    record = locked(record)
    return record, change(record, new, allowed=allowed)


def taken_away(
    record: Model, fields: Collection[str], *, what: str, by: Author | None, at: datetime
) -> None:
    """Take a record away; what it held stays in the log."""
    before: Changes = {field: [getattr(record, field), None] for field in fields}
    note(what, record, by=by, at=at, changes=before)
    record.delete()
