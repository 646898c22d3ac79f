"""Intervals, held to scipy's and to the examples that were published with them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from banso.core.statistics.intervals import (
    Pairs,
    difference_of_means,
    difference_of_paired_shares,
    difference_of_shares,
    mean_of_pairs,
    share,
    t_quantile,
)

FREEDOMS = [1, 1.5, 2, 3, 4.7, 9, 13.9, 14, 14.1, 20, 50.3, 1000, 20_000]
BEFORE = np.array([2.0, 3, 3, 1, 4, 2, 3, 2])
AFTER = np.array([4.0, 3, 5, 2, 4, 4, 4, 3])
PAIRS = st.builds(Pairs, *[st.integers(0, 60)] * 4).filter(sum)


@pytest.mark.parametrize("freedom", FREEDOMS)
def test_the_quantile_of_t_is_that_of_scipy(freedom):
    assert t_quantile(freedom) == pytest.approx(stats.t.ppf(0.975, freedom), rel=1e-5)


def test_the_change_of_pairs_is_that_of_scipy():
    low, high = stats.ttest_rel(AFTER, BEFORE).confidence_interval()

    assert mean_of_pairs(BEFORE, AFTER) == pytest.approx((1.125, low, high), abs=1e-6)


def test_the_difference_of_two_groups_is_that_of_scipy():
    low, high = stats.ttest_ind(AFTER[:5], BEFORE, equal_var=False).confidence_interval()

    assert difference_of_means(BEFORE, AFTER[:5])[1:] == pytest.approx((low, high), abs=1e-6)


@pytest.mark.parametrize("enough", [mean_of_pairs, difference_of_means])
def test_one_person_has_no_interval(enough):
    assert enough(BEFORE[:1], AFTER[:1]) is None


def test_groups_without_any_spread_differ_surely():
    assert difference_of_means(np.array([3.0, 3]), np.array([4.0, 4])) == (1, 1, 1)


@pytest.mark.parametrize(("chosen", "asked"), [(0, 5), (5, 5), (81, 263), (15, 148), (1, 29)])
def test_a_share_is_that_of_scipy(chosen, asked):
    told = stats.binomtest(chosen, asked).proportion_ci(method="wilson")

    assert share(chosen, asked)[1:] == pytest.approx((told.low, told.high), abs=1e-9)


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [  # Newcombe 1998, table II, method 10
        ((56, 70), (48, 80), (0.0524, 0.3339)),
        ((9, 10), (3, 10), (0.1705, 0.8090)),
        ((10, 10), (0, 20), (0.6791, 1.0000)),
    ],
)
def test_the_difference_of_shares_is_the_published_one(one, two, told):
    assert difference_of_shares(two, one)[1:] == pytest.approx(told, abs=5e-5)


@given(PAIRS)
def test_an_interval_holds_its_figure_and_stays_within_all(pairs):
    told = difference_of_paired_shares(pairs)

    assert -1 <= told.low <= told.value <= told.high <= 1


@given(PAIRS)
def test_before_and_after_changed_round_change_the_sign(pairs):
    there = difference_of_paired_shares(pairs)
    back = difference_of_paired_shares(Pairs(pairs.both, pairs.won, pairs.lost, pairs.neither))

    assert (back.value, back.low, back.high) == pytest.approx(
        (-there.value, -there.high, -there.low)
    )


def test_pairs_that_go_together_are_known_more_surely_than_two_groups():
    paired = difference_of_paired_shares(Pairs(40, 2, 8, 20))
    grouped = difference_of_shares((42, 70), (48, 70))

    assert paired.value == pytest.approx(grouped.value)
    assert paired.high - paired.low < grouped.high - grouped.low
