import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from tests import make, make_courses, make_documents, make_questionnaires
from tests.core.documents import files

from banso.records.courses.choices import FilmKind, Whom
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
from banso.records.documents.choices import DocumentKind

pytestmark = pytest.mark.django_db


def page(client, name, *about, **asked) -> str:
    answer = client.get(reverse(name, args=about), asked)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.usefixtures("hana")
def test_the_page_of_a_lesson_holds_film_text_slides_and_what_is_said(client):
    film = make_courses.filmed()

    shown = page(client, "lesson", film.lesson_id)

    assert (
        f'<source src="{reverse("document", args=[film.document_id])}" type="video/webm">' in shown
    )
    assert shown.count('<track kind="captions"') == 2
    assert shown.count(" default>") == 1
    assert 'label="日本語" default>' in shown
    assert '<track kind="chapters"' in shown
    assert "もう一つは、つながり続ける輪です。" in shown
    assert "スライド 2／2" in shown
    assert 'data-times="[[0.0, 1], [6.0, 2]]"' in shown
    assert "つながりの輪と、支援の輪がある。" in shown


@pytest.mark.usefixtures("hana")
def test_a_learnt_lesson_leads_to_the_next_and_to_its_questionnaire(client):
    lesson, following = make_courses.lesson(), make_courses.lesson()
    asked = make_questionnaires.round_of(lesson=lesson)
    make_courses.learnt(lesson)

    shown = page(client, "lesson", lesson.pk)

    assert f'href="{reverse("lesson", args=[following.pk])}"' in shown
    assert f'href="{reverse("answer", args=[asked.code])}"' in shown


@pytest.mark.usefixtures("hana")
def test_captions_can_be_read_in_easy_japanese(client):
    film = make_courses.filmed()
    make_courses.track(film, "WEBVTT\n\n00:00.000 --> 00:05.000\nふたつの わ\n", language="easy")

    shown = page(client, "lesson", film.lesson_id, words="easy")

    assert "ふたつの わ" in shown
    assert 'label="やさしい日本語" default>' in shown


@pytest.mark.usefixtures("hana")
def test_in_english_the_lesson_speaks_english_as_far_as_it_can(client):
    lesson = make_courses.lesson()
    client.cookies["django_language"] = "en"

    shown = page(client, "lesson", lesson.pk)

    assert "The idea of support that walks alongside" in shown
    assert "There are ties, and there is support." in shown


@pytest.mark.usefixtures("hana")
def test_the_original_has_its_place_until_it_is_handed_over(client):
    lesson = make_courses.lesson(original_seconds=2244, original_lecturer="架空 講師")

    before = page(client, "lesson", lesson.pk)
    make_courses.film(lesson, kind=FilmKind.ORIGINAL, link="https://example.com/original")
    after = page(client, "lesson", lesson.pk)

    assert "37:24" in before
    assert "架空 講師" in before
    assert "まだ登録されていません" in before
    assert 'href="https://example.com/original"' in after
    assert "まだ登録されていません" not in after


@pytest.mark.usefixtures("hana")
def test_the_original_is_shown_first_and_an_old_version_can_be_cited(client):
    own = make_courses.filmed()
    original = make_courses.filmed(own.lesson, kind=FilmKind.ORIGINAL)

    assert f"films/{original.pk}/watched" in page(client, "lesson", own.lesson_id)
    assert f"films/{own.pk}/watched" in page(client, "lesson", own.lesson_id, film=own.pk)


def test_the_player_tells_which_seconds_ran(client, hana):
    film = make_courses.film(seconds=600)
    told = {"pieces": json.dumps([[0, 30.5], [590, 600]]), "position": "600"}

    answer = client.post(reverse("watched", args=[film.pk]), told)

    assert answer.json() == {"words": "視聴した時間 0:40／10:00", "learnt": False}
    assert Viewing.objects.get().worker == hana


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize(
    "told",
    [
        {},
        {"pieces": "[]"},
        {"pieces": "[[1]", "position": "0"},
        {"pieces": "{}", "position": "0"},
        {"pieces": "[1]", "position": "0"},
        {"pieces": '[["1", 2]]', "position": "0"},
        {"pieces": "[[true, 2]]", "position": "0"},
        {"pieces": "[" * 5000, "position": "0"},
        {"pieces": json.dumps([[0, 1]] * 1001), "position": "0"},
        {"pieces": "[]", "position": "nan"},
        {"pieces": "[]", "position": "x\x00"},
    ],
)
def test_what_no_player_tells_is_not_kept(client, told):
    film = make_courses.film()

    assert client.post(reverse("watched", args=[film.pk]), told).status_code == 400
    assert not Viewing.objects.exists()


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize("position", ["inf", "-inf", "1e300", "-5"])
def test_a_place_outside_of_the_film_is_its_begin_or_end(client, position):
    film = make_courses.film(seconds=600)
    told = {"pieces": "[[NaN, 3], [0, Infinity], [0, 1e999], [2, 1]]", "position": position}

    assert client.post(reverse("watched", args=[film.pk]), told).status_code == 200
    assert Viewing.objects.get().position in (0, 600)
    assert Viewing.objects.get().watched in ([], [[0, 600]])


def test_reading_through_leads_on_and_gives_the_certificate(client, hana):
    lesson = make_courses.lesson()

    answer = client.post(reverse("read-lesson", args=[lesson.pk]), follow=True)

    shown = answer.content.decode()
    assert Learnt.objects.get().worker == hana
    assert reverse("certificate", args=[Certificate.objects.get().pk]) in shown
    assert "修了証" in page(client, "certificates")


def test_a_certificate_is_for_its_worker_and_for_those_who_teach(client, hana):
    certificate = make_courses.certificate(by=hana)
    address = reverse("certificate", args=[certificate.pk])

    answers = []
    for worker in (hana, make.aoi(), make.ren()):
        client.force_login(worker.user)
        answers.append(client.get(address))

    assert [answer.status_code for answer in answers] == [200, 200, 404]
    assert answers[0].content.startswith(b"%PDF")


def test_a_group_is_written_down(client, hana):
    lesson, ren = make_courses.lesson(), make.ren()
    typed = {"on": "2026-05-01", "present": [hana.pk, ren.pk], "others": "2", "named": "民生委員"}

    answer = client.post(reverse("learn-together", args=[lesson.pk]), typed)

    assert answer.status_code == 303
    assert {learnt.worker for learnt in Learnt.objects.all()} == {hana, ren}
    assert GroupViewing.objects.get().others == 2


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"others": "0"}, "present"),
        ({"others": "-1"}, "others"),
        ({"on": "2060-01-01", "others": "2"}, "on"),
        ({"present": ["0192f0c0-0000-7000-8000-000000000003"], "others": "2"}, "present"),
    ],
)
def test_a_group_that_cannot_be_is_asked_about(client, typed, field):
    lesson = make_courses.lesson()
    given = {"on": "2026-05-01"} | typed

    answer = client.post(reverse("learn-together", args=[lesson.pk]), given)

    assert list(answer.context["form"].errors) == [field]


@pytest.mark.usefixtures("aoi")
def test_a_trainer_makes_a_course_with_its_first_lesson(client):
    client.post(reverse("new-course"), {"title": "初任者の講座"})
    course = Course.objects.get()
    typed = {"title": "出会う", "body": "## はじめに", "original_seconds": "1:02:03"}

    client.post(reverse("new-lesson", args=[course.pk]), typed)

    lesson = Lesson.objects.get()
    assert (lesson.original_seconds, lesson.text.versions.get().title) == (3723, "出会う")
    assert "はじめに" in page(client, "lesson", lesson.pk)
    assert "出会う" in page(client, "course", course.pk)


@pytest.mark.usefixtures("aoi")
def test_a_trainer_hands_over_a_film_and_notes_what_changed(client):
    before = make_courses.filmed()
    typed = {"kind": "own", "document": make_courses.document().pk, "note": "音を直した"}

    answer = client.post(reverse("new-film", args=[before.lesson_id]), typed, follow=True)

    film = Film.objects.get(number=2)
    assert (film.seconds, film.note) == (20, "音を直した")
    assert "音を直した" in answer.content.decode()


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(("body", "line"), [("WEBVTT\n\n00:05.000 --> 00:02.000\nあ", "3行目")])
def test_captions_with_broken_times_name_their_line(client, body, line):
    film = make_courses.filmed()

    answer = client.post(reverse("beside-film", args=[film.pk, "captions-ja"]), {"body": body})

    (sentence,) = answer.context["form"].errors["body"]
    assert line in sentence
    assert film.tracks.count() == 4


@pytest.mark.usefixtures("aoi")
def test_slides_with_a_password_are_refused_with_a_sentence(client):
    lesson = make_courses.lesson()
    locked = io.BytesIO(files.pdf(password="secret"))
    locked.name = "slides.pdf"

    answer = client.post(reverse("new-slide-file", args=[lesson.pk]), {"document": locked})

    (sentence,) = answer.context["form"].errors["document"]
    assert "パスワード" in sentence
    assert not lesson.slide_files.exists()


@pytest.mark.usefixtures("aoi")
def test_slides_as_a_file_stand_beside_the_lesson(client):
    lesson = make_courses.lesson()
    slides = make_documents.document(DocumentKind.SLIDES)

    client.post(reverse("new-slide-file", args=[lesson.pk]), {"document": slides.pk})

    assert reverse("document", args=[slides.pk]) in page(client, "lesson", lesson.pk)


@pytest.mark.parametrize(
    "name",
    ["new-lesson", "amend-course", "learnt", "learnt-xlsx", "learnt-csv", "required"],
)
@pytest.mark.usefixtures("hana")
def test_making_and_overseeing_is_for_those_who_teach(client, name):
    course = make_courses.course()

    answer = client.get(reverse(name, args=[course.pk]))

    assert answer.status_code == 403


def test_the_office_sees_who_learnt_what_and_when(client, aoi):
    lesson = make_courses.lesson()
    make_courses.learnt(lesson, by=make.hana())
    make.ren()

    shown = page(client, "learnt", lesson.course_id)
    sheet = client.get(reverse("learnt-xlsx", args=[lesson.course_id]))
    lines = client.get(reverse("learnt-csv", args=[lesson.course_id])).content.decode("utf-8-sig")

    rows = list(load_workbook(io.BytesIO(sheet.content)).active.iter_rows(values_only=True))
    assert "2026年5月1日 読んで考えた" in shown
    assert len(rows) == len(lines.splitlines()) == 4
    assert {row[0] for row in rows[1:]} == {"春田 花", "秋山 蓮", aoi.name}


def test_a_group_is_listed_and_put_right(client, aoi):
    group = make_courses.together(None, make.hana(), others=2, named="民生委員")
    typed = {"on": "2026-05-01", "present": [aoi.pk], "others": ""}
    assert "民生委員" in page(client, "learnt", group.lesson.course_id)

    answer = client.post(reverse("amend-group-viewing", args=[group.pk]), typed, follow=True)

    assert {learnt.worker for learnt in Learnt.objects.all()} == {aoi}
    assert "民生委員" not in answer.content.decode()


@pytest.mark.usefixtures("aoi")
def test_a_lesson_is_required_and_lifted_again(client):
    lesson = make_courses.lesson()
    typed = {"what": lesson.pk, "whom": "everybody", "from_on": "2026-05-01"}

    client.post(reverse("new-requirement", args=[lesson.course_id]), typed)

    requirement = Requirement.objects.get()
    assert (requirement.lesson, requirement.whom) == (lesson, Whom.EVERYBODY)
    assert "伴走型支援の理念" in page(client, "required", lesson.course_id)
    client.post(reverse("lift-requirement", args=[requirement.pk]))
    assert "ありません" in page(client, "required", lesson.course_id)


@pytest.mark.usefixtures("hana")
def test_a_closed_door_leads_kindly_to_the_lesson(client):
    person, lesson = make.person(), make_courses.lesson()
    make_courses.requirement(lesson, from_on=make.days_ago(900))

    answer = client.get(reverse("person", args=[person.pk]))
    shown = answer.content.decode()

    assert answer.status_code == 403
    assert "先に講義を" in shown
    assert reverse("lesson", args=[lesson.pk]) in shown
    client.post(reverse("read-lesson", args=[lesson.pk]))
    assert client.get(reverse("person", args=[person.pk])).status_code == 200


@pytest.mark.usefixtures("hana")
def test_the_way_in_shows_one_next_step(client):
    first, second = make_courses.lesson(), make_courses.lesson()

    steps = []
    for lesson in (first, second):
        steps.append(client.get(reverse("learning")).context["step"].url)
        make_courses.learnt(lesson)

    assert steps == [reverse("lesson", args=[lesson.pk]) for lesson in (first, second)]
    assert client.get(reverse("learning")).context["step"] is None
    assert "全2回のうち2回" in page(client, "learning")


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize("name", ["courses", "learning", "course", "learnt", "required"])
def test_lists_ask_equally_often_for_one_and_for_five(client, name):
    course = make_courses.lesson().course
    address = reverse(name, args=[] if name in {"courses", "learning"} else [course.pk])
    asked = []

    for number in range(5):
        lesson = make_courses.lesson(course)
        make_courses.learnt(lesson, by=make.worker(f"支援員 {number}"))
        make_courses.requirement(lesson)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        asked.append(len(queries))

    assert len(set(asked[1:])) == 1
