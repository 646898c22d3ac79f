from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from banso.core.access.teaching import may_teach
from banso.records.courses import queries
from banso.records.courses.models import Course
from banso.records.courses.queries import LessonLine
from banso.records.staff.models import Worker
from banso.web.components.languages import told
from banso.web.components.shapes import Card
from banso.web.components.templatetags.days import day
from banso.web.components.templatetags.languages import running_time
from banso.web.courses.ways import to_lesson
from banso.web.doorkeeper import WorkerRequest


class Shown(NamedTuple):
    """A course with its lessons as cards; ``next``: the lesson to go on with."""

    course: Course
    cards: list[Card]
    next: LessonLine | None
    learnt: int


@require_GET
def courses(request: WorkerRequest) -> HttpResponse:
    by_course = groupby(queries.lessons_for(request.worker), key=lambda line: line.course_id)
    lines = {key: list(lessons) for key, lessons in by_course}
    shown = [shown_as(course, lines.get(course.pk, [])) for course in queries.courses()]
    facts = {"courses": shown, "may_teach": may_teach(request.worker.duty)}
    return render(request, "courses/courses.html", facts)


@require_GET
def course(request: WorkerRequest, course_id: UUID) -> HttpResponse:
    found = Course.objects.get(pk=course_id)
    shown = shown_as(found, queries.lessons_for(request.worker, found))
    facts = shown._asdict() | {
        "may_teach": may_teach(request.worker.duty),
        "certificate": _certificate(request.worker, found),
    }
    return render(request, "courses/course.html", facts)


def _certificate(worker: Worker, course: Course):
    return queries.certificates_of(worker).filter(course=course).first()


def shown_as(course: Course, lines: Iterable[LessonLine]) -> Shown:
    lines = list(lines)
    learnt = sum(line.learnt_on is not None for line in lines)
    return Shown(course, [card_of(line) for line in lines], queries.next_for(lines), learnt)


def card_of(line: LessonLine) -> Card:
    number = _("Lesson %(number)d") % {"number": line.place}
    tags = [_("Learnt")] if line.learnt_on else []
    title = f"{number}　{told(line, 'title')}"
    return Card(title=title, url=to_lesson(line.id), facts=list(_facts(line)), tags=tags)


def _facts(line: LessonLine) -> Iterable[str]:
    if line.film_seconds:
        yield _("Film %(length)s") % {"length": running_time(line.film_seconds)}
    if line.learnt_on:
        yield _("Learnt on %(day)s: %(how)s") % {"day": day(line.learnt_on), "how": line.how_words}
    elif line.watched:
        length = {
            "seen": running_time(line.watched),
            "length": running_time(line.film_seconds or 0),
        }
        yield _("Watched %(seen)s of %(length)s") % length
