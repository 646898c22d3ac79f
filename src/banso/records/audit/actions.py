"""Writing the log. Every action calls this inside its own transaction; nothing changes it later."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Protocol
from uuid import UUID

from django.db.models import Model

from banso.records.audit.models import Entry
from banso.records.questions import insert

Changes = dict[str, list[object]]


class Author(Protocol):
    """Whoever acts: a worker. (The log stands below the staff and does not know its models.)"""

    user_id: UUID
    name: str


def note(
    what: str,
    record: Model,
    *,
    by: Author | None,
    at: datetime,
    reason: str = "",
    changes: Changes | None = None,
) -> None:
    """Log that ``by`` did ``what`` to ``record``; ``by`` None means the program itself."""
    kind = record._meta.model_name or ""
    insert(
        Entry(
            at=at,
            by=by.user_id if by else None,
            by_name=by.name if by else "",
            what=what,
            kind=kind,
            record=record.pk,
            person=record.pk if kind == "person" else getattr(record, "person_id", None),
            reason=reason,
            changes=changes or {},
        )
    )


def beginning(record: Model, fields: Iterable[str]) -> Changes:
    """What a new record begins with: every given field that holds something."""
    values = {field: getattr(record, field) for field in fields}
    return {field: [None, value] for field, value in values.items() if value not in (None, "")}


class NotAmendable(ValueError):
    """A field is not among those that this action may change: a fault of the calling page."""


def change(record: Model, new: Mapping[str, object], *, allowed: Collection[str]) -> Changes:
    """Set the new values on ``record`` (not yet saved) and say which of them differ, and how."""
    if refused := sorted(set(new) - set(allowed)):
        raise NotAmendable(f"{record._meta.model_name}: {', '.join(refused)}")
    changes: Changes = {}
    for field, value in new.items():
        before = getattr(record, field)
        if before != value:
            changes[field] = [before, value]
            setattr(record, field, value)
    return changes


def keep(what: str, record: Model, changes: Changes, *, by: Author | None, at: datetime) -> None:
    """Save what ``change`` has set, and log it; without a difference nothing is written."""
    if changes:
        record.save(update_fields=[*changes])
        note(what, record, by=by, at=at, changes=changes)
