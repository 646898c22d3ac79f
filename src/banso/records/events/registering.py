"""Registering and withdrawing, by whoever knows the address; and what the office notes of it.

The log tells that somebody registered, not who: names and contacts are kept in one place only,
from which they can be let go after the event.
"""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from banso.core.events.places import stands
from banso.core.events.registering import Registering
from banso.core.names.folding import fold
from banso.records.audit import actions as audit
from banso.records.audit.keeping import locked
from banso.records.events.models import Event, Registration
from banso.records.keys import keep_once
from banso.records.staff.models import Worker

TYPED = ("called", "contact", "field", "position")


class NotPublished(Exception):
    """The office has not opened the event yet."""


class EventCancelled(Exception):
    """The event is not held."""


class EventPast(Exception):
    """The event is over."""


class RegistrationClosed(Exception):
    """The last day to register has passed."""


class AlreadyRegistered(Exception):
    """Somebody of this name and contact has registered; it may be the same person."""


class AlreadyWithdrawn(Exception):
    """The registration was withdrawn before; that it was is kept as it is."""


class NotYetOver(Exception):
    """Names and contacts are needed as long as the event is not over."""


REFUSED = {
    Registering.NOT_PUBLISHED: NotPublished,
    Registering.CANCELLED: EventCancelled,
    Registering.PAST: EventPast,
    Registering.CLOSED: RegistrationClosed,
}


@transaction.atomic
def register(
    event: Event,
    called: str,
    *,
    contact: str = "",
    field: str = "",
    position: str = "",
    key: UUID | None = None,
    by: Worker | None = None,
    at: datetime,
) -> Registration:
    """Register somebody; the event is locked, so that each gets a number of their own.

    ``by`` None: they did it themselves. Without a free place they wait, in their order.
    """
    event = locked(event)
    state = event.registering(at)
    if state is not Registering.OPEN:
        raise REFUSED[state]
    _check_new(event, called, contact, but=key)
    standing = event.registrations.filter(withdrawn_at=None)
    draft = Registration(
        event=event,
        number=_next_number(event),
        called=called,
        folded=fold(called),
        contact=contact,
        field=field,
        position=position,
        registered_at=at,
        waited=not stands(standing.count(), event.capacity).has_place,
    )
    registration = keep_once(draft, key, within="event_id", typed=TYPED)
    if registration is draft:
        audit.note("registration.made", registration, by=by, at=at)
    return registration


@transaction.atomic
def withdraw(registration: Registration, *, by: Worker | None = None, at: datetime) -> None:
    """Somebody will not come; whoever waits moves up in the same moment."""
    event = locked(registration.event)
    if at >= event.ends_at:
        raise EventPast
    registration = locked(registration)
    if registration.withdrawn_at is not None:
        raise AlreadyWithdrawn
    new = {"withdrawn_at": at, "came": None}  # whoever withdraws is not among those who came
    changes = audit.change(registration, new, allowed=new)
    audit.keep("registration.withdrawn", registration, changes, by=by, at=at)


@transaction.atomic
def note_who_came(
    event: Event, *, came: Mapping[Registration, bool | None], by: Worker, at: datetime
) -> None:
    """Record who came: yes, no, or None as long as it is not known.

    Whoever has withdrawn since the list was opened is passed over.
    """
    event = locked(event)
    standing = set(event.registrations.filter(withdrawn_at=None).values_list("pk", flat=True))
    changed: dict[str, list[object]] = {}
    for registration, word in came.items():
        if registration.came != word and registration.pk in standing:
            changed[str(registration.number)] = [registration.came, word]
            registration.came = word
            registration.save(update_fields=["came"])
    if changed:
        audit.note("event.attendance_noted", event, by=by, at=at, changes=changed)


@transaction.atomic
def note_told(registration: Registration, *, by: Worker | None, at: datetime) -> None:
    """That a place came free was told to somebody who had waited."""
    registration = locked(registration)
    changes = audit.change(registration, {"told_at": at}, allowed={"told_at"})
    audit.keep("registration.told", registration, changes, by=by, at=at)


@transaction.atomic
def note_reminded(registration: Registration, *, by: Worker | None, at: datetime) -> None:
    """Somebody was reminded of the event."""
    registration = locked(registration)
    changes = audit.change(registration, {"reminded_at": at}, allowed={"reminded_at"})
    audit.keep("registration.reminded", registration, changes, by=by, at=at)


@transaction.atomic
def let_names_go(event: Event, *, by: Worker, at: datetime) -> None:
    """After the event: names and contacts are taken out, numbers by field and position stay."""
    event = locked(event)
    if at < event.ends_at and event.cancelled_at is None:
        raise NotYetOver
    if event.names_let_go_at is not None:
        return
    for registration in event.registrations.order_by("number"):
        registration.called = f"No. {registration.number}"
        registration.folded = registration.contact = ""
        registration.save(update_fields=["called", "folded", "contact"])
    changes = audit.change(event, {"names_let_go_at": at}, allowed={"names_let_go_at"})
    audit.keep("event.names_let_go", event, changes, by=by, at=at)


def _next_number(event: Event) -> int:
    return (event.registrations.aggregate(last=Max("number"))["last"] or 0) + 1


def _check_new(event: Event, called: str, contact: str, *, but: UUID | None) -> None:
    """The same name in another spelling, with the same contact, is taken for the same person."""
    standing = event.registrations.filter(withdrawn_at=None, contact=contact).exclude(pk=but)
    if standing.filter(folded=fold(called)).exists():
        raise AlreadyRegistered
