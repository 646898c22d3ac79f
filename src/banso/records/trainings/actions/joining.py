"""Who takes part: added by the trainer, by one's own account, or with the code of the run.

The names of people without an account do not enter the log, so that they can be forgotten.
"""

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from banso.core.names.folding import fold
from banso.records.audit import actions as audit
from banso.records.keys import keep_once
from banso.records.staff.models import Worker
from banso.records.trainings.choices import Was
from banso.records.trainings.models import Attendance, Participation, Run, Session
from banso.records.trainings.queries import guests_before

TYPED = frozenset({"name", "field", "position"})
TOLD = ("field", "position")  # what the log tells of a participant


class Withdrawn(Exception):
    """The run does not take place."""


class Over(Exception):
    """The last day of the run is past."""


class Full(Exception):
    """Every place is taken."""


class NameTaken(Exception):
    """Somebody of this name has joined. Is it the same person?"""


class AlreadyThere(Exception):
    """The worker takes part already."""


class OfAnotherRun(ValueError):
    """Participation and session do not belong together: a fault of the calling page."""


class Somebody(NamedTuple):
    """Who wants to join without an account. Neither field nor position has to be said."""

    name: str
    field: str = ""
    position: str = ""


@transaction.atomic
def join(run: Run, *, by: Worker, at: datetime) -> Participation:
    """The worker takes part, or does so again; field and position as they said last time."""
    run = _open(run, at=at)
    known = run.participations.filter(worker=by).first()
    if known is not None and known.left_at is None:
        return known
    _check_room(run)
    if known is not None:
        back = audit.change(known, {"left_at": None}, allowed={"left_at"})
        audit.keep("participation.taken_up_again", known, back, by=by, at=at)
        return known
    last = Participation.objects.filter(worker=by).order_by("joined_at", "pk").last()
    said = {field: getattr(last, field) for field in TOLD} if last else {}
    made = Participation.objects.create(run=run, worker=by, joined_at=at, **said)
    return _joined(made, by=by, at=at)


@transaction.atomic
def join_by_code(
    run: Run, who: Somebody, *, again: str = "", key: UUID | None = None, at: datetime
) -> Participation:
    """Somebody without an account joins. ``again``: of two with one name, "same" or "another"."""
    run = _open(run, at=at)
    if key is None or not run.participations.filter(pk=key).exists():
        known = _of_this_name(run, who.name)
        if known and again == "same":
            return known
        if known and again != "another":
            raise NameTaken
        _check_room(run)
    draft = Participation(run=run, joined_at=at, **who._asdict())
    made = keep_once(draft, key, within="run_id", typed=TYPED)
    return _joined(made, by=None, at=at) if made is draft else made


@transaction.atomic
def add(
    run: Run,
    *,
    worker: Worker | None = None,
    name: str = "",
    field: str = "",
    position: str = "",
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Participation:
    """The trainer writes somebody down, also afterwards, also beyond the places there are."""
    run = _locked(run)
    if worker is not None and run.participations.filter(worker=worker).exclude(pk=key).exists():
        raise AlreadyThere
    draft = Participation(
        run=run,
        worker=worker,
        name="" if worker else name,
        field=field,
        position=position,
        joined_at=at,
    )
    made = keep_once(draft, key, within="run_id", typed=TYPED | {"worker_id"})
    return _joined(made, by=by, at=at) if made is draft else made


@transaction.atomic
def amend(participation: Participation, *, by: Worker, at: datetime, **new: object) -> None:
    """Put right how somebody is called, or their field and position."""
    one = Participation.objects.select_for_update(of=("self",)).get(pk=participation.pk)
    if one.worker_id or one.forgotten_at:
        new.pop("name", None)
    changes = audit.change(one, new, allowed=TYPED)
    if changes:
        one.save(update_fields=[*changes])
        told = {field: pair for field, pair in changes.items() if field in TOLD}
        audit.note("participation.amended", one, by=by, at=at, changes=told)


@transaction.atomic
def leave(participation: Participation, *, by: Worker | None, at: datetime) -> None:
    """Will not come after all; the place is free again. What was marked stays."""
    one = Participation.objects.select_for_update(of=("self",)).get(pk=participation.pk)
    if one.left_at is None:
        changes = audit.change(one, {"left_at": at}, allowed={"left_at"})
        audit.keep("participation.left", one, changes, by=by, at=at)


@transaction.atomic
def mark(
    participation: Participation, session: Session, *, was: Was, by: Worker, at: datetime
) -> None:
    """Write down whether somebody was there; the last word counts, the log keeps the others."""
    if participation.run_id != session.run_id:
        raise OfAnotherRun
    Participation.objects.select_for_update(of=("self",)).get(pk=participation.pk)
    known = Attendance.objects.filter(participation=participation, session=session).first()
    before = known.was if known else None
    if before == was:
        return
    one = known or Attendance(participation=participation, session=session)
    one.was = was
    one.save()
    audit.note("attendance.marked", one, by=by, at=at, changes={"was": [before, was]})


@transaction.atomic
def forget_names(*, before: date, by: Worker | None, at: datetime) -> int:
    """Take out the names of people without account whose run was over before the day.

    Field, position and attendance stay, so that the figures do. Returns how many names.
    """
    names = guests_before(before).select_for_update(of=("self",))
    runs = {one.run_id for one in names}
    count = names.update(name="", forgotten_at=at)
    for run in Run.objects.filter(pk__in=runs).order_by("pk"):
        audit.note("run.names_forgotten", run, by=by, at=at)
    return count


def _joined(one: Participation, *, by: Worker | None, at: datetime) -> Participation:
    audit.note("participation.joined", one, by=by, at=at, changes=audit.beginning(one, TOLD))
    return one


def _locked(run: Run) -> Run:
    """Two who want the last place at once come one after the other."""
    return Run.objects.select_for_update(of=("self",)).get(pk=run.pk)


def _open(run: Run, *, at: datetime) -> Run:
    """On the last day one may come until midnight: somebody always comes late."""
    run = _locked(run)
    if run.withdrawn:
        raise Withdrawn
    if run.last_on < timezone.localdate(at):
        raise Over
    return run


def _check_room(run: Run) -> None:
    if run.capacity and run.participations.filter(left_at=None).count() >= run.capacity:
        raise Full


def _of_this_name(run: Run, name: str) -> Participation | None:
    called = fold(name)
    named = run.participations.filter(worker=None, left_at=None).order_by("joined_at", "pk")
    return next((one for one in named if fold(one.name) == called), None)
