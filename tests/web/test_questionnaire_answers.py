"""Answering without an account, on a phone or for somebody who wrote on paper."""

from uuid import uuid4

import pytest
from django.urls import reverse
from tests import make
from tests import make_questionnaires as asked
from tests.make import days_ago

from banso.core.questionnaires.editing import removed
from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Answer

pytestmark = pytest.mark.django_db
GIVEN = {
    "q_useful": "4",
    "q_unclear": "yes",
    "q_where": ["words", "chart"],
    "q_change": "毎週電話をかける",
    "field": "hardship",
    "position": "desk",
    "years": "3",
}


def at(asked_round) -> str:
    return reverse("answer", args=[asked_round.code])


def test_somebody_without_an_account_answers(client):
    one = asked.round_of()

    answer = client.post(at(one), GIVEN | {"key": str(uuid4())})

    kept = Answer.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"{at(one)}thanks")
    assert kept.values == {
        "useful": 4, "unclear": "yes", "where": ["words", "chart"], "change": "毎週電話をかける",
    }  # fmt: skip
    assert (kept.field, kept.position, kept.years) == ("hardship", "desk", 3)
    assert client.get(answer["Location"]).status_code == 200


def test_without_scripts_what_was_not_to_be_shown_is_left_out(client):
    client.post(at(asked.round_of()), GIVEN | {"q_unclear": "no"})

    assert "where" not in Answer.objects.get().values


def test_each_question_says_for_whom_it_is(client):
    page = client.get(at(asked.round_of())).content.decode()

    assert "「わかりにくいところはありましたか」で「あった」を選んだ方だけ" in page


def test_sent_twice_it_is_kept_once(client):
    one, key = asked.round_of(), {"key": str(uuid4())}

    statuses = [client.post(at(one), GIVEN | key).status_code for _ in range(2)]

    assert statuses == [303, 303]
    assert Answer.objects.count() == 1


def test_a_code_used_twice_is_said_and_what_was_written_stays(client):
    one = asked.round_of(with_code=True)
    client.post(at(one), GIVEN | {"own_code": "こう07"})

    answer = client.post(at(one), GIVEN | {"own_code": "コウ０７", "q_change": "二度目の言葉"})

    assert list(answer.context["form"].errors) == ["own_code"]
    assert "二度目の言葉" in answer.content.decode()
    assert Answer.objects.get().values["change"] == "毎週電話をかける"


@pytest.mark.parametrize("length", [10_000, 10_001])
def test_a_very_long_text_is_kept_whole_or_asked_about(client, length):
    answer = client.post(at(asked.round_of()), {"q_change": "あ" * length})

    if length == 10_000:
        assert len(Answer.objects.get().values["change"]) == length
    else:
        assert list(answer.context["form"].errors) == ["q_change"]
        assert "あ" * length in answer.content.decode()


def test_what_was_answered_to_an_older_version_is_kept_with_it(client):
    one = asked.round_of()
    shown = one.version
    asked.answer(one, {"useful": 1})
    change = {"by": make.aoi(), "at": make.NOON}
    newer = actions.change_questions(
        shown.questionnaire, edit=lambda now: removed(now, "change"), **change
    )
    type(one).objects.filter(pk=one.pk).update(version=newer)

    client.post(at(one), GIVEN | {"version": str(shown.pk)})

    kept = Answer.objects.get(field="hardship")
    assert (kept.version, kept.values["change"]) == (shown, "毎週電話をかける")


@pytest.mark.parametrize("junk", ["x", "0192f0c0-0000-7000-8000-000000000001", "9" * 999])
def test_a_version_that_is_none_is_passed_over(client, junk):
    assert client.post(at(asked.round_of()), GIVEN | {"version": junk}).status_code == 303


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        ({"opens_on": days_ago(-400)}, "受付を始めます"),
        ({"opens_on": days_ago(9), "closes_on": days_ago(1)}, "受付は、"),
    ],
)
def test_outside_of_its_days_it_says_when_it_is_open(client, days, sentence):
    page = client.get(at(asked.round_of(**days))).content.decode()

    assert sentence in page
    assert "<textarea" not in page


def test_closed_while_somebody_answers_what_they_wrote_stays_in_the_page(client):
    one = asked.round_of()
    actions.close_round(one, by=make.aoi(), at=make.NOON)

    answer = client.post(at(one), GIVEN)

    assert answer.context["form"].non_field_errors()
    assert "毎週電話をかける" in answer.content.decode()
    assert "締め切りました" in client.get(at(one)).content.decode()


def test_an_unknown_code_is_said_and_can_be_typed_anew(client):
    answer = client.get(reverse("answer", args=["ZZZZZZ"]))

    assert answer.status_code == 404
    assert "「ZZZZZZ」のアンケートはありません" in answer.content.decode()


def test_a_code_may_be_typed_in_any_width(client):
    one = asked.round_of()
    wide = "".join(chr(ord(c) + 0xFEE0) for c in one.code.lower())

    answer = client.get(reverse("answer-by-code"), {"code": f" {wide} "})

    assert answer["Location"] == at(one)


def test_it_opens_in_its_language_until_another_is_chosen(client):
    one = asked.round_of(language="en")

    first = client.get(at(one)).content.decode()
    client.cookies["django_language"] = "ja"
    second = client.get(at(one)).content.decode()

    assert "Was it useful?" in first
    assert "役に立つ内容でしたか" in second


def test_where_years_are_a_question_they_are_not_asked_twice(client):
    years = {**asked.UNCLEAR, "name": "years"}

    form = client.get(at(asked.round_of(asked.questionnaire(years)))).context["form"]

    assert "years" not in form.fields


@pytest.mark.usefixtures("hana")
def test_sheets_are_entered_one_after_the_other(client):
    one = asked.round_of()
    address = reverse("enter-sheet", args=[one.pk])

    answers = [client.post(address, GIVEN, follow=True) for _ in range(2)]

    assert [a.context["sheets"] for a in answers] == [1, 2]
    assert "2枚目を保存しました" in answers[1].content.decode()
    assert {a.entered_by for a in Answer.objects.order_by("pk")} == {make.hana()}


@pytest.mark.usefixtures("hana")
def test_a_sheet_that_comes_after_the_end_is_not_lost_from_the_screen(client):
    one = asked.round_of()
    actions.close_round(one, by=make.aoi(), at=make.NOON)

    page = client.post(reverse("enter-sheet", args=[one.pk]), GIVEN).content.decode()

    assert "毎週電話をかける" in page
    assert not Answer.objects.exists()
