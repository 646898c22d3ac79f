"""Everything that may change a contact (支援経過). An attempt is kept, and is not a contact."""

from collections.abc import Iterable
from datetime import date, datetime
from datetime import time as clock
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from banso.core.calendar.past import InTheFuture, check_past
from banso.records.audit import actions as audit
from banso.records.contacts.choices import How, Mode, WithWhom
from banso.records.contacts.models import MOST_MINUTES, Contact, Sighting
from banso.records.keys import KeptOtherwise, keep_once
from banso.records.people.models import Person
from banso.records.staff.models import Worker
from banso.records.ties.actions import TieOfAnotherPerson, check_belongs
from banso.records.ties.models import Tie

__all__ = ["InTheFuture", "MinutesNotPossible", "TieOfAnotherPerson", "amend", "record"]

AMENDABLE = frozenset(
    {"on", "time", "mode", "with_whom", "reached", "minutes", "ring_reviewed", "note"}
)


class MinutesNotPossible(Exception):
    """Minutes are between one and a whole day; not written is possible, too."""


@transaction.atomic
def record(
    person: Person,
    *,
    on: date,
    mode: Mode,
    reached: bool = True,
    with_whom: WithWhom = WithWhom.PERSON,
    minutes: int | None = None,
    time: clock | None = None,
    ring_reviewed: bool = False,
    note: str = "",
    met: Iterable[Tie] = (),
    heard: Iterable[Tie] = (),
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Contact:
    """Write down a contact, or an attempt, and which ties were met or heard of in it. Whoever
    spoke of a tie has looked at the circle of people: ``ring_reviewed`` follows.
    """
    seen = _seen(person, met=met, heard=heard)
    draft = Contact(
        person=person,
        author=by,
        on=on,
        time=time,
        mode=mode,
        with_whom=with_whom,
        reached=reached,
        minutes=minutes,
        ring_reviewed=ring_reviewed or bool(seen),
        note=note,
        written_at=at,
    )
    _check(draft, today=timezone.localdate(at))
    return _keep(draft, key, seen=seen, at=at)


@transaction.atomic
def amend(
    contact: Contact,
    *,
    met: Iterable[Tie] | None = None,
    heard: Iterable[Tie] | None = None,
    by: Worker,
    at: datetime,
    **new: object,
) -> None:
    """Correct a contact. ``met`` and ``heard`` not given stay as they are."""
    contact = Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
    before = _sightings(contact)
    seen = _seen(
        contact.person,
        met=_those(before, How.MET) if met is None else met,
        heard=_those(before, How.HEARD) if heard is None else heard,
    )
    if seen:
        new["ring_reviewed"] = True
    changes = audit.change(contact, new, allowed=AMENDABLE)
    _check(contact, today=timezone.localdate(contact.written_at))
    if changes:
        contact.save(update_fields=[*changes])
    if seen != before:
        contact.sightings.all().delete()
        _write_sightings(contact, seen)
        changes |= _difference(before, seen)
    if changes:
        audit.note("contact.amended", contact, by=by, at=at, changes=changes)


Seen = dict[Tie, How]


def _keep(draft: Contact, key: UUID | None, *, seen: Seen, at: datetime) -> Contact:
    contact = keep_once(draft, key, within="person_id", typed=AMENDABLE)
    if contact is draft:
        _write_sightings(contact, seen)
        changes = audit.beginning(contact, AMENDABLE) | _difference({}, seen)
        audit.note("contact.recorded", contact, by=draft.author, at=at, changes=changes)
    elif _sightings(contact) != seen:
        raise KeptOtherwise
    return contact


def _seen(person: Person, *, met: Iterable[Tie], heard: Iterable[Tie]) -> Seen:
    """How each tie was noticed; whom one met, one has more than heard of."""
    seen = dict.fromkeys(heard, How.HEARD) | dict.fromkeys(met, How.MET)
    for tie in seen:
        check_belongs(tie, person)
    return seen


def _sightings(contact: Contact) -> Seen:
    rows = contact.sightings.select_related("tie").order_by("pk")
    return {sighting.tie: How(sighting.how) for sighting in rows}


def _those(seen: Seen, how: How) -> list[Tie]:
    return [tie for tie, noticed in seen.items() if noticed == how]


def _write_sightings(contact: Contact, seen: Seen) -> None:
    Sighting.objects.bulk_create(
        Sighting(contact=contact, tie=tie, how=how) for tie, how in seen.items()
    )


def _difference(before: Seen, after: Seen) -> audit.Changes:
    """``met`` and ``heard`` before and after, for the log: keys of ties."""
    changes: audit.Changes = {}
    for how in (How.MET, How.HEARD):
        was, now = ([str(tie.pk) for tie in _those(seen, how)] for seen in (before, after))
        if sorted(was) != sorted(now):
            changes[how.value] = [was or None, now or None]
    return changes


def _check(contact: Contact, *, today: date) -> None:
    check_past(contact.on, today=today)
    if contact.minutes is not None and not 1 <= contact.minutes <= MOST_MINUTES:
        raise MinutesNotPossible
