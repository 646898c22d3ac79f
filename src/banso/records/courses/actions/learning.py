"""What changes when somebody learns a lesson, and the certificate that comes of it."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from banso.core.learning.watched import is_enough, joined, seconds
from banso.records.audit import actions as audit
from banso.records.courses.choices import How
from banso.records.courses.models import (
    Certificate,
    Course,
    Film,
    Learnt,
    Lesson,
    Viewing,
)
from banso.records.keys import new_code
from banso.records.staff.models import Worker


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
        learn(film.lesson, by, how=How.WATCHED, on=timezone.localdate(at), by=by, at=at)
    return Progress(seconds(viewing.watched), enough)


@transaction.atomic
def read_through(lesson: Lesson, *, by: Worker, at: datetime) -> None:
    """Keep that the worker has read the text to its end and thought it through."""
    learn(lesson, by, how=How.READ, on=timezone.localdate(at), by=by, at=at)


def learn(
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
    on = _all_learnt(worker, course)
    if on is None:
        return
    certificate, new = Certificate.objects.get_or_create(
        worker=worker,
        course=course,
        defaults={"on": on, "number": f"{on.year}-{new_code()}"},
    )
    if new:
        changes = audit.beginning(certificate, ("worker_id", "course_id", "number", "on"))
        audit.note("certificate.given", certificate, by=by, at=at, changes=changes)


def _all_learnt(worker: Worker, course: Course) -> date | None:
    """The day on which the last lesson was learnt; None as long as one is missing."""
    days = Learnt.objects.filter(worker=worker, lesson__course=course).order_by("-on")
    first = {learnt.lesson_id: learnt.on for learnt in days}
    return max(first.values()) if len(first) >= course.lessons.count() else None


def unlearn(lesson: Lesson, worker: Worker, *, on: date, by: Worker | None, at: datetime) -> None:
    """Take back what somebody was said to have learnt in a group on a day, and was not there.

    A certificate that rested on it goes with it.
    """
    for learnt in Learnt.objects.filter(
        worker=worker, lesson=lesson, how=How.TOGETHER, on=on
    ).order_by("pk"):
        audit.note("lesson.not_learnt", learnt, by=by, at=at, changes={"on": [on, None]})
        learnt.delete()
    for certificate in worker.certificates.filter(course=lesson.course).order_by("pk"):
        if not _all_learnt(worker, lesson.course):
            changes = {"number": [certificate.number, None]}
            audit.note("certificate.withdrawn", certificate, by=by, at=at, changes=changes)
            certificate.delete()
