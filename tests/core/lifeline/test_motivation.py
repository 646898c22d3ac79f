import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.lifeline.lives import DAY_0, day, said

from banso.core.lifeline.facts import Life
from banso.core.lifeline.motivation import Ratings, motivation_of, own_level, ratings_of, smoothed
from banso.core.motivation.steps import Voice

TODAY = 400
SELF, WORKER = 0.7**2, 0.8**2


def motivation(*observations, today=TODAY):
    days = np.arange(today + 1) + DAY_0.toordinal()
    return motivation_of(Life(observations=observations), days, today=day(today))


def ratings(*observations):
    return ratings_of(observations, today=day(TODAY))


def paired(weeks: int, *, worker: int, self: int) -> list:
    monday = (7 - DAY_0.weekday()) % 7
    days = [monday + 7 * week for week in range(weeks)]
    return [
        one for on in days for one in (said(on, self), said(on + 2, worker, voice=Voice.WORKER))
    ]


# day: mean, 1.28 standard deviations, known-ness; with the middle step as level and a worker
# whose bias is known
WORKED = [
    (30, "2.41 0.6 0.80"),
    (75, "2.95 1.0 0.44"),
    (165, "3.33 1.1 0.27"),
    (210, "3.19 1.2 0.16"),
    (345, "3.02 1.1 0.23"),
]


@pytest.mark.parametrize(("on", "printed"), WORKED)
def test_the_worked_example_reads_as_printed(on, printed):
    five = Ratings(
        days=np.array([0, 30, 34, 120, 300]),
        steps=np.array([2, 2.6, 1.8, 4, 3]),
        variances=np.array([SELF, SELF, WORKER, SELF, WORKER]),
    )

    found = smoothed(five, np.array([on]))

    assert f"{found.mean[0]:.2f} {1.28 * found.sd[0]:.1f} {found.known[0]:.2f}" == printed


def test_a_single_word_lights_up_some_six_weeks_on_either_side():
    known = motivation(said(200, 4)).known >= 0.25

    assert np.flatnonzero(known)[[0, -1]].tolist() == [200 - 44, 200 + 44]


def test_where_nobody_ever_asked_nothing_is_known():
    silent = motivation()

    assert (silent.known.max(), set(silent.mean), set(silent.sd)) == (0, {3.0}, {1.0})


def test_not_asked_today_tells_nothing():
    asked = motivation(said(100, 4))

    with_it = motivation(said(100, 4), said(150, None))

    assert with_it.mean == pytest.approx(asked.mean)
    assert with_it.known == pytest.approx(asked.known)


def test_what_was_said_after_today_does_not_count():
    assert motivation(said(5, 4), said(20, 1), today=10).mean == pytest.approx(
        motivation(said(5, 4), today=10).mean
    )


def test_two_voices_on_one_day_both_count():
    both = motivation(said(100, 2), said(100, 4, voice=Voice.WORKER))

    alone = motivation(said(100, 2))

    assert both.known[100] > alone.known[100]
    assert 2 < both.mean[100] < 3


def test_after_five_ratings_the_persons_own_level_takes_over():
    assert own_level(np.array([5.0, 5, 5, 5])) == 3
    assert own_level(np.array([5.0, 5, 5, 5, 5])) == pytest.approx(31 / 7)


def test_until_three_weeks_are_paired_a_workers_word_counts_less():
    found = ratings(*paired(2, worker=4, self=2))

    assert found.variances == pytest.approx([SELF, WORKER + 0.25] * 2)
    assert found.steps.tolist() == [2, 4, 2, 4]


def test_from_three_pairs_on_half_of_the_workers_bias_is_taken_away():
    found = ratings(*paired(3, worker=4, self=2))

    assert found.variances == pytest.approx([SELF, WORKER] * 3)
    assert found.steps.tolist() == [2, 3, 2, 3, 2, 3]


@settings(deadline=None, max_examples=30)
@given(
    rows=st.lists(
        st.tuples(
            st.integers(0, 500), st.integers(1, 5), st.sampled_from([SELF, WORKER, WORKER + 0.25])
        ),
        min_size=1,
        max_size=12,
    )
)
def test_the_filter_equals_the_gaussian_process(rows):
    at, steps, noise = (np.array(row) for row in zip(*sorted(rows), strict=True))
    days = np.arange(-100, 700, 9)

    def kernel(a, b):
        return np.exp(-np.abs(a[:, None] - b[None, :]) / 90)

    weights = np.linalg.solve(kernel(at, at) + np.diag(noise), kernel(at, days)).T
    found = smoothed(Ratings(at, steps.astype(float), noise), days)

    assert found.mean == pytest.approx(3 + weights @ (steps - 3), abs=1e-9)
    variance = 1 - (weights * kernel(days, at)).sum(axis=1)
    assert found.sd**2 == pytest.approx(variance, abs=1e-9)
    assert found.known == pytest.approx(1 - variance, abs=1e-9)
