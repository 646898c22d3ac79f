"""The clock of a session. Pressed twice, each of these does what it did the first time."""

from datetime import datetime

from django.db import transaction

from banso.records.audit import actions as audit
from banso.records.staff.models import Worker
from banso.records.trainings.models import Progress, Session, Step

MOVING = frozenset({"step", "since", "paused_at", "ended_at"})


class NotStarted(Exception):
    """The session has not been started, or is over."""


class StepOfAnotherSession(ValueError):
    """A fault of the calling page."""


@transaction.atomic
def start(session: Session, *, by: Worker, at: datetime) -> Progress:
    """Begin with the first step, now; whenever it was announced for."""
    Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
    known = Progress.objects.filter(session=session).first()
    if known is not None:
        return known
    first = session.steps.order_by("place").first()
    if first is None:
        raise NotStarted
    progress = Progress.objects.create(session=session, started_at=at, step=first, since=at)
    audit.note("session.started", session, by=by, at=at)
    return progress


@transaction.atomic
def pause(session: Session, *, by: Worker, at: datetime) -> None:
    progress = _running(session)
    if progress.paused_at is None:
        _move("session.paused", progress, {"paused_at": at}, by=by, at=at)


@transaction.atomic
def go_on(session: Session, *, by: Worker, at: datetime) -> None:
    """The pause is over; it counts as nobody's time."""
    progress = _running(session)
    if progress.paused_at is not None:
        since = progress.since + (at - progress.paused_at)
        _move("session.went_on", progress, {"paused_at": None, "since": since}, by=by, at=at)


@transaction.atomic
def go_to(session: Session, step: Step, *, by: Worker, at: datetime) -> None:
    """Another step begins, with all its minutes. During a pause it waits for the pause's end."""
    if step.session_id != session.pk:
        raise StepOfAnotherSession
    progress = _running(session)
    if progress.step_id != step.pk:
        paused_at = at if progress.paused_at else None
        new = {"step": step, "since": at, "paused_at": paused_at}
        _move("session.went_to_step", progress, new, by=by, at=at)


@transaction.atomic
def finish(session: Session, *, by: Worker, at: datetime) -> None:
    """The session is over."""
    progress = Progress.objects.select_for_update(of=("self",)).get(session=session)
    if progress.ended_at is None:
        over = {"step": None, "since": None, "paused_at": None, "ended_at": at}
        _move("session.finished", progress, over, by=by, at=at)


@transaction.atomic
def put_back(session: Session, *, by: Worker, at: datetime) -> None:
    """As if never started: after trying it out. The log remembers that it ran."""
    progress = Progress.objects.select_for_update(of=("self",)).filter(session=session).first()
    if progress is not None:
        changes = {"started_at": [progress.started_at, None]}
        audit.note("session.put_back", session, by=by, at=at, changes=changes)
        progress.delete()


def _running(session: Session) -> Progress:
    progress = Progress.objects.select_for_update(of=("self",)).filter(session=session).first()
    if progress is None or progress.ended_at is not None:
        raise NotStarted
    return progress


def _move(what: str, progress: Progress, new: dict, *, by: Worker, at: datetime) -> None:
    changes = audit.change(progress, new, allowed=MOVING)
    told = {field: pair for field, pair in changes.items() if field != "step"}
    if "step" in changes:
        told["step"] = [step.title if step else None for step in changes["step"]]
    progress.save(update_fields=[*changes])
    audit.note(what, progress.session, by=by, at=at, changes=told)
