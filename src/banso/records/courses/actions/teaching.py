"""What changes when trainers make and mend courses. Nothing that was shown is overwritten."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Model, QuerySet

from banso.core.documents import vtt
from banso.records.audit import actions as audit
from banso.records.courses.choices import FilmKind, Language, TrackKind
from banso.records.courses.models import Course, Film, Lesson, SlideFile, Track
from banso.records.documents.models import Document
from banso.records.keys import keep_once, new_code, new_key
from banso.records.staff.models import Worker
from banso.records.texts.actions import Wording, write
from banso.records.texts.choices import TextKind

COURSE = frozenset({"title", "title_en", "about", "about_en", "licence", "licence_en", "sources"})
LESSON = frozenset({"original_seconds", "original_lecturer", "original_source", "note", "note_en"})
FILM = frozenset({"kind", "document_id", "link", "seconds", "lecturer", "source", "licence"})


class FileOrLink(Exception):
    """A film is handed over as a file or stands behind a link: one of the two."""


class LengthUnknown(Exception):
    """Neither the file nor anybody has said how long the film runs."""


@transaction.atomic
def found_course(
    title: str,
    *,
    name: str = "",
    key: UUID | None = None,
    by: Worker | None,
    at: datetime,
    **more: str,
) -> Course:
    """Begin a course (講座). Without a ``name`` it gets one of its own, for its address."""
    course = Course(name=name or f"course-{new_code().lower()}", title=title, **more)
    kept = keep_once(course, key, within="pk", typed=COURSE)
    if kept is course:
        changes = audit.beginning(course, COURSE)
        audit.note("course.founded", course, by=by, at=at, changes=changes)
    return kept


@transaction.atomic
def amend_course(course: Course, *, by: Worker, at: datetime, **new: object) -> None:
    """Put right what is told of the course as a whole."""
    course = Course.objects.select_for_update().get(pk=course.pk)
    audit.keep("course.amended", course, audit.change(course, new, allowed=COURSE), by=by, at=at)


@transaction.atomic
def add_lesson(
    course: Course,
    words: Wording,
    *,
    slides: Wording | None = None,
    key: UUID | None = None,
    by: Worker | None,
    at: datetime,
    **more: object,
) -> Lesson:
    """Put a lesson (講義) behind the others, with the first version of its text and its slides."""
    course = Course.objects.select_for_update().get(pk=course.pk)
    if key and (known := Lesson.objects.filter(pk=key, course=course).first()):
        return known
    place = (course.lessons.aggregate(last=Max("place"))["last"] or 0) + 1
    slides = slides or Wording(words.title, f"# {words.title}\n", words.title_en)
    name, begin = f"{course.name}-{place}", {"by": by, "at": at}
    lesson = Lesson.objects.create(
        pk=key or new_key(),
        course=course,
        place=place,
        text=write(TextKind.LESSON, name, words, **begin),
        slides=write(TextKind.SLIDES, f"{name}-slides", slides, **begin),
        **more,
    )
    changes = audit.beginning(lesson, {"course_id", "place", "text_id", *LESSON})
    audit.note("lesson.added", lesson, by=by, at=at, changes=changes)
    return lesson


@transaction.atomic
def amend_lesson(lesson: Lesson, *, by: Worker, at: datetime, **new: object) -> None:
    """Put right what is told of the original recording, and the note to the learners."""
    lesson = Lesson.objects.select_for_update(of=("self",)).get(pk=lesson.pk)
    audit.keep("lesson.amended", lesson, audit.change(lesson, new, allowed=LESSON), by=by, at=at)


@transaction.atomic
def keep_film(
    lesson: Lesson,
    *,
    kind: FilmKind,
    seconds: int | None = None,
    document: Document | None = None,
    link: str = "",
    key: UUID | None = None,
    by: Worker | None,
    at: datetime,
    **more: str,
) -> Film:
    """Keep a further version of a film. The one before is not shown any more, but stays.

    What the file tells of its length counts more than what somebody wrote.
    """
    if (document is None) == (link == ""):
        raise FileOrLink
    seconds = (document and document.seconds) or seconds
    if not seconds:
        raise LengthUnknown
    Lesson.objects.select_for_update(of=("self",)).get(pk=lesson.pk)
    film = Film(
        lesson=lesson,
        kind=kind,
        number=_next(lesson.films.filter(kind=kind)),
        document=document,
        link=link,
        seconds=seconds,
        kept_at=at,
        **more,
    )
    kept = keep_once(film, key, within="lesson_id", typed=FILM)
    if kept is film:
        changes = audit.beginning(film, {*FILM, "number", "note"})
        audit.note("film.kept", film, by=by, at=at, changes=changes)
    return kept


@transaction.atomic
def keep_track(
    film: Film,
    body: str,
    *,
    kind: TrackKind,
    language: Language = Language.JAPANESE,
    by: Worker | None,
    at: datetime,
) -> Track:
    """Keep captions, chapters or the times of the slides; raises BrokenCaptions with its line."""
    vtt.read(body, seconds=film.seconds)
    Film.objects.select_for_update(of=("self",)).get(pk=film.pk)
    before = film.tracks.filter(kind=kind, language=language)
    newest = before.order_by("-number").first()
    if newest and newest.body == body:
        return newest
    track = Track.objects.create(
        film=film, kind=kind, language=language, number=_next(before), body=body, kept_at=at
    )
    changes = audit.beginning(track, {"film_id", "kind", "language", "number"})
    audit.note("track.kept", track, by=by, at=at, changes=changes)
    return track


@transaction.atomic
def keep_slide_file(
    lesson: Lesson,
    document: Document,
    *,
    note: str = "",
    key: UUID | None = None,
    by: Worker | None,
    at: datetime,
) -> SlideFile:
    """Keep a further version of the slides as a file."""
    Lesson.objects.select_for_update(of=("self",)).get(pk=lesson.pk)
    number = _next(lesson.slide_files.all())
    draft = SlideFile(lesson=lesson, number=number, document=document, note=note, kept_at=at)
    kept = keep_once(draft, key, within="lesson_id", typed={"document_id", "note"})
    if kept is draft:
        changes = audit.beginning(draft, {"lesson_id", "number", "document_id", "note"})
        audit.note("slide_file.kept", draft, by=by, at=at, changes=changes)
    return kept


def _next(before: QuerySet[Model]) -> int:
    return (before.aggregate(last=Max("number"))["last"] or 0) + 1
