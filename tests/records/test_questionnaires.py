"""Questionnaires: versions, rounds, answers that nobody can be found by."""

from dataclasses import replace
from uuid import uuid4

import pytest
from tests import make, make_courses, make_events, make_trainings
from tests import make_questionnaires as asked
from tests.make import NOON, days_ago
from tests.records.test_constraints import refused_by

from banso.core.questionnaires.answering import NotAnAnswer
from banso.core.questionnaires.checking import NotADefinition
from banso.core.questionnaires.definition import Words
from banso.core.questionnaires.editing import removed, replaced
from banso.records.audit.models import Entry
from banso.records.keys import KeptOtherwise, KeyTaken
from banso.records.questionnaires import actions
from banso.records.questionnaires.choices import Wave
from banso.records.questionnaires.models import Answer, Questionnaire, Round, Tag

pytestmark = pytest.mark.django_db
TOML = """
title = "講義"
[[questions]]
name = "q1"
kind = "text"
words = "ひとこと"
"""


def change(one, edit):
    return actions.change_questions(one, edit=edit, by=make.aoi(), at=NOON)


def without_change(now):
    return removed(now, "change")


def test_without_answers_a_change_stays_in_its_version():
    one = asked.questionnaire()
    before = one.versions.get()

    after = change(one, without_change)

    assert (after.pk, one.versions.count()) == (before.pk, 1)
    assert after.asked().question("change") is None


def test_with_answers_a_change_makes_a_new_version_and_the_answers_keep_theirs():
    one = asked.questionnaire()
    answered, waiting = asked.round_of(one), asked.round_of(one)
    given = asked.answer(answered, {"useful": 4})
    before = one.versions.get()

    new = replace(before.asked().question("useful"), words=Words("どのくらい役に立ちましたか"))
    after = change(one, lambda now: replaced(now, "useful", new))

    given.refresh_from_db()
    answered.refresh_from_db()
    waiting.refresh_from_db()
    assert after.number == 2
    assert given.version == answered.version == before
    assert given.version.asked().question("useful").words.ja == "役に立つ内容でしたか"
    assert waiting.version == after


def test_the_same_questions_are_no_change():
    one = asked.questionnaire()
    logged = Entry.objects.count()

    change(one, lambda now: now)

    assert Entry.objects.count() == logged


def test_a_version_that_was_tampered_with_is_not_asked():
    version = asked.questionnaire().versions.get()
    version.definition["questions"][0]["kind"] = "rank"

    with pytest.raises(NotADefinition):
        version.asked()


def test_a_copy_stands_for_itself():
    one = asked.questionnaire()

    other = actions.copy(one, title="別の研修", by=make.aoi(), at=NOON)
    change(other, without_change)

    assert one.versions.get().asked() == asked.definition()


def test_what_is_shipped_is_brought_in_once(tmp_path):
    (tmp_path / "lessons.toml").write_text(TOML, encoding="utf-8")

    first, second = (actions.bring_in(folder=tmp_path, at=NOON) for _ in range(2))

    assert [each.name for each in first] == ["lessons"]
    assert second == []


def test_the_one_for_the_lessons_is_shipped():
    (made,) = actions.bring_in(at=NOON)

    assert made.name == "lessons"
    assert len(made.versions.get().asked().questions) > 9
    assert made.opening


def test_an_answer_keeps_no_moment_and_leaves_no_line_in_the_log():
    open_round = asked.round_of()
    logged = Entry.objects.count()

    given = asked.answer(open_round, {"useful": 5})

    assert given.on == make.TODAY
    assert given.pk.version == 4
    assert Entry.objects.count() == logged


def test_a_sheet_says_who_entered_it():
    entered = asked.sheet(values={"useful": 5})

    assert entered.entered_by == make.hana()
    assert Entry.objects.latest("id").what == "round.sheet_entered"


def test_an_answer_sent_twice_is_kept_once():
    open_round, key = asked.round_of(with_code=True), uuid4()

    kept = {asked.answer(open_round, {"useful": 5}, code="まつ14", key=key).pk for _ in range(2)}

    assert kept == {key}
    with pytest.raises(KeptOtherwise):
        asked.answer(open_round, {"useful": 1}, code="まつ14", key=key)
    with pytest.raises(KeyTaken):
        asked.answer(asked.round_of(), {"useful": 5}, key=key)


def test_a_code_is_used_once_in_a_round_and_the_first_answer_stays():
    open_round = asked.round_of(with_code=True)
    asked.answer(open_round, {"useful": 5}, code="まつ14")

    with pytest.raises(actions.CodeUsed):
        asked.answer(open_round, {"useful": 1}, code="マツ１４")

    assert Answer.objects.get().values == {"useful": 5}


def test_a_code_pairs_within_its_series_and_nowhere_else():
    before = asked.round_of(wave=Wave.BEFORE, with_code=True)
    after = actions.open_next(before, wave=Wave.AFTER, opens_on=make.TODAY, by=make.aoi(), at=NOON)
    elsewhere = asked.round_of(with_code=True)

    pairs = [asked.answer(each, code="まつ 14").pair for each in (before, after, elsewhere)]

    assert pairs[0] == pairs[1] != pairs[2]
    assert "まつ14" not in pairs[0]


def test_a_code_that_was_not_asked_for_is_not_kept():
    assert asked.answer(asked.round_of(with_code=False), code="まつ14").pair == ""


def test_what_cannot_be_an_answer_is_refused():
    with pytest.raises(NotAnAnswer):
        asked.answer(values={"useful": 6})


def test_answers_go_into_batches_of_five():
    open_round = asked.round_of()

    batches = [asked.answer(open_round).batch for _ in range(6)]

    assert batches == [0, 0, 0, 0, 0, 1]


@pytest.mark.parametrize(
    "days",
    [
        {"opens_on": days_ago(-1)},
        {"opens_on": days_ago(9), "closes_on": days_ago(1)},
    ],
)
def test_before_and_after_its_days_a_round_takes_no_answer(days):
    with pytest.raises(actions.NotOpen):
        asked.answer(asked.round_of(**days))


@pytest.mark.parametrize(("closed_days_ago", "kept"), [(1, True), (14, True), (15, False)])
def test_a_sheet_may_come_in_two_weeks_late(closed_days_ago, kept):
    one = asked.round_of(opens_on=days_ago(30), closes_on=days_ago(closed_days_ago))

    if kept:
        asked.sheet(one)
    else:
        with pytest.raises(actions.AlreadyClosed):
            asked.sheet(one)
    assert one.answers.exists() is kept


def test_a_closed_round_stays_closed():
    closed = asked.round_of()
    actions.close_round(closed, by=make.aoi(), at=NOON)

    with pytest.raises(actions.AlreadyClosed):
        actions.close_round(closed, by=make.aoi(), at=NOON)
    with pytest.raises(actions.AlreadyClosed):
        actions.amend_round(closed, closes_on=None, by=make.aoi(), at=NOON)
    with pytest.raises(actions.NotOpen):
        asked.answer(closed)
    with pytest.raises(actions.AlreadyClosed):
        asked.sheet(closed)


def test_a_questionnaire_without_questions_is_not_asked():
    empty = actions.make("まだ何もない", by=make.aoi(), at=NOON)

    with pytest.raises(actions.NothingIsAsked):
        asked.round_of(empty)


def test_a_round_does_not_close_before_it_opens():
    with pytest.raises(actions.ClosesBeforeItOpens):
        asked.round_of(opens_on=make.TODAY, closes_on=days_ago(1))


def test_a_wave_comes_once_in_a_series():
    first = asked.round_of(wave=Wave.BEFORE)

    with pytest.raises(actions.WaveAlreadyThere):
        actions.open_next(first, wave=Wave.BEFORE, opens_on=make.TODAY, by=make.aoi(), at=NOON)


def test_a_tag_goes_with_the_last_words_under_it():
    given = asked.answer(values={"change": "電話をかける"})
    by = {"by": make.aoi(), "at": NOON}

    first, second = (actions.tag(given, "change", name="電話", **by) for _ in range(2))

    assert first == second
    actions.untag(first, **by)
    assert not Tag.objects.exists()


def test_a_shipped_name_is_there_once():
    asked.questionnaire(name="lessons")

    assert refused_by(asked.questionnaire(), name="lessons") == "questionnaire_named_once"
    assert refused_by(Questionnaire.objects.get(name="lessons"), name="") is None


@pytest.mark.parametrize(
    ("about", "refused"),
    [
        ((), None),
        (("run",), None),
        (("event",), None),
        (("lesson",), None),
        (("run", "event"), "round_is_about_one_thing_at_most"),
        (("lesson", "event"), "round_is_about_one_thing_at_most"),
        (("lesson", "run"), "round_is_about_one_thing_at_most"),
    ],
)
def test_a_round_is_about_one_thing_at_most(about, refused):
    things = {
        "lesson": make_courses.lesson(),
        "run": make_trainings.run(),
        "event": make_events.event(),
    }

    assert refused_by(asked.round_of(), **{each: things[each] for each in about}) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"closes_on": None}, None),
        ({"closes_on": make.TODAY}, None),
        ({"closes_on": days_ago(1)}, "round_closes_after_it_opens"),
        ({"language": "en"}, None),
        ({"language": "fr"}, "round_is_in_a_language_we_speak"),
    ],
)
def test_a_round(changes, refused):
    assert refused_by(asked.round_of(), **changes) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"years": 80}, None),
        ({"years": 81}, "answer_years_of_a_working_life"),
        ({"way": "paper"}, "answer_on_paper_is_entered_by_somebody"),
        ({"way": "phone"}, None),
    ],
)
def test_an_answer(changes, refused):
    assert refused_by(asked.answer(), **changes) == refused


def test_an_answer_by_phone_was_entered_by_nobody():
    refused = refused_by(asked.answer(), entered_by=make.hana())

    assert refused == "answer_on_paper_is_entered_by_somebody"


def test_two_answers_without_a_code_stand_beside_each_other():
    first, second = (asked.answer(open_round) for open_round in [asked.round_of()] * 2)

    assert refused_by(first, pair="x") is None
    assert refused_by(second, pair="x") == "answer_with_a_code_once"


def test_a_version_is_numbered_from_one_and_once():
    one = asked.questionnaire()
    second = one.versions.create(number=2, definition={"questions": []})

    assert refused_by(second, number=1) == "questionnaire_version_numbered_once"
    assert refused_by(second, number=0) == "questionnaire_versions_begin_at_one"
    assert Round.objects.count() == 0
