"""How a record about meetings is kept, amended and taken away: the same for all of them."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db.models import Model

from banso.records.audit import actions as audit
from banso.records.keys import keep_once
from banso.records.staff.models import Worker

Record = TypeVar("Record", bound=Model)


def kept(
    draft: Record,
    key: UUID | None,
    *,
    within: str,
    typed: Collection[str],
    what: str,
    by: Worker | None,
    at: datetime,
) -> Record:
    """Keep a new record once, and log what it begins with. Stands in the caller's transaction."""
    record = keep_once(draft, key, within=within, typed=typed)
    if record is draft:
        audit.note(what, record, by=by, at=at, changes=audit.beginning(record, typed))
    return record


def locked(record: Record) -> Record:
    """The record as it is now, and nobody else changes it before we are done."""
    return type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)


def taken_away(
    record: Model, fields: Collection[str], *, what: str, by: Worker | None, at: datetime
) -> None:
    """Take a record away; what it held stays in the log."""
    before = {field: [getattr(record, field), None] for field in fields}
    audit.note(what, record, by=by, at=at, changes=before)
    record.delete()


def amended(
    record: Record, new: Mapping[str, object], *, allowed: Collection[str]
) -> tuple[Record, audit.Changes]:
    """The locked record with the new values set, not yet saved, and how they differ."""
    record = locked(record)
    return record, audit.change(record, new, allowed=allowed)
