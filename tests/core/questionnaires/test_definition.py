"""Definitions: read strictly, checked, written back, built step by step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.questionnaires.asked import ALL, CHANGE, UNCLEAR, USEFUL, WHERE, definition

from banso.core.questionnaires.checking import NotADefinition, Reason
from banso.core.questionnaires.definition import Words
from banso.core.questionnaires.editing import (
    NoSuchQuestion,
    OthersHangOnIt,
    added,
    choices_said,
    fresh_name,
    moved,
    removed,
    replaced,
)
from banso.core.questionnaires.reading import plain, read


def test_what_was_written_is_read_back():
    assert read(plain(definition())) == definition()


def test_english_that_is_missing_is_told_in_japanese():
    useful, *_, where, _change = definition().questions

    assert useful.words.said_in("en") == "役に立ちましたか"
    assert (where.words.said_in("en"), where.words.said_in("ja")) == ("Which part", "どの部分")


@pytest.mark.parametrize(
    ("questions", "reason", "place"),
    [
        ([{**USEFUL, "kind": "rank"}], Reason.UNKNOWN_KIND, 1),
        ([{**USEFUL, "hint": "…"}], Reason.MISSHAPEN, 1),
        ([{**USEFUL, "words": 3}], Reason.MISSHAPEN, 1),
        ([{**USEFUL, "words": " \u200b"}], Reason.NO_WORDS, 1),
        ([{**USEFUL, "words": "あ" * 501}], Reason.TOO_LONG, 1),
        ([{**USEFUL, "name": "Useful!"}], Reason.NAME_UNUSABLE, 1),
        ([{**USEFUL, "name": "a" * 41}], Reason.NAME_UNUSABLE, 1),
        ([{**USEFUL, "name": "１"}], Reason.NAME_UNUSABLE, 1),
        ([USEFUL, USEFUL], Reason.NAME_TWICE, 2),
        ([{**USEFUL, "scale": None}], Reason.NO_SCALE, 1),
        ([{**USEFUL, "scale": [5, 1]}], Reason.SCALE_UNUSABLE, 1),
        ([{**USEFUL, "scale": [0, 11]}], Reason.SCALE_UNUSABLE, 1),
        ([{**USEFUL, "scale": [True, 5]}], Reason.MISSHAPEN, 1),
        ([{**USEFUL, "scale": [1, 5, "", "", "", "", ""]}], Reason.MISSHAPEN, 1),
        ([{**USEFUL, "scale": [1, 5, "あ" * 201]}], Reason.TOO_LONG, 1),
        ([{**CHANGE, "scale": [1, 5]}], Reason.SCALE_OUT_OF_PLACE, 1),
        ([{**CHANGE, "choices": [["a", "あ"]]}], Reason.CHOICES_OUT_OF_PLACE, 1),
        ([{**UNCLEAR, "choices": [["yes", "あった"]]}], Reason.TOO_FEW_CHOICES, 1),
        ([{**UNCLEAR, "choices": [["a", "あ"], ["a", "い"]]}], Reason.CHOICE_TWICE, 1),
        ([{**UNCLEAR, "choices": [["a", "あ"], ["b", "あ"]]}], Reason.CHOICE_TWICE, 1),
        ([{**UNCLEAR, "choices": [["a"], ["b", "い"]]}], Reason.MISSHAPEN, 1),
        (
            [{**UNCLEAR, "choices": [[f"c{n}", str(n)] for n in range(51)]}],
            Reason.TOO_MANY_CHOICES,
            1,
        ),
        ([WHERE], Reason.CONDITION_POINTS_NOWHERE, 1),
        ([WHERE, UNCLEAR], Reason.CONDITION_POINTS_AHEAD, 1),
        (
            [UNCLEAR, {**WHERE, "shown_if": {"question": "where", "is": "words"}}],
            Reason.CONDITION_POINTS_AHEAD,
            2,
        ),
        (
            [USEFUL, {**WHERE, "shown_if": {"question": "useful", "is": "1"}}],
            Reason.CONDITION_WITHOUT_CHOICES,
            2,
        ),
        (
            [UNCLEAR, {**WHERE, "shown_if": {"question": "unclear", "is": "maybe"}}],
            Reason.CONDITION_NAMES_NO_CHOICE,
            2,
        ),
        ([UNCLEAR, {**WHERE, "shown_if": {"question": "unclear"}}], Reason.MISSHAPEN, 2),
        ([{**CHANGE, "name": f"q{n}"} for n in range(101)], Reason.TOO_MANY_QUESTIONS, None),
        (["何か"], Reason.MISSHAPEN, 1),
    ],
)
def test_what_cannot_be_asked_is_named_with_its_place(questions, reason, place):
    with pytest.raises(NotADefinition) as refused:
        read({"questions": questions})

    assert (refused.value.reason, refused.value.place) == (reason, place)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["questions", *UNCLEAR, "scale"]), inner, max_size=5)
        ),
        max_leaves=20,
    )
)
def test_whatever_was_written_is_a_definition_or_is_refused(anything):
    try:
        found = read(anything)
    except NotADefinition:
        return
    assert read(plain(found)) == found


def test_a_question_comes_goes_and_moves():
    one = definition(USEFUL)

    two = added(one, definition(CHANGE).questions[0])

    assert names(two) == ["useful", "change"]
    assert names(moved(two, "change", by=-1)) == ["change", "useful"]
    assert names(moved(two, "change", by=5)) == ["useful", "change"]
    assert names(removed(two, "useful")) == ["change"]
    assert fresh_name(two) == "q1"


def test_what_others_hang_on_stays():
    whole = definition()

    with pytest.raises(OthersHangOnIt):
        removed(whole, "unclear")
    with pytest.raises(OthersHangOnIt):
        replaced(whole, "unclear", definition(CHANGE).questions[0])
    with pytest.raises(NotADefinition):
        moved(whole, "unclear", by=2)
    with pytest.raises(NoSuchQuestion):
        removed(whole, "nothing")


def test_a_choice_that_stays_keeps_its_name():
    before = definition(UNCLEAR).questions[0].choices

    after = choices_said([Words("わからない"), Words("なかった"), Words("あった", "Yes")], before)

    assert [choice.name for choice in after] == ["c1", "no", "yes"]


def test_all_kinds_can_be_asked():
    assert len(definition().questions) == len(ALL)


def names(of) -> list[str]:
    return [question.name for question in of.questions]
