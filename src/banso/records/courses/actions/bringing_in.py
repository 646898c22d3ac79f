"""The course that ships with the product (「伴走型支援」), read from its folder and brought in once.

What is there already stays as it is, whatever an office has made of it.
"""

import tomllib
from datetime import datetime
from pathlib import Path

from django.db import transaction

import banso
from banso.records.courses.actions.teaching import add_lesson, found_course, keep_film, keep_track
from banso.records.courses.choices import FilmKind, Language, TrackKind
from banso.records.courses.models import Course, Film, Lesson
from banso.records.documents import actions as documents
from banso.records.documents.choices import DocumentKind
from banso.records.texts.actions import Wording

SHIPPED = Path(banso.__file__).parent / "material"
OF_COURSE = ("title", "title_en", "about", "about_en", "licence", "licence_en")
OF_LESSON = ("original_seconds", "original_lecturer", "original_source", "note", "note_en")
TRACKS = {
    "captions.ja.vtt": (TrackKind.CAPTIONS, Language.JAPANESE),
    "captions.easy.vtt": (TrackKind.CAPTIONS, Language.EASY),
    "captions.en.vtt": (TrackKind.CAPTIONS, Language.ENGLISH),
    "chapters.ja.vtt": (TrackKind.CHAPTERS, Language.JAPANESE),
    "chapters.en.vtt": (TrackKind.CHAPTERS, Language.ENGLISH),
    "slides.vtt": (TrackKind.SLIDES, Language.JAPANESE),
}


@transaction.atomic
def bring_in(folder: Path = SHIPPED, *, at: datetime) -> Course | None:
    """Make what is missing of the course; its lessons are told apart by their place."""
    told = _toml(folder / "course.toml")
    if not told:
        return None
    course = Course.objects.filter(name=told["name"]).first() or found_course(
        name=told["name"], by=None, at=at, sources=_lines(told), **_known(told, OF_COURSE)
    )
    there = {lesson.place: lesson for lesson in course.lessons.order_by("place")}
    for own in sorted((folder / "lessons").glob("[0-9]*"), key=_place):
        lesson = there.get(_place(own)) or _lesson(course, own, at=at)
        _bring_in_film(lesson, own, at=at)
    return course


def _lesson(course: Course, folder: Path, *, at: datetime) -> Lesson:
    told = _toml(folder / "lesson.toml")
    words = _wording(folder, "text", told, sources=_lines(told))
    slides = _wording(folder, "slides", told, sources="")
    about = _known(told, OF_LESSON)
    return add_lesson(course, words, slides=slides, by=None, at=at, **about)


def _wording(folder: Path, name: str, told: dict, *, sources: str) -> Wording:
    return Wording(
        title=told["title"],
        body=_text(folder / f"{name}.ja.md"),
        title_en=told.get("title_en", ""),
        body_en=_text(folder / f"{name}.en.md"),
        sources=sources,
    )


def _bring_in_film(lesson: Lesson, folder: Path, *, at: datetime) -> None:
    told = _toml(folder / "lesson.toml")
    file = folder / told.get("own_film", "film.webm")
    film = lesson.films.filter(kind=FilmKind.OWN).order_by("number").first()
    if film is None and file.exists():
        film = _film(lesson, file, seconds=told.get("own_seconds"), at=at)
    if film:
        _bring_in_tracks(film, folder, at=at)


def _film(lesson: Lesson, file: Path, *, seconds: int | None, at: datetime) -> Film:
    with file.open("rb") as bytes_of_film:
        document = documents.receive(
            bytes_of_film,
            name=f"{lesson.course.name}-{lesson.place}{file.suffix}",
            kind=DocumentKind.FILM,
            by=None,
            at=at,
        )
    return keep_film(
        lesson,
        kind=FilmKind.OWN,
        document=document,
        seconds=seconds,
        licence=lesson.course.licence,
        by=None,
        at=at,
    )


def _bring_in_tracks(film: Film, folder: Path, *, at: datetime) -> None:
    there = set(film.tracks.order_by("pk").values_list("kind", "language"))
    for name, (kind, language) in TRACKS.items():
        body = _text(folder / name)
        if body and (kind, language) not in there:
            keep_track(film, body, kind=kind, language=language, by=None, at=at)


def _toml(file: Path) -> dict:
    return tomllib.loads(_text(file))


def _text(file: Path) -> str:
    """What stands in the file; nothing if it is not written yet."""
    return file.read_text(encoding="utf-8").strip() if file.exists() else ""


def _known(told: dict, fields: tuple[str, ...]) -> dict[str, object]:
    known = {field: told[field] for field in fields if field in told}
    return {name: said.strip() if isinstance(said, str) else said for name, said in known.items()}


def _lines(told: dict) -> str:
    return "\n".join(told.get("sources", ()))


def _place(folder: Path) -> int:
    return int(folder.name)
