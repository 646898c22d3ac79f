"""Rounds on the pages of the lesson, run or event that they are about."""

import pytest
from django.db import connection
from django.template import Context, Template
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests import make, make_courses, make_events, make_trainings
from tests import make_questionnaires as asked

from banso.records.questionnaires import actions
from banso.records.questionnaires.queries import rounds_about

pytestmark = pytest.mark.django_db
THINGS = {
    "lesson": make_courses.lesson,
    "run": make_trainings.run,
    "event": make_events.event,
}


def shown(kind: str, about, worker) -> str:
    request = RequestFactory().get("/")
    if worker:
        request.worker = worker
    template = Template(f'{{% include "questionnaires/of_{kind}.html" %}}')
    return template.render(Context({kind: about, "request": request}))


@pytest.mark.parametrize("kind", THINGS)
def test_rounds_stand_with_what_they_are_about(kind):
    about = THINGS[kind]()
    one = asked.round_of(**{kind: about})

    text = shown(kind, about, make.hana())

    assert reverse("answer", args=[one.code]) in text
    assert reverse("results", args=[one.pk]) in text
    assert "rounds/new" not in text


def test_who_teaches_is_led_to_open_one_about_it():
    about, one = make_courses.lesson(), asked.questionnaire()

    text = shown("lesson", about, make.aoi())

    assert f"{reverse('new-round', args=[one.pk])}?lesson={about.pk}" in text


def test_without_an_account_only_what_is_open_can_be_answered():
    about = make_events.event()
    first, second = asked.round_of(event=about), asked.round_of(event=about)
    actions.close_round(second, by=make.aoi(), at=make.NOON)

    text = shown("event", about, None)

    assert reverse("answer", args=[first.code]) in text
    assert second.code not in text
    assert "results" not in text


@pytest.mark.usefixtures("hana")
def test_the_page_of_a_lesson_shows_its_rounds(client):
    lesson = make_courses.lesson()
    one = asked.round_of(lesson=lesson)

    page = client.get(reverse("lesson", args=[lesson.pk])).content.decode()

    assert reverse("answer", args=[one.code]) in page


def test_five_rounds_cost_no_more_questions_than_one():
    about = make_courses.lesson()
    counts = []
    for _ in range(2):
        asked.round_of(lesson=about)
        with CaptureQueriesContext(connection) as captured:
            rounds_about(about)
        counts.append(len(captured))

    assert counts == [1, 1]
