from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso.core.texts.differences import Fate, Run, differences, in_lines, is_changed, words_of

SAME, GONE, NEW = Fate.SAME, Fate.GONE, Fate.NEW
# Few letters, so that both texts have much in common.
TEXTS = st.text("伴走型支援は、つながり続ける。 ab\n", max_size=60) | st.text(max_size=30)


def joined(runs, *fates):
    return "".join(run.words for run in runs if run.fate in fates)


@given(TEXTS, TEXTS)
def test_what_stayed_and_what_is_gone_make_the_old_text_and_with_the_new_the_new_one(old, new):
    runs = differences(old, new)

    assert joined(runs, SAME, GONE) == old
    assert joined(runs, SAME, NEW) == new


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text):
    assert differences(text, text) == ([Run(SAME, text)] if text else [])


@given(TEXTS, TEXTS)
def test_neighbouring_runs_have_different_fates_and_none_is_empty(old, new):
    runs = differences(old, new)

    assert all(run.words for run in runs)
    assert all(a.fate is not b.fate for a, b in pairwise(runs))


@given(TEXTS)
def test_the_pieces_make_the_text_again(text):
    assert "".join(words_of(text)) == text


@given(TEXTS, TEXTS)
def test_the_lines_hold_every_run_and_end_where_a_line_ends(old, new):
    runs = differences(old, new)

    lines = in_lines(runs)

    assert "".join(run.words for line in lines for run in line) == "".join(
        run.words for run in runs
    )
    assert all("\n" not in run.words[:-1] for line in lines for run in line[:-1])


@pytest.mark.parametrize(
    ("old", "new", "runs"),
    [
        ("", "", []),
        ("", "円", [Run(NEW, "円")]),
        ("円", "", [Run(GONE, "円")]),
        (
            "支援員はつながり続ける。",
            "伴走者はつながり続ける。",
            [Run(GONE, "支援員は"), Run(NEW, "伴走者は"), Run(SAME, "つながり続ける。")],
        ),
        (
            "A tie is kept.",
            "A tie was kept.",
            [Run(SAME, "A tie "), Run(GONE, "is"), Run(NEW, "was"), Run(SAME, " kept.")],
        ),
    ],
)
def test_words_are_told_apart_as_they_are_read(old, new, runs):
    assert differences(old, new) == runs


def test_a_changed_comma_leaves_the_words_beside_it_alone():
    runs = differences("支援の、両輪", "支援の両輪")

    assert runs == [Run(SAME, "支援の"), Run(GONE, "、"), Run(SAME, "両輪")]


def test_only_the_changed_line_is_changed():
    lines = in_lines(differences("一つ目\n二つ目\n三つ目", "一つ目\n新しい\n三つ目"))

    assert [is_changed(line) for line in lines] == [False, True, False]
