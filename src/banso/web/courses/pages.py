"""What the page of a lesson shows, put together from the records."""

import json
import re
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from django.http import Http404
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from banso.core.documents import vtt
from banso.core.learning.watched import seconds
from banso.records.courses.choices import FilmKind, Language, TrackKind
from banso.records.courses.models import Film, Lesson, SlideFile, Track, Viewing
from banso.records.courses.queries import films_of, tracks_of
from banso.records.staff.models import Worker
from banso.records.texts.models import Text, Version
from banso.records.texts.queries import current
from banso.web.components.languages import told
from banso.web.components.prose import as_html

BREAK = re.compile(r"^---[ \t]*$", re.MULTILINE)  # between two slides
TOP = re.compile(r"^# ", re.MULTILINE)  # a heading of the first level
SLIDE_HEADING = TEXT_HEADING = 3  # levels of headings on the page


class Player(NamedTuple):
    """The film that is played, and what runs beside it.

    ``times``: when which slide is shown, as JSON ``[[seconds, number], …]``.
    """

    film: Film
    tracks: Sequence[Track]
    captions: Sequence[vtt.Cue]
    language: str
    languages: Sequence[Language]
    chapters: Sequence[vtt.Cue]
    times: str
    position: float
    watched: float


class Recording(NamedTuple):
    """The original recording: what is known of it, and its film as soon as there is one."""

    film: Film | None
    seconds: int | None
    lecturer: str
    source: str


class LessonPage(NamedTuple):
    lesson: Lesson
    version: Version
    text: SafeString
    slides: Sequence[SafeString]
    player: Player | None
    newest: Sequence[Film]
    original: Recording
    slide_file: SlideFile | None


def page_of(lesson: Lesson, worker: Worker, *, film: UUID | None, words: str) -> LessonPage:
    """``film``: another than the one that is shown first; ``words``: language of the captions."""
    films = films_of(lesson)
    newest = [next(each, None) for each in (_of_kind(films, kind) for kind in FilmKind)]
    chosen = _chosen(films, film)
    version = current(lesson.text)
    return LessonPage(
        lesson=lesson,
        version=version,
        text=text_of(version),
        slides=slides_of(lesson.slides),
        player=chosen and _player(chosen, worker, words),
        newest=[each for each in newest if each],
        original=_original(lesson, newest[0]),
        slide_file=lesson.slide_files.select_related("document").order_by("-number").first(),
    )


def text_of(version: Version) -> SafeString:
    """The text under its heading on the page, whether it begins with ``#`` or with ``##``."""
    body = told(version, "body")
    return as_html(body, level=TEXT_HEADING if TOP.search(body) else TEXT_HEADING - 1)


def _of_kind(films: Sequence[Film], kind: FilmKind):
    return (film for film in films if film.kind == kind)


def _chosen(films: Sequence[Film], asked: UUID | None) -> Film | None:
    """The film that was asked for; else the first that is here. A link is never played here."""
    here = [film for film in films if film.document_id]
    if asked is None:
        return here[0] if here else None
    found = next((film for film in here if film.pk == asked), None)
    if found is None:
        raise Http404
    return found


def _player(film: Film, worker: Worker, words: str) -> Player:
    tracks = tracks_of(film)
    captions = {t.language: t for t in tracks if t.kind == TrackKind.CAPTIONS}
    wanted = words if words in captions else _first_of(captions)
    viewing = Viewing.objects.filter(film=film, worker=worker).first()
    return Player(
        film=film,
        tracks=tracks,
        captions=vtt.read(captions[wanted].body) if wanted else (),
        language=wanted,
        languages=[Language(language) for language in Language if language in captions],
        chapters=_chapters(tracks),
        times=json.dumps(_times(tracks)),
        position=viewing.position if viewing else 0,
        watched=seconds(viewing.watched) if viewing else 0,
    )


def _first_of(languages: Sequence[str]) -> str:
    """The language of the page if it is there, else Japanese, else any."""
    english = (get_language() or "ja").startswith("en")
    order = [Language.ENGLISH, *Language] if english else list(Language)
    return next((language for language in order if language in languages), "")


def _chapters(tracks: Sequence[Track]) -> Sequence[vtt.Cue]:
    chapters = {track.language: track for track in tracks if track.kind == TrackKind.CHAPTERS}
    language = _first_of(chapters)
    return vtt.read(chapters[language].body) if language else ()


def _times(tracks: Sequence[Track]) -> list[tuple[float, int]]:
    of_slides = next((track for track in tracks if track.kind == TrackKind.SLIDES), None)
    cues = vtt.read(of_slides.body) if of_slides else ()
    return [(cue.begin, int(cue.text)) for cue in cues if cue.text.isdecimal()]


def slides_of(text: Text | None) -> list[SafeString]:
    """Each slide as a piece of the page."""
    if text is None:
        return []
    written = (part.strip() for part in BREAK.split(told(current(text), "body")))
    return [as_html(part, level=SLIDE_HEADING) for part in written if part]


def _original(lesson: Lesson, film: Film | None) -> Recording:
    if film is None:
        known = (lesson.original_seconds, lesson.original_lecturer, lesson.original_source)
        return Recording(None, *known)
    return Recording(film, film.seconds, film.lecturer or lesson.original_lecturer, film.source)
