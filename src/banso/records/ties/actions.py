"""Everything that may change a tie (つながり). Pages and imports come through here."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from banso.core.calendar.past import check_past
from banso.records.audit import actions as audit
from banso.records.keys import keep_once
from banso.records.people.choices import Precision
from banso.records.people.models import Person
from banso.records.staff.models import Worker
from banso.records.ties.choices import Circle, Direction, HowEnded, Kind
from banso.records.ties.models import LONGEST_RHYTHM, Rhythm, Tie

AMENDABLE = frozenset(
    {"with_whom", "kind", "circle", "role", "direction", "began_on", "began_precision"}
    | {"noted_on", "ended_on", "how_ended"}
)


class AlreadyEnded(Exception):
    """Somebody else has ended this tie; show what they wrote instead of overwriting it."""


class EndsBeforeItBegan(Exception):
    """The end, or a rhythm, is dated before the beginning; ask which of the two is wrong."""


class NotedBeforeItBegan(Exception):
    """The desk cannot have heard of a tie before it began."""


class EndNeedsDayAndManner(Exception):
    """An end is corrected with its day and its manner, or taken back with both."""


class RhythmNotPossible(Exception):
    """A rhythm is from every day to once in two years."""


class TieOfAnotherPerson(Exception):
    """The tie belongs to somebody else; nothing of theirs may be touched from here."""


@transaction.atomic
def begin(
    person: Person,
    with_whom: str,
    *,
    kind: Kind,
    circle: Circle = Circle.MIDDLE,
    role: str = "",
    direction: Direction = Direction.BOTH,
    began_on: date,
    began_precision: Precision = Precision.DAY,
    noted_on: date | None = None,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Tie:
    """Record a tie. Without ``noted_on`` the desk has heard of it today."""
    draft = Tie(
        person=person,
        with_whom=with_whom,
        kind=kind,
        circle=circle,
        role=role,
        direction=direction,
        began_on=began_on,
        began_precision=began_precision,
        noted_on=noted_on or timezone.localdate(at),
    )
    _check(draft, today=timezone.localdate(at))
    tie = keep_once(draft, key, within="person_id", typed=AMENDABLE - {"noted_on"})
    if tie is draft:
        audit.note("tie.begun", tie, by=by, at=at, changes=audit.beginning(tie, AMENDABLE))
    return tie


@transaction.atomic
def amend(tie: Tie, *, by: Worker, at: datetime, **new: object) -> None:
    """Correct what was written. What stood there before stays in the history."""
    tie = _locked(tie)
    changes = audit.change(tie, new, allowed=AMENDABLE)
    if (tie.ended_on is None) != (tie.how_ended == ""):
        raise EndNeedsDayAndManner
    _check(tie, today=timezone.localdate(at))
    audit.keep("tie.amended", tie, changes, by=by, at=at)


@transaction.atomic
def end(tie: Tie, how: HowEnded, *, on: date, by: Worker, at: datetime) -> None:
    """Record that a tie has come to an end. It stays in the person's story."""
    tie = _locked(tie)
    if tie.ended_on is not None:
        raise AlreadyEnded
    changes = audit.change(tie, {"ended_on": on, "how_ended": how}, allowed=AMENDABLE)
    _check(tie, today=timezone.localdate(at))
    audit.keep("tie.ended", tie, changes, by=by, at=at)


@transaction.atomic
def confirm_rhythm(tie: Tie, every_days: int, *, on: date, by: Worker, at: datetime) -> Rhythm:
    """Keep how often the two are in touch, as somebody says who knows (確認したリズム).

    What was said earlier stays; said twice on one day, the later word counts.
    """
    tie = _locked(tie)
    if not 1 <= every_days <= LONGEST_RHYTHM:
        raise RhythmNotPossible
    check_past(on, today=timezone.localdate(at))
    if on < tie.began_on:
        raise EndsBeforeItBegan
    rhythm = Rhythm.objects.filter(tie=tie, confirmed_on=on).first()
    rhythm = rhythm or Rhythm(tie=tie, confirmed_on=on)
    if changes := audit.change(rhythm, {"every_days": every_days}, allowed={"every_days"}):
        rhythm.save()
        changes["confirmed_on"] = [None, on]
        audit.note("tie.rhythm_confirmed", tie, by=by, at=at, changes=changes)
    return rhythm


def check_belongs(tie: Tie | None, person: Person) -> None:
    """Refuse a tie of another person; no tie at all is nobody's."""
    if tie is not None and tie.person_id != person.pk:
        raise TieOfAnotherPerson


def _locked(tie: Tie) -> Tie:
    return Tie.objects.select_for_update(of=("self",)).get(pk=tie.pk)


def _check(tie: Tie, *, today: date) -> None:
    check_past(tie.began_on, tie.noted_on, tie.ended_on, today=today)
    if tie.noted_on < tie.began_on:
        raise NotedBeforeItBegan
    if tie.ended_on is not None and tie.ended_on < tie.began_on:
        raise EndsBeforeItBegan
