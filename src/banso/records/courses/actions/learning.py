"""What changes when people learn: alone, together, and before they may open records."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from banso.core.calendar.past import check_past
from banso.core.learning.watched import is_enough, joined, seconds
from banso.records.audit import actions as audit
from banso.records.courses.choices import How, Whom
from banso.records.courses.models import (
    Certificate,
    Course,
    Film,
    GroupViewing,
    Learnt,
    Lesson,
    Requirement,
    Viewing,
)
from banso.records.keys import keep_once, new_code
from banso.records.staff.models import Worker

GROUP = frozenset({"on", "others", "named", "note"})
REQUIRED = frozenset({"lesson_id", "course_id", "whom", "from_on"})


class NobodyThere(Exception):
    """A group without anybody has watched nothing."""


class Progress(NamedTuple):
    """``seconds`` of the film watched so far; ``learnt``: the lesson counts as learnt."""

    seconds: float
    learnt: bool


@transaction.atomic
def watch(
    film: Film, pieces: Iterable[Sequence[float]], *, position: float, by: Worker, at: datetime
) -> Progress:
    """Keep which pieces of the film ran before the eyes, and where the film was left.

    The browser tells it every few seconds; the log tells only of the first time, and of the
    lesson when it is learnt.
    """
    viewing, new = Viewing.objects.get_or_create(
        worker=by, film=film, defaults={"first_at": at, "last_at": at}
    )
    if new:
        audit.note("viewing.begun", viewing, by=by, at=at)
    viewing = Viewing.objects.select_for_update().get(pk=viewing.pk)
    viewing.watched = joined([*viewing.watched, *pieces], length=film.seconds)
    viewing.position = min(max(position, 0.0), film.seconds)
    viewing.last_at = max(at, viewing.last_at)
    viewing.save(update_fields=["watched", "position", "last_at"])
    enough = is_enough(viewing.watched, length=film.seconds)
    if enough:
        _learn(film.lesson, by, how=How.WATCHED, on=timezone.localdate(at), by=by, at=at)
    return Progress(seconds(viewing.watched), enough)


@transaction.atomic
def read_through(lesson: Lesson, *, by: Worker, at: datetime) -> None:
    """Keep that the worker has read the text to its end and thought it through."""
    _learn(lesson, by, how=How.READ, on=timezone.localdate(at), by=by, at=at)


@transaction.atomic
def learn_together(
    lesson: Lesson,
    *,
    on: date,
    present: Sequence[Worker],
    others: int = 0,
    named: str = "",
    note: str = "",
    key: UUID | None = None,
    by: Worker | None,
    at: datetime,
) -> GroupViewing:
    """Record that several people watched the lesson at one screen; those named have learnt it."""
    check_past(on, today=timezone.localdate(at))
    if not present and not others:
        raise NobodyThere
    draft = GroupViewing(lesson=lesson, on=on, others=others, named=named, note=note)
    group = keep_once(draft, key, within="lesson_id", typed=GROUP)
    if group is draft:
        group.present.set(present)
        changes = audit.beginning(group, GROUP)
        changes["present"] = [None, ", ".join(worker.name for worker in present)]
        audit.note("group_viewing.recorded", group, by=by, at=at, changes=changes)
        for worker in present:
            _learn(lesson, worker, how=How.TOGETHER, on=on, by=by, at=at)
    return group


def _learn(
    lesson: Lesson, worker: Worker, *, how: How, on: date, by: Worker | None, at: datetime
) -> None:
    """The first time counts; learning the same version again changes nothing."""
    version = lesson.text.versions.latest("number")
    learnt, new = Learnt.objects.get_or_create(
        worker=worker, lesson=lesson, version=version, defaults={"on": on, "how": how}
    )
    if new:
        changes = audit.beginning(learnt, ("worker_id", "lesson_id", "version_id", "on", "how"))
        audit.note("lesson.learnt", learnt, by=by, at=at, changes=changes)
        _certify(worker, lesson.course, by=by, at=at)


def _certify(worker: Worker, course: Course, *, by: Worker | None, at: datetime) -> None:
    """Give the certificate as soon as every lesson of the course is learnt, in any version."""
    days = Learnt.objects.filter(worker=worker, lesson__course=course).order_by("on")
    first = {learnt.lesson_id: learnt.on for learnt in reversed(days)}
    if len(first) < course.lessons.count():
        return
    on = max(first.values())
    certificate, new = Certificate.objects.get_or_create(
        worker=worker,
        course=course,
        defaults={"on": on, "number": f"{on.year}-{new_code()}"},
    )
    if new:
        changes = audit.beginning(certificate, ("worker_id", "course_id", "number", "on"))
        audit.note("certificate.given", certificate, by=by, at=at, changes=changes)


@transaction.atomic
def require(
    what: Lesson | Course,
    *,
    whom: Whom,
    from_on: date,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Requirement:
    """Let records open only to those who have learnt this; it may hold from a day to come."""
    draft = Requirement(
        lesson=what if isinstance(what, Lesson) else None,
        course=what if isinstance(what, Course) else None,
        whom=whom,
        from_on=from_on,
        set_by=by,
    )
    requirement = keep_once(draft, key, within="set_by_id", typed=REQUIRED)
    if requirement is draft:
        changes = audit.beginning(requirement, REQUIRED)
        audit.note("requirement.set", requirement, by=by, at=at, changes=changes)
    return requirement


@transaction.atomic
def lift(requirement: Requirement, *, by: Worker, at: datetime) -> None:
    """From now on it is not required. Lifting it twice changes nothing."""
    requirement = Requirement.objects.select_for_update().get(pk=requirement.pk)
    if requirement.lifted_on is None:
        on = max(timezone.localdate(at), requirement.from_on)
        changes = audit.change(requirement, {"lifted_on": on}, allowed={"lifted_on"})
        audit.keep("requirement.lifted", requirement, changes, by=by, at=at)
