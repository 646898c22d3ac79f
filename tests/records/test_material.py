"""What ships to learn from comes in once, and never over what an office has made of it."""

import shutil
from pathlib import Path

import pytest
from django_tenants.utils import get_public_schema_name, schema_context
from tests import make_courses
from tests.make import NOON, TODAY

from banso.cli import founding
from banso.records.courses import actions
from banso.records.courses.models import Certificate, Course, Film, Lesson, Track
from banso.records.imports import material
from banso.records.questionnaires.models import Questionnaire
from banso.records.texts.models import Text, Version
from banso.records.trainings.models import TrainingModel

pytestmark = pytest.mark.django_db
COURSE = 'name = "tiny"\ntitle = "小さな講座"\nlicence = "CC BY 4.0"\nsources = ["一", "二"]\n'
LESSON = 'title = "第一講"\noriginal_seconds = 2244\nown_film = "film.webm"\nown_seconds = 20\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A course of one lesson with a film, as the shipped one is written."""
    lesson = tmp_path / "lessons" / "1"
    lesson.mkdir(parents=True)
    (tmp_path / "course.toml").write_text(COURSE, encoding="utf-8")
    (lesson / "lesson.toml").write_text(LESSON, encoding="utf-8")
    (lesson / "text.ja.md").write_text("## 本文", encoding="utf-8")
    (lesson / "slides.ja.md").write_text("# 一枚目\n\n---\n\n# 二枚目", encoding="utf-8")
    (lesson / "captions.ja.vtt").write_text(make_courses.CAPTIONS, encoding="utf-8")
    (lesson / "slides.vtt").write_text(make_courses.TIMES, encoding="utf-8")
    shutil.copy(make_courses.FILM, lesson / "film.webm")
    return tmp_path


def counts() -> list[int]:
    return [model.objects.count() for model in (Course, Lesson, Film, Track, Text, Version)]


def test_a_course_comes_in_with_texts_film_and_tracks(folder):
    course = actions.bring_in(folder, at=NOON)

    lesson = course.lessons.get()
    film = lesson.films.get()
    assert (course.title, course.sources) == ("小さな講座", "一\n二")
    assert (lesson.original_seconds, film.seconds, film.licence) == (2244, 20, "CC BY 4.0")
    assert lesson.text.versions.get().body == "## 本文"
    assert {track.kind for track in film.tracks.all()} == {"captions", "slides"}


def test_coming_in_again_changes_nothing(folder):
    actions.bring_in(folder, at=NOON)
    before = counts()

    (folder / "lessons" / "1" / "text.ja.md").write_text("## 別の本文", encoding="utf-8")
    actions.bring_in(folder, at=NOON)

    assert counts() == before == [1, 1, 1, 2, 2, 2]


def test_what_is_missing_comes_later(folder):
    film = folder / "lessons" / "1" / "film.webm"
    away = film.rename(folder / "away")
    actions.bring_in(folder, at=NOON)
    assert counts() == [1, 1, 0, 0, 2, 2]

    away.rename(film)
    actions.bring_in(folder, at=NOON)

    assert counts() == [1, 1, 1, 2, 2, 2]


def test_without_a_course_nothing_comes_in(tmp_path):
    assert actions.bring_in(tmp_path, at=NOON) is None


def test_everything_that_ships_comes_in_and_again_changes_nothing():
    material.bring_in(at=NOON)
    before = [*counts(), TrainingModel.objects.count(), Questionnaire.objects.count()]
    material.bring_in(at=NOON)

    lessons = Course.objects.get(name="bansogata").lessons.order_by("place")
    assert [lesson.original_seconds for lesson in lessons] == [2244, 2240, 1837, 2483]
    assert before == [*counts(), TrainingModel.objects.count(), Questionnaire.objects.count()]
    assert min(before[6:]) > 0
    assert not Certificate.objects.filter(on__lte=TODAY).exists()


def test_a_new_office_can_teach_from_its_first_day():
    asked = ("緑野市", "midorino", "緑野市", "窓口", "チーム", "山 花", "やま はな", "yama")
    with schema_context(get_public_schema_name()):
        founding.found(founding.Office(*asked, password="a long walk alongside"))

    with schema_context("midorino"):
        assert [lesson.films.count() for lesson in Lesson.objects.order_by("place")] == [1] * 4
