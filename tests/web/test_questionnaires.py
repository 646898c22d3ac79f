"""Questionnaires as they are built, and rounds as they are opened, by those who teach."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests import make_courses, make_trainings
from tests import make_questionnaires as asked

from banso.core.questionnaires.definition import Kind
from banso.records.questionnaires.models import Questionnaire, QuestionnaireVersion, Round
from banso.records.questionnaires.queries import newest_version

pytestmark = pytest.mark.django_db
TEACHERS_ONLY = ("new-questionnaire", "import-questionnaire")


def names(of: Questionnaire) -> list[str]:
    return [question.name for question in newest_version(of).asked().questions]


def page(name: str, *about: object) -> str:
    return reverse(name, args=about)


@pytest.mark.usefixtures("aoi")
def test_a_questionnaire_is_made_and_gets_a_question_of_each_kind(client):
    client.post(page("new-questionnaire"), {"title": "研修のあとに"})
    one = Questionnaire.objects.get()
    for kind, typed in {
        Kind.SINGLE: {"choices": "はい\n\nいいえ\n", "choices_en": "Yes\nNo"},
        Kind.SEVERAL: {"choices": "言葉\n図", "shown_if": "q1=c1"},
        Kind.SCALE: {"lowest": "1", "highest": "5", "low": "低い", "high": "高い"},
        Kind.TEXT: {},
    }.items():
        answer = client.post(page(f"new-{kind}", one.pk), {"asked": "どうでしたか"} | typed)
        assert answer.status_code == 303, answer.context["form"].errors

    first, second, third, fourth = newest_version(one).asked().questions
    assert [c.words.ja for c in first.choices] == ["はい", "いいえ"]
    assert first.choices[1].words.en == "No"
    assert second.shown_if.choice == "c1"
    assert third.scale.high.ja == "高い"
    assert fourth.kind is Kind.TEXT


@pytest.mark.usefixtures("aoi")
def test_a_single_choice_is_asked_about_beside_its_field(client):
    one = asked.questionnaire()

    answer = client.post(page("new-single", one.pk), {"asked": "?", "choices": "はい"})

    assert list(answer.context["form"].errors) == ["choices"]
    assert names(one)[-1] == "change"


@pytest.mark.usefixtures("aoi")
def test_a_question_is_changed_moved_and_removed(client):
    one = asked.questionnaire()

    client.post(page("move-question", one.pk, "change"), {"up": "1"})
    client.post(page("amend-question", one.pk, "useful"), {
        "asked": "どのくらい役に立ちましたか", "lowest": "0", "highest": "10"})  # fmt: skip
    client.post(page("remove-question", one.pk, "change"))

    assert names(one) == ["useful", "unclear", "where"]
    assert newest_version(one).asked().questions[0].scale.lowest == 0


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(
    ("address", "typed"),
    [("move-question", {"down": "1"}), ("remove-question", {})],
)
def test_what_others_hang_on_stays_and_it_is_said_why(client, address, typed):
    one = asked.questionnaire(asked.UNCLEAR, asked.WHERE)

    answer = client.post(page(address, one.pk, "unclear"), typed, follow=True)

    assert names(one) == ["unclear", "where"]
    assert [m.level_tag for m in answer.context["messages"]] == ["error"]


@pytest.mark.usefixtures("aoi")
def test_changed_after_answers_it_becomes_a_new_version_and_this_is_said_before(client):
    one = asked.questionnaire()
    asked.answer(asked.round_of(one), {"useful": 4})

    before = client.get(page("questionnaire", one.pk)).content.decode()
    client.post(page("remove-question", one.pk, "change"))

    assert "第1版には回答があります" in before
    assert [v.number for v in QuestionnaireVersion.objects.order_by("number")] == [1, 2]


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize("address", TEACHERS_ONLY)
def test_making_is_for_those_who_teach(client, address):
    assert client.get(page(address)).status_code == 403


@pytest.mark.usefixtures("hana")
def test_everybody_who_works_here_sees_questions_rounds_and_results(client):
    asked_round = asked.round_of()
    one = asked_round.version.questionnaire

    for address in (
        page("questionnaires"),
        page("questionnaire", one.pk),
        page("preview-questionnaire", one.pk),
        page("round", asked_round.pk),
        page("results", asked_round.pk),
        page("enter-sheet", asked_round.pk),
    ):
        assert client.get(address).status_code == 200, address
    assert client.get(page("words-said", asked_round.pk)).status_code == 403
    assert client.get(page("round-answers-csv", asked_round.pk)).status_code == 403


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize("kind", ["lesson", "run"])
def test_a_round_is_opened_about_a_lesson_or_a_run(client, kind):
    about = {"lesson": make_courses.lesson, "run": make_trainings.run}[kind]()
    one = asked.questionnaire()
    typed = {"wave": "before", "opens_on": "2026-05-01", "language": "ja", "with_code": "on"}

    client.post(f"{page('new-round', one.pk)}?{kind}={about.pk}", typed)

    made = Round.objects.get()
    assert getattr(made, kind) == about
    assert (made.wave, made.with_code) == ("before", True)
    assert str(about.title if kind == "run" else "について") in told(client, made)


def told(client, made: Round) -> str:
    return client.get(page("round", made.pk)).content.decode()


@pytest.mark.usefixtures("aoi")
def test_the_next_wave_belongs_to_the_same_series(client):
    first = asked.round_of(wave="before", with_code=True)

    client.post(page("next-round", first.pk), {"wave": "after", "opens_on": "2026-06-01"})

    after = Round.objects.get(wave="after")
    assert (after.series, after.with_code) == (first.series, True)


@pytest.mark.usefixtures("aoi")
def test_a_closed_round_says_so_when_it_is_closed_again(client):
    one = asked.round_of()

    first, second = (client.post(page("close-round", one.pk), follow=True) for _ in range(2))

    assert [m.level_tag for m in first.context["messages"]] == ["success"]
    assert [m.level_tag for m in second.context["messages"]] == ["info"]


@pytest.mark.usefixtures("aoi")
def test_on_paper_it_is_a_pdf_with_its_code(client):
    answer = client.get(page("round-paper", asked.round_of(with_code=True).pk))

    assert answer.content.startswith(b"%PDF")


def queries_of(client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)


@pytest.mark.usefixtures("aoi")
def test_lists_ask_the_same_for_one_and_five(client):
    one = asked.questionnaire()
    asked.round_of(one)
    before = [
        queries_of(client, a) for a in (page("questionnaires"), page("questionnaire", one.pk))
    ]

    for _ in range(4):
        asked.round_of(one)
        asked.questionnaire()

    after = [queries_of(client, a) for a in (page("questionnaires"), page("questionnaire", one.pk))]
    assert before == after
