"""The course that Banso ships (「伴走型支援」), brought in once; what is there already stays."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from banso.records.courses.actions.teaching import (
    add_lesson,
    found_course,
    keep_film,
    keep_track,
)
from banso.records.courses.choices import FilmKind, Language, TrackKind
from banso.records.courses.models import Course, Lesson
from banso.records.documents.models import Document
from banso.records.texts.actions import Wording


@dataclass(frozen=True, slots=True)
class GivenFilm:
    """``document`` is asked for only if the film is not there yet."""

    seconds: int
    document: Callable[[], Document]
    facts: Mapping[str, str] = field(default_factory=dict)
    tracks: Mapping[tuple[TrackKind, Language], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GivenLesson:
    """``facts``: what is known of the original recording, as ``add_lesson`` takes it."""

    words: Wording
    slides: Wording
    facts: Mapping[str, object]
    film: GivenFilm | None = None


@dataclass(frozen=True, slots=True)
class GivenCourse:
    name: str
    title: str
    facts: Mapping[str, str]
    lessons: Sequence[GivenLesson]


@transaction.atomic
def bring_in(given: GivenCourse, *, at: datetime) -> Course:
    """Make what is missing of the course. Lessons are told apart by their order."""
    course = Course.objects.filter(name=given.name).first() or found_course(
        given.title, name=given.name, by=None, at=at, **given.facts
    )
    there = {lesson.place: lesson for lesson in course.lessons.order_by("place")}
    for place, lesson in enumerate(given.lessons, 1):
        kept = there.get(place) or add_lesson(
            course, lesson.words, slides=lesson.slides, by=None, at=at, **lesson.facts
        )
        if lesson.film:
            _bring_in_film(kept, lesson.film, at=at)
    return course


def _bring_in_film(lesson: Lesson, given: GivenFilm, *, at: datetime) -> None:
    film = lesson.films.filter(kind=FilmKind.OWN).order_by("number").first()
    if film is None:
        film = keep_film(
            lesson,
            kind=FilmKind.OWN,
            seconds=given.seconds,
            document=given.document(),
            by=None,
            at=at,
            **given.facts,
        )
    for (kind, language), body in given.tracks.items():
        if not film.tracks.filter(kind=kind, language=language).exists():
            keep_track(film, body, kind=kind, language=language, by=None, at=at)
