"""Courses and lessons, as pages need them, and what has to be learnt before a record opens."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Case, Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery, When

from banso.core.learning.watched import joined, seconds
from banso.records.courses.choices import FilmKind, How, Language, TrackKind, Whom
from banso.records.courses.models import (
    Certificate,
    Course,
    Film,
    GroupViewing,
    Learnt,
    Lesson,
    Requirement,
    Track,
    Viewing,
)
from banso.records.questions import Gap, Question, rows
from banso.records.staff.models import Worker
from banso.records.texts.models import Version


def _newest(field: str, text: str = "text") -> Subquery:
    versions = Version.objects.filter(text=OuterRef(text)).order_by("-number")
    return Subquery(versions.values(field)[:1])


def _first_learnt(field: str, worker: Worker | Gap) -> Subquery:
    learnt = Learnt.objects.filter(lesson=OuterRef("pk"), worker=worker).order_by("on", "pk")
    return Subquery(learnt.values(field)[:1])


def _shown(field: str, lesson: str = "pk") -> Subquery:
    return Subquery(shown_first(Film.objects.filter(lesson=OuterRef(lesson))).values(field)[:1])


def shown_first(films: QuerySet[Film]) -> QuerySet[Film]:
    """The original recording before our own film, of each the newest version first."""
    own = Case(When(kind=FilmKind.OWN, then=1), default=0)
    return films.order_by(own, "-number")


class OwedLesson(NamedTuple):
    """A lesson that a worker has to learn before a person's record is opened."""

    id: UUID
    title: str
    title_en: str


def _owed(worker: Gap, on: Gap) -> QuerySet[Lesson]:
    begun_here = Worker.objects.filter(pk=worker, user__date_joined__date__gte=OuterRef("from_on"))
    required = Requirement.objects.filter(
        Q(lesson=OuterRef("pk")) | Q(course=OuterRef("course")),
        Q(lifted_on=None) | Q(lifted_on__gt=on),
        Q(whom=Whom.EVERYBODY) | Exists(begun_here),
        from_on__lte=on,
    )
    learnt = Learnt.objects.filter(lesson=OuterRef("pk"), worker=worker)
    return (
        Lesson.objects.filter(Exists(required), ~Exists(learnt))
        .annotate(title=_newest("title"), title_en=_newest("title_en"))
        .order_by("course", "place")
    )


OWED = Question(OwedLesson, _owed)


def owed_lessons(worker: Worker, *, on: date) -> list[OwedLesson]:
    """What the worker has to learn first, in its order."""
    return OWED(worker=worker.pk, on=on)


class LessonLine(NamedTuple):
    """A lesson in a list, with one's own progress. ``watched`` in seconds of the shown film."""

    id: UUID
    course_id: UUID
    place: int
    title: str
    title_en: str
    film_seconds: int | None
    original_seconds: int | None
    watched: list | float | None
    learnt_on: date | None
    how: str | None

    @property
    def how_words(self) -> str:
        return How(self.how).label if self.how else ""


def lessons_for(worker: Worker, course: Course | None = None) -> list[LessonLine]:
    """Lessons in their order; without ``course`` those of all courses."""
    lessons = Lesson.objects.annotate(
        title=_newest("title"),
        title_en=_newest("title_en"),
        shown=_shown("pk"),
        film_seconds=_shown("seconds"),
        learnt_on=_first_learnt("on", worker),
        how=_first_learnt("how", worker),
    )
    seen = Viewing.objects.filter(film=OuterRef("shown"), worker=worker).order_by("pk")
    lessons = lessons.annotate(watched=Subquery(seen.values("watched")[:1]))
    chosen = lessons.filter(course=course) if course else lessons
    return [_in_seconds(line) for line in rows(LessonLine, chosen.order_by("course", "place"))]


def _in_seconds(line: LessonLine) -> LessonLine:
    pieces = joined(line.watched or [], length=line.film_seconds or 0)
    return line._replace(watched=seconds(pieces))


def next_for(lines: Iterable[LessonLine]) -> LessonLine | None:
    """The lesson to go on with: the first that is not learnt yet."""
    return next((line for line in lines if line.learnt_on is None), None)


def courses() -> QuerySet[Course]:
    """Every course, in the order in which they were founded."""
    return Course.objects.order_by("pk")


def lesson_for_page(lesson_id: UUID) -> Lesson:
    return Lesson.objects.select_related("course", "text", "slides").get(pk=lesson_id)


def films_of(lesson: Lesson) -> list[Film]:
    """Every version of every film, the one that is shown first."""
    return list(shown_first(lesson.films.select_related("document")))


def tracks_of(film: Film) -> list[Track]:
    """The newest of each kind and language."""
    newest = film.tracks.order_by("kind", "language", "-number").distinct("kind", "language")
    order = {(kind, language): n for n, (kind, language) in enumerate(TRACK_ORDER)}
    return sorted(newest, key=lambda track: order[track.kind, track.language])


TRACK_ORDER = [(kind, language) for kind in TrackKind for language in Language]


class LearntLine(NamedTuple):
    """Who learnt which lesson first when, and how."""

    worker_id: UUID
    lesson_id: UUID
    on: date
    how: str

    @property
    def how_words(self) -> str:
        return How(self.how).label


def learnt_in_office(course: Course) -> dict[tuple[UUID, UUID], LearntLine]:
    """For each worker and lesson of the course, when it was learnt first."""
    learnt = Learnt.objects.filter(lesson__course=course).order_by("-on", "-pk")
    return {(line.worker_id, line.lesson_id): line for line in rows(LearntLine, learnt)}


def workers_of_office(on: date) -> QuerySet[Worker]:
    """Who works here on the day, by agency and team."""
    return (
        Worker.objects.at_work_on(on)
        .select_related("team__agency")
        .order_by("team__agency__name", "team__name", "kana", "name", "pk")
    )


def workers_for_group(on: date, group: GroupViewing | None = None) -> list[Worker]:
    """Who can be ticked: those at work, and those who were there and have left since."""
    there = (
        list(group.present.select_related("team__agency").order_by("kana", "pk")) if group else []
    )
    here = list(workers_of_office(on))
    return here + [worker for worker in there if worker not in here]


def groups_of(course: Course) -> QuerySet[GroupViewing]:
    """Groups before one screen, the newest first, with who was there."""
    there = Worker.objects.order_by("kana", "name", "pk")
    return (
        GroupViewing.objects.filter(lesson__course=course)
        .select_related("lesson")
        .prefetch_related(Prefetch("present", there))
        .order_by("-on", "-pk")
    )


def certificates_of(worker: Worker) -> QuerySet[Certificate]:
    return worker.certificates.select_related("course").order_by("-on", "pk")


class OnCertificate(NamedTuple):
    """A lesson as a certificate names it."""

    place: int
    title: str
    title_en: str
    number: int
    on: date
    how: str


def lessons_on(certificate: Certificate) -> list[OnCertificate]:
    """What had been learnt by the day of the certificate, in the versions of then."""
    learnt = (
        Learnt.objects.filter(
            worker=certificate.worker, lesson__course=certificate.course, on__lte=certificate.on
        )
        .annotate(
            place=F("lesson__place"),
            title=F("version__title"),
            title_en=F("version__title_en"),
            number=F("version__number"),
        )
        .order_by("lesson__place", "on", "pk")
    )
    first: dict[int, OnCertificate] = {}
    for line in rows(OnCertificate, learnt):
        first.setdefault(line.place, line)
    return list(first.values())


def requirements(on: date) -> QuerySet[Requirement]:
    """What is required on the day or from a later one."""
    return (
        Requirement.objects.filter(Q(lifted_on=None) | Q(lifted_on__gt=on))
        .select_related("course", "lesson__course", "set_by")
        .annotate(
            title=_newest("title", "lesson__text"), title_en=_newest("title_en", "lesson__text")
        )
        .order_by("from_on", "pk")
    )


def lessons_for_choice(course: Course) -> list[Lesson]:
    """The lessons with their valid titles, in their order."""
    titled = course.lessons.annotate(title=_newest("title"), title_en=_newest("title_en"))
    return list(titled.order_by("place"))


def lesson_after(lesson: Lesson) -> Lesson | None:
    """The next lesson of the course, with its valid title; None after the last."""
    return next(
        (each for each in lessons_for_choice(lesson.course) if each.place > lesson.place), None
    )


def learnt_by(worker: Worker, lesson: Lesson) -> Learnt | None:
    """When the worker learnt the lesson first, in any version."""
    learnt = worker.learnt.filter(lesson=lesson).select_related("version")
    return learnt.order_by("on", "pk").first()


def certificate_numbers(course: Course) -> dict[UUID, str]:
    """The number of each worker's certificate."""
    return dict(course.certificates.order_by("pk").values_list("worker_id", "number"))


def certificate(certificate_id: UUID) -> Certificate:
    along = ("course", "worker__team__agency__body")
    return Certificate.objects.select_related(*along).get(pk=certificate_id)
