import pytest
from hypothesis import given
from hypothesis import strategies as some

from banso.core.names.written import on_one_line, readable, says_something


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        pytest.param("一行\r\n二行", "一行\n二行", id="line end of a browser"),
        pytest.param("一行\x0b二行\x0c三行", "一行\n二行\n三行", id="line and page ends of Word"),
        pytest.param("一行\u2028二行\u2029三行", "一行\n二行\n三行", id="line ends of Unicode"),
        pytest.param("字\x00と\x08字\ufffe", "字と字", id="control characters"),
        pytest.param("半\ud83d分", "半分", id="half of a pair"),
        pytest.param("表\u202e裏\u2066", "表裏", id="marks that turn the words after them"),
        pytest.param(
            "葛\U000e0100城 𠮷田 👨‍👩‍👧\t",
            "葛\U000e0100城 𠮷田 👨‍👩‍👧\t",
            id="rare characters stay",
        ),
        pytest.param("سلام\u200f", "سلام\u200f", id="Arabic stays as it was"),
    ],
)
def test_all_that_can_be_read_is_kept_and_nothing_else(written, kept):
    assert readable(written) == kept


def test_a_name_stands_on_one_line():
    assert on_one_line("山川\r\n海") == "山川 海"


@pytest.mark.parametrize("text", ["", " \u3000\n", "\u200b", "\u200f\ufeff", "\u3164", "\u0301"])
def test_what_nobody_can_see_says_nothing(text):
    assert not says_something(text)


@pytest.mark.parametrize("text", ["海", "？", "😀", "3", "𠮷"])
def test_a_single_character_says_something(text):
    assert says_something(text)


@given(some.text())
def test_reading_again_changes_nothing_more(text):
    assert readable(readable(text)) == readable(text)


@given(some.text())
def test_what_was_kept_can_be_stored_and_printed(text):
    kept = readable(text)

    assert "\x00" not in kept
    assert kept.encode().decode() == kept
