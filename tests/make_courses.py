"""Makers of courses, lessons, films, and of what people have learnt."""

from datetime import timedelta
from pathlib import Path

from tests import make, make_documents
from tests.make import NOON, TODAY

from banso.records.courses import actions
from banso.records.courses.choices import FilmKind, Language, TrackKind, Whom
from banso.records.courses.models import (
    Certificate,
    Course,
    Film,
    GroupViewing,
    Learnt,
    Lesson,
    Requirement,
    SlideFile,
    Track,
)
from banso.records.documents.choices import DocumentKind
from banso.records.documents.models import Document
from banso.records.staff.models import Worker
from banso.records.texts.actions import Wording

FILM = Path(__file__).parent / "examples" / "film.webm"  # twenty seconds, made by ffmpeg
CAPTIONS = """WEBVTT

00:00:00.000 --> 00:00:06.000
伴走型支援の二つの輪を見ます。

00:00:06.000 --> 00:00:12.000
一つは、課題を解決する輪です。

00:00:12.000 --> 00:00:20.000
もう一つは、つながり続ける輪です。
"""
CHAPTERS = """WEBVTT

00:00:00.000 --> 00:00:06.000
はじめに

00:00:06.000 --> 00:00:20.000
二つの輪
"""
TIMES = "WEBVTT\n\n00:00:00.000 --> 00:00:06.000\n1\n\n00:00:06.000 --> 00:00:20.000\n2\n"
WORDS = Wording(
    title="伴走型支援の理念",
    body="## 二つの輪\n\nつながりの輪と、支援の輪がある。\n\n::: think\nあなたならどうしますか。\n:::\n",
    title_en="The idea of support that walks alongside",
    body_en="## Two wheels\n\nThere are ties, and there is support.\n",
    sources="報告書",
)
SLIDES = Wording("伴走型支援の理念", "# 一枚目\n\n二つの輪\n\n---\n\n# 二枚目\n\nつなぎともどし\n")


def course(title: str = "伴走型支援", **more: object) -> Course:
    known = Course.objects.filter(title=title).first()
    return known or actions.found_course(title, **{"by": make.aoi(), "at": NOON} | more)


def lesson(of: Course | None = None, words: Wording = WORDS, **more: object) -> Lesson:
    usual = {"slides": SLIDES, "by": make.aoi(), "at": NOON}
    return actions.add_lesson(of or course(), words, **usual | more)


def filmed(of: Lesson | None = None, **more: object) -> Film:
    """A real film of twenty seconds, with captions in two kinds of Japanese, chapters, slides."""
    made = film(of, document=document(), **more)
    track(made)
    track(made, language=Language.EASY)
    track(made, CHAPTERS, kind=TrackKind.CHAPTERS)
    track(made, TIMES, kind=TrackKind.SLIDES)
    return made


def document() -> Document:
    return make_documents.document(content=FILM.read_bytes(), name="film.webm")


def film(of: Lesson | None = None, seconds: int = 600, **more: object) -> Film:
    usual = {"kind": FilmKind.OWN, "seconds": seconds, "by": make.aoi(), "at": NOON}
    if "link" not in more and "document" not in more:
        usual["link"] = "https://example.com/film"
    return actions.keep_film(of or lesson(), **usual | more)


def track(of: Film | None = None, body: str = CAPTIONS, **more: object) -> Track:
    usual = {"kind": TrackKind.CAPTIONS, "by": make.aoi(), "at": NOON}
    return actions.keep_track(of or film(), body, **usual | more)


def slide_file(of: Lesson | None = None, **more: object) -> SlideFile:
    usual = {"by": make.aoi(), "at": NOON}
    document = make_documents.document(DocumentKind.SLIDES)
    return actions.keep_slide_file(of or lesson(), document, **usual | more)


def learnt(of: Lesson | None = None, by: Worker | None = None, **more: object) -> Learnt:
    of, by = of or lesson(), by or make.hana()
    actions.read_through(of, **{"by": by, "at": NOON} | more)
    return Learnt.objects.get(lesson=of, worker=by)


def certificate(by: Worker | None = None) -> Certificate:
    """Of a course with a single lesson."""
    short = actions.found_course("一回の講座", by=make.aoi(), at=NOON)
    return Certificate.objects.get(worker=learnt(lesson(short), by=by).worker, course=short)


def together(of: Lesson | None = None, *present: Worker, **more: object) -> GroupViewing:
    usual = {"on": TODAY, "present": present or [make.hana()], "by": make.aoi(), "at": NOON}
    return actions.learn_together(of or lesson(), **usual | more)


def requirement(of: Lesson | Course | None = None, **more: object) -> Requirement:
    usual = {"whom": Whom.EVERYBODY, "from_on": TODAY, "by": make.aoi(), "at": NOON}
    return actions.require(of or lesson(), **usual | more)


def began(worker: Worker, days_ago: int) -> Worker:
    """Who got the login so many days ago."""
    worker.user.date_joined = NOON - timedelta(days_ago)
    worker.user.save(update_fields=["date_joined"])
    return worker
