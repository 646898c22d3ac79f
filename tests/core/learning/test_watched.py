from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso.core.learning.watched import ENOUGH, ONE_GO, is_enough, joined, seconds, share

LENGTH = 600.0
moments = st.floats(-50, 700, allow_nan=False)
pieces = st.lists(st.tuples(moments, moments), max_size=12)


@pytest.mark.parametrize(
    ("played", "union"),
    [
        ([], []),
        ([(0, 10), (10, 20)], [(0, 20)]),
        ([(0, 10), (5, 20)], [(0, 20)]),
        ([(0, 30), (5, 20)], [(0, 30)]),
        ([(30, 40), (0, 10)], [(0, 10), (30, 40)]),
        ([(0, 10), (10.3, 20)], [(0, 20)]),
        ([(0, 10), (11, 20)], [(0, 10), (11, 20)]),
        ([(590, 900), (-5, 5)], [(0, 5), (590, 600)]),
        ([(20, 10), (700, 800), (5, 5)], []),
        ([(float("nan"), 10), (0, float("inf")), (1, 2, 3)], []),
    ],
)
def test_pieces_are_joined_as_the_film_ran(played, union):
    assert joined(played, length=LENGTH) == union


def test_moving_to_the_end_counts_nothing():
    begun, at_the_end = (0, 10), (598, 600)

    assert seconds(joined([begun, at_the_end], length=LENGTH)) == 12
    assert not is_enough([begun, at_the_end], length=LENGTH)


@pytest.mark.parametrize(("until", "enough"), [(539, False), (540, True), (600, True)])
def test_nine_tenths_are_enough(until, enough):
    assert is_enough([(0, until)], length=LENGTH) is enough


def test_of_a_film_without_length_nothing_was_watched():
    assert share([(0, 10)], length=0) == 0


@given(pieces)
def test_watching_twice_counts_once(played):
    assert joined(played + played, length=LENGTH) == joined(played, length=LENGTH)


@given(pieces)
def test_joining_again_changes_nothing(played):
    once = joined(played, length=LENGTH)

    assert joined(once, length=LENGTH) == once


@given(pieces, pieces)
def test_the_order_of_the_reports_does_not_matter(first, second):
    assert joined(first + second, length=LENGTH) == joined(second + first, length=LENGTH)


@given(pieces, pieces)
def test_a_further_report_takes_nothing_away(before, more):
    assert share(before + more, length=LENGTH) >= share(before, length=LENGTH)


@given(pieces)
def test_nobody_watches_more_than_the_film(played):
    union = joined(played, length=LENGTH)

    assert 0 <= share(played, length=LENGTH) <= 1
    assert all(0 <= begin < end <= LENGTH for begin, end in union)
    assert all(b[0] - a[1] > ONE_GO for a, b in pairwise(union))


@given(pieces)
def test_enough_is_nine_tenths_and_nothing_else(played):
    assert is_enough(played, length=LENGTH) == (share(played, length=LENGTH) >= ENOUGH)


@given(pieces, pieces)
def test_what_was_kept_can_be_joined_with_what_comes(before, more):
    kept = joined(before, length=LENGTH)

    assert joined([*kept, *more], length=LENGTH) == joined(before + more, length=LENGTH)
