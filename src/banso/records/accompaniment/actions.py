"""つなぎ, もどし and つなぎ直し. Their series is the professional's role; none is a failure."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from banso.core.calendar.past import check_past
from banso.records.accompaniment.choices import CrossingKind
from banso.records.accompaniment.models import Crossing
from banso.records.audit import actions as audit
from banso.records.keys import keep_once
from banso.records.people.models import Person
from banso.records.staff.models import Worker
from banso.records.ties.actions import check_belongs
from banso.records.ties.models import Tie

AMENDABLE = frozenset({"kind", "on", "tie_id", "words"})


def link(
    person: Person,
    *,
    on: date,
    tie: Tie | None = None,
    words: str = "",
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Crossing:
    """つなぎ: the person is connected with someone in the circle of people."""
    draft = Crossing(person=person, kind=CrossingKind.LINK, on=on, tie=tie, words=words)
    return _cross(draft, key, by=by, at=at)


def bring_back(
    person: Person,
    *,
    on: date,
    tie: Tie | None = None,
    words: str = "",
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Crossing:
    """もどし: the professional walks closely alongside again. ``tie``: from whom one heard."""
    draft = Crossing(person=person, kind=CrossingKind.BRING_BACK, on=on, tie=tie, words=words)
    return _cross(draft, key, by=by, at=at)


def relink(
    person: Person,
    *,
    on: date,
    tie: Tie | None = None,
    words: str = "",
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Crossing:
    """つなぎ直し: connected anew, with the same tie or another."""
    draft = Crossing(person=person, kind=CrossingKind.RELINK, on=on, tie=tie, words=words)
    return _cross(draft, key, by=by, at=at)


@transaction.atomic
def amend(crossing: Crossing, *, by: Worker, at: datetime, **new: object) -> None:
    """Correct a crossing; what stood there before stays in the history."""
    crossing = Crossing.objects.select_for_update(of=("self",)).get(pk=crossing.pk)
    if "tie" in new:
        tie = new.pop("tie")
        check_belongs(tie, crossing.person)
        new["tie_id"] = tie.pk if tie else None
    changes = audit.change(crossing, new, allowed=AMENDABLE)
    check_past(crossing.on, today=timezone.localdate(at))
    audit.keep("crossing.amended", crossing, changes, by=by, at=at)


@transaction.atomic
def _cross(draft: Crossing, key: UUID | None, *, by: Worker, at: datetime) -> Crossing:
    check_past(draft.on, today=timezone.localdate(at))
    check_belongs(draft.tie, draft.person)
    crossing = keep_once(draft, key, within="person_id", typed=AMENDABLE)
    if crossing is draft:
        changes = audit.beginning(crossing, AMENDABLE)
        audit.note(f"crossing.{crossing.kind}", crossing, by=by, at=at, changes=changes)
    return crossing
