"""Boxes, rows and lines that must not meet, and the room that letters take."""

import pytest

from banso.core.lifeline.drawing.letters import shortened, text_width
from banso.core.lifeline.drawing.places import Places, Rows, Span
from banso.core.lifeline.drawing.shapes import Box, Point

PAPER = Box(0, 0, 100, 100)


def test_a_row_is_filled_before_the_next_is_opened():
    rows = Rows(2, gap=5)

    found = [rows.find(span) for span in (Span(0, 40), Span(45, 90), Span(30, 60), Span(10, 20))]

    assert found == [0, 0, 1, 1]
    assert rows.used == 2


@pytest.mark.parametrize(
    ("line", "crosses"),
    [
        pytest.param((Point(50, 0), Point(50, 90)), True, id="straight through"),
        pytest.param((Point(0, 35), Point(90, 65)), True, id="aslant"),
        pytest.param((Point(39, 0), Point(39, 90)), False, id="beside"),
        pytest.param((Point(50, 70), Point(50, 90)), False, id="below"),
        pytest.param((Point(40, 0), Point(40, 90)), False, id="along the edge"),
    ],
)
def test_a_stem_must_not_run_through_a_name(line, crosses):
    places = Places(PAPER)
    places.take(Box(40, 40, 60, 60))

    assert places.crossed_by(*line) is crosses


def test_a_name_must_not_lie_upon_a_stem():
    places = Places(PAPER)
    places.take_line(Point(50, 0), Point(50, 90))

    assert places.free(Box(40, 40, 60, 60)) is False
    assert places.free(Box(52, 40, 60, 60)) is True


def test_the_first_free_place_is_taken():
    places = Places(PAPER)
    places.take(Box(0, 0, 50, 50))

    found = places.first_free([Box(10, 10, 20, 20), Box(90, 90, 110, 95), Box(60, 60, 70, 70)])

    assert found == Box(60, 60, 70, 70)
    assert places.free(found) is False


def test_wide_letters_take_a_whole_square():
    assert text_width("将棋", 13) == 26
    assert text_width("", 13) == 0


@pytest.mark.parametrize(
    ("text", "shown"),
    [("将棋の会", "将棋の会"), ("とても長い名前の会", "とても長…")],
)
def test_a_name_that_is_cut_says_so(text, shown):
    assert shortened(text, 5) == shown
