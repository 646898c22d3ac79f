"""One person's answers: what is shown, what is kept, what cannot be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.questionnaires.asked import CHANGE, UNCLEAR, USEFUL, WHERE, definition

from banso.core.questionnaires.answering import NotAnAnswer, Wrong, clean, what_is_shown

WHOLE = definition()
CHAIN = definition(
    UNCLEAR, WHERE, {**CHANGE, "name": "why", "shown_if": {"question": "where", "is": "words"}}
)


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        ({}, {"unclear"}),
        ({"unclear": "no"}, {"unclear"}),
        ({"unclear": "yes"}, {"unclear", "where"}),
        ({"unclear": "yes", "where": ["words"]}, {"unclear", "where", "why"}),
        ({"unclear": "no", "where": ["words"]}, {"unclear"}),
        ({"unclear": ["yes"], "where": "chart"}, {"unclear", "where"}),
        ({"unclear": 1}, {"unclear"}),
    ],
)
def test_a_question_is_shown_if_its_condition_is_met_by_what_is_shown(answers, shown):
    assert what_is_shown(CHAIN, answers) == shown


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        ({}, {}),
        ({"useful": 4, "change": " 電話する\r\n"}, {"useful": 4, "change": "電話する"}),
        ({"useful": None, "unclear": "", "where": [], "change": "\u200b"}, {}),
        (
            {"where": ["cases", "words"], "unclear": "yes"},
            {"unclear": "yes", "where": ["words", "cases"]},
        ),
        ({"where": ["cases"], "unclear": "no"}, {"unclear": "no"}),
        ({"change": "あ" * 10_000}, {"change": "あ" * 10_000}),
    ],
)
def test_what_is_kept(answers, kept):
    assert clean(WHOLE, answers) == kept


@pytest.mark.parametrize(
    ("answers", "wrong"),
    [
        ({"nothing": 1}, Wrong.UNKNOWN_QUESTION),
        ({"useful": 6}, Wrong.UNKNOWN_CHOICE),
        ({"useful": "4"}, Wrong.UNKNOWN_CHOICE),
        ({"useful": True}, Wrong.UNKNOWN_CHOICE),
        ({"useful": 4.0}, Wrong.UNKNOWN_CHOICE),
        ({"unclear": "maybe"}, Wrong.UNKNOWN_CHOICE),
        ({"unclear": ["yes"]}, Wrong.UNKNOWN_CHOICE),
        ({"where": "words"}, Wrong.UNKNOWN_CHOICE),
        ({"where": ["words", "all"]}, Wrong.UNKNOWN_CHOICE),
        ({"change": 3}, Wrong.UNKNOWN_CHOICE),
        ({"change": "あ" * 10_001}, Wrong.TOO_LONG),
    ],
)
def test_what_cannot_be_an_answer_is_refused(answers, wrong):
    with pytest.raises(NotAnAnswer) as refused:
        clean(WHOLE, answers)

    assert refused.value.wrong is wrong


POSSIBLE = st.fixed_dictionaries(
    {},
    optional={
        "useful": st.sampled_from([None, 1, 2, 3, 4, 5]),
        "unclear": st.sampled_from(["", "yes", "no"]),
        "where": st.lists(st.sampled_from(["words", "chart", "cases"]), unique=True),
        "change": st.text(max_size=20),
    },
)


@given(POSSIBLE)
def test_cleaning_twice_changes_nothing_more_and_all_that_is_kept_was_shown(answers):
    kept = clean(WHOLE, answers)

    assert clean(WHOLE, kept) == kept
    assert set(kept) <= what_is_shown(WHOLE, kept)


def test_a_scale_may_begin_at_nothing():
    whole = definition({**USEFUL, "scale": [0, 10]})

    assert clean(whole, {"useful": 0}) == {"useful": 0}
