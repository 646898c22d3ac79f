from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.lifeline.lives import day, reviews, tie

from banso.core.lifeline.amount import STEP, distribution, quantile, to_step, weight
from banso.core.lifeline.compute import curves_of, grid
from banso.core.lifeline.facts import Life
from banso.core.ties.kinds import Circle, TieKind

coins = st.lists(
    st.tuples(st.sampled_from([0.5, 1.0, 1.5, 2.0]), st.floats(0, 0.99)), min_size=1, max_size=6
)


def amount(*ties, looks=(0,), services=True, until=300):
    life = Life(ties=ties, contacts=reviews(*looks))
    today = day(until)
    return curves_of(life, grid(day(0), today), today=today, services=services).amount


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        pytest.param(tie(circle=Circle.INNER), 1.5, id="the inner circle"),
        pytest.param(tie(), 1.0, id="an ordinary tie"),
        pytest.param(tie(circle=Circle.OUTER), 0.5, id="the outer circle"),
        pytest.param(tie(circle=Circle.OUTER, role="手伝い"), 1.0, id="with a role half more"),
        pytest.param(tie(circle=Circle.INNER, role="相談相手"), 2.0, id="two is the most"),
        pytest.param(
            tie(circle=Circle.INNER, role="手伝い", kind=TieKind.SERVICE),
            1.0,
            id="a service is at most an ordinary tie",
        ),
    ],
)
def test_a_tie_weighs_by_closeness_and_role(of, expected):
    assert weight(of) == expected


def test_services_can_be_left_out():
    friend = tie(seen=[0])
    day_care = tie(seen=[0], kind=TieKind.SERVICE)

    assert amount(friend, day_care).mean[0] == pytest.approx(2 * amount(friend).mean[0])
    assert amount(friend, day_care, services=False).mean[0] == amount(friend).mean[0]


def test_the_band_widens_where_nobody_looked():
    friends = [tie(seen=[0]) for _ in range(6)]

    known = amount(*friends, looks=[0])

    assert to_step(known.low[60]) > to_step(known.low[61])
    assert known.high[60] == pytest.approx(known.high[61], abs=0.05)


def test_no_living_tie_is_an_amount_of_zero_without_a_band():
    nothing = amount(tie(seen=[0], ended=10), looks=[0, 10])

    assert (nothing.mean[20], nothing.low[20], nothing.high[20]) == (0, 0, 0)


@pytest.mark.parametrize(("value", "printed"), [(0.2, 0.0), (1.66, 1.5), (1.76, 2.0), (4.83, 5.0)])
def test_an_amount_is_printed_in_half_steps(value, printed):
    assert to_step(value) == printed


def on_one_day(chances):
    return np.array(chances)[:, np.newaxis]


@settings(deadline=None, max_examples=30)
@given(ties=coins)
def test_the_distribution_is_the_sum_over_all_ways_the_coins_can_fall(ties):
    weights, chances = zip(*ties, strict=True)
    expected = np.zeros(1 + round(sum(weights) / STEP))
    for fallen in product([0, 1], repeat=len(ties)):
        shares = [q if up else 1 - q for q, up in zip(chances, fallen, strict=True)]
        expected[round(np.dot(weights, fallen) / STEP)] += np.prod(shares)

    found = distribution(weights, on_one_day(chances))

    assert found[:, 0] == pytest.approx(expected, abs=1e-12)


@settings(deadline=None, max_examples=50)
@given(ties=coins, point=st.sampled_from([0.1, 0.9]))
def test_rounded_to_steps_the_smooth_edge_is_the_exact_quantile(ties, point):
    weights, chances = zip(*ties, strict=True)
    chance = distribution(weights, on_one_day(chances))

    edge = quantile(chance, point)[0]

    exact = STEP * np.argmax(np.cumsum(chance[:, 0]) >= point)
    assert abs(edge - exact) <= STEP / 2 + 1e-9


@settings(deadline=None, max_examples=50)
@given(ties=coins)
def test_the_band_holds_the_expectation(ties):
    weights, chances = zip(*ties, strict=True)
    chance = distribution(weights, on_one_day(chances))

    mean = np.dot(weights, chances)

    assert quantile(chance, 0.1)[0] - 1e-9 <= mean <= quantile(chance, 0.9)[0] + 1e-9


@settings(deadline=None, max_examples=50)
@given(ties=coins, more=st.floats(0, 0.99))
def test_one_more_tie_lowers_neither_edge(ties, more):
    weights, chances = zip(*ties, strict=True)

    before = distribution(weights, on_one_day(chances))
    after = distribution([*weights, 1.0], on_one_day([*chances, more]))

    for point in (0.1, 0.9):
        assert quantile(after, point)[0] >= quantile(before, point)[0] - 1e-9
