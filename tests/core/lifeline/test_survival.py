import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banso.core.lifeline.survival import (
    Rhythms,
    TieState,
    chance_alive,
    chance_ended,
    confirmed,
    first_contact,
    once_in,
    sayable,
    silence_survival,
)

# gaps, their days, silence: the usual gap, S, q and the chance of an end, as printed
WORKED = [
    pytest.param((7.40, 223.5, 18), "27.0 .434 .698", id="sister, monthly by phone"),
    pytest.param((10.67, 74.7, 85), "8.3 .007 .333", id="friend, weekly, stopped"),
    pytest.param((4.24, 270.5, 30), "48.2 .459 .504", id="neighbour"),
    pytest.param((6.02, 42.8, 3), "9.1 .581 .925", id="dining hall, where the person helps"),
    pytest.param((1.92, 26.8, 327), "14.5 .009 .074", id="former colleague, silent for long"),
    pytest.param((0, 0, 0), "15.0 1.000 .793", id="a first meeting"),
]


def rhythm(state: TieState) -> Rhythms:
    return Rhythms(np.array([state.gaps]), np.array([state.gap_days]))


@pytest.mark.parametrize(("history", "printed"), WORKED)
def test_a_rhythm_tells_how_alive_a_tie_is(history, printed):
    gaps, gap_days, silent = history
    ties, silence = rhythm(TieState(gaps, gap_days, 0)), np.array([float(silent)])

    usual = ties.usual_gap[0]
    shares = silence_survival(ties, silence)[0], chance_alive(ties, silence)[0]

    assert f"{usual:.1f} {shares[0]:.3f} {shares[1]:.3f}".replace(" 0.", " .") == printed


def test_weekly_contacts_make_a_weekly_rhythm():
    state = first_contact(100)

    for _ in range(25):
        state = state.after_gap(7)

    assert state == (pytest.approx(10.67, abs=0.005), pytest.approx(74.7, abs=0.05), 275)


def test_contacts_on_one_day_are_one_contact():
    state = first_contact(100).after_gap(7)

    assert state.after_gap(0) == state


def test_a_told_rhythm_counts_like_three_gaps():
    assert confirmed(100, 30) == TieState(3.0, 90.0, 100)


def test_with_one_degree_of_memory_survival_is_a_square_root():
    """S for a first meeting: I_x(1, 1/2) = 1 - √(1 - x), with x = 30 / (30 + s)."""
    silence = np.array([10.0, 30.0, 90.0])

    survival = silence_survival(Rhythms(np.zeros(3), np.zeros(3)), silence)

    assert survival == pytest.approx(1 - np.sqrt([1 / 4, 1 / 2, 3 / 4]))


def test_the_longer_the_silence_the_likelier_an_end():
    friend = Rhythms(np.full(3, 10.67), np.full(3, 74.7))

    ended = chance_ended(friend, np.array([0.0, 85.0, 400.0]))

    assert ended == pytest.approx([0.0107, 0.604, 0.999], abs=0.001)


@pytest.mark.parametrize(
    ("survival", "once"),
    [
        pytest.param(1.0, 1, id="every time"),
        pytest.param(0.26, 4, id="once in four"),
        pytest.param(0.0071, 100, id="never rarer than once in a hundred"),
        pytest.param(0.0, 100, id="not even where it never happens"),
    ],
)
def test_claims_of_rarity_have_a_floor(survival, once):
    assert once_in(survival) == once


def test_no_chance_above_three_in_four_is_said():
    assert (sayable(0.6), sayable(0.97)) == (0.6, 0.75)


@settings(deadline=None, max_examples=50)
@given(gaps=st.lists(st.integers(1, 4000), max_size=30), silent=st.integers(0, 8000))
def test_a_contact_never_lowers_the_chance(gaps, silent):
    state = first_contact(0)
    for gap in gaps:
        state = state.after_gap(gap)

    before = chance_alive(rhythm(state), np.array([float(silent)]))
    after = chance_alive(rhythm(state.after_gap(silent)), np.zeros(1))

    assert after[0] >= before[0] - 1e-12


@settings(deadline=None, max_examples=50)
@given(gaps=st.lists(st.integers(1, 4000), max_size=30))
def test_silence_never_raises_the_chance(gaps):
    state = first_contact(0)
    for gap in gaps:
        state = state.after_gap(gap)
    silence = np.arange(3000.0)

    chance = chance_alive(rhythm(state), silence)

    assert np.diff(chance).max() <= 1e-12
