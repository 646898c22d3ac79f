import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.lifeline.lives import DAY_0, day, reviews, tie

from banso.core.lifeline.belief import beliefs_of
from banso.core.lifeline.curves import Knowledge
from banso.core.lifeline.evidence import evidence_of, known_of, reviews_of
from banso.core.lifeline.facts import Life
from banso.core.lifeline.readings import tie_readings
from banso.core.lifeline.survival import TieState, first_contact
from banso.core.ties.kinds import TieKind

KINDS = st.sampled_from([TieKind.KIN, TieKind.FRIEND])
some_days = st.sets(st.integers(0, 3000), max_size=12)


def q_by_day(of, *, looks=(), until=400):
    """q on each day from day 0, as known on the last of them."""
    days = np.arange(until + 1) + DAY_0.toordinal()
    life = Life(ties=(of,), contacts=reviews(*looks))
    known = known_of(life, today=day(until))
    (belief,) = beliefs_of(known.ties, days)
    return belief.q


def reading(of, *, on, looks=()):
    (read,) = tie_readings(Life(ties=(of,), contacts=reviews(*looks)), day(on))
    return read


def test_silence_counts_only_as_far_as_somebody_looked():
    friend = tie(seen=range(0, 100, 7))

    unlooked = reading(friend, on=200)
    looked_at = reading(friend, on=200, looks=[150])

    assert (unlooked.silent_days, unlooked.unlooked_days) == (0, 102)
    assert (looked_at.silent_days, looked_at.unlooked_days) == (52, 50)
    assert looked_at.q < unlooked.q


@pytest.mark.parametrize(
    ("on", "knowledge"),
    [
        pytest.param(50, Knowledge.TOLD, id="before anybody had heard of it"),
        pytest.param(100, Knowledge.SEEN, id="on the day it was told"),
        pytest.param(160, Knowledge.SEEN, id="a look holds for sixty days"),
        pytest.param(161, Knowledge.UNSEEN, id="and no longer"),
    ],
)
def test_a_reading_says_what_it_rests_on(on, knowledge):
    brother = Life(ties=(tie(kind=TieKind.KIN, began=0, noted=100),))

    (read,) = tie_readings(brother, day(on), today=day(400))

    assert read.knowledge == knowledge


def test_a_tie_that_is_only_told_fades_slowly_and_kin_most_slowly():
    friend = q_by_day(tie(noted=0), until=730)
    brother = q_by_day(tie(noted=0, kind=TieKind.KIN), until=730)

    assert friend[730] / friend[0] == pytest.approx(0.50, abs=0.01)
    assert brother[730] / brother[0] == pytest.approx(0.79, abs=0.01)


def test_the_told_past_counts_as_on_the_day_of_a_first_meeting():
    q = q_by_day(tie(began=100, noted=300))

    assert q[99] == 0
    assert q[100:301] == pytest.approx(np.full(201, 0.793), abs=0.001)


def test_an_explicit_end_ends_it_that_day():
    q = q_by_day(tie(seen=[0, 7, 14], ended=20))

    assert q[19] > 0
    assert q[20:] == pytest.approx(np.zeros(381))


def test_a_tie_that_ended_before_it_was_told_was_alive_until_then():
    q = q_by_day(tie(began=50, noted=300, ended=200))

    assert q[199] == pytest.approx(0.793, abs=0.001)
    assert q[200:].max() == 0


def test_a_confirmed_rhythm_replaces_what_was_seen():
    brother = tie(seen=[0, 300], confirmed=[(350, 30)])

    read = reading(brother, on=350)

    assert (read.gaps, read.gap_days, read.silent_days) == (3.0, 90.0, 0)


def test_a_contact_on_the_day_of_a_confirmation_is_part_of_it():
    brother = tie(seen=[0, 350], confirmed=[(350, 30)])

    read = reading(brother, on=350)

    assert (read.gaps, read.gap_days) == (3.0, 90.0)


def test_time_in_which_nobody_looked_is_no_gap():
    """Two years without a look end with a contact: a weekly friend has not become a rare one."""
    weeks = [*range(0, 99, 7), 800]

    read = reading(tie(seen=weeks), on=800)
    looked_through = reading(tie(seen=weeks), on=800, looks=range(100, 800, 50))

    assert round(read.usual_gap_days) == 13
    assert round(looked_through.usual_gap_days) == 73


def test_nobody_had_heard_of_a_tie_that_was_told_later_than_today():
    life = Life(ties=(tie(began=0, noted=500),))

    assert tie_readings(life, day(400)) == ()


def test_a_tie_noted_before_it_begins_counts_from_its_beginning():
    q = q_by_day(tie(began=100, noted=50))

    assert (q[99], q[100] > 0.7) == (0, True)


def test_what_was_seen_before_the_told_beginning_counts():
    q = q_by_day(tie(began=100, noted=100, seen=[80]))

    assert (q[79], q[80] > 0.7) == (0, True)


def test_telling_of_a_known_tie_is_one_more_look():
    friend = tie(began=0, seen=[0, 7, 14], noted=50)

    assert reading(friend, on=60).silent_days == 36


@settings(deadline=None, max_examples=30)
@given(gaps=st.lists(st.integers(1, 60), min_size=1, max_size=40))
def test_a_whole_history_at_once_equals_walking_from_contact_to_contact(gaps):
    state = first_contact(DAY_0.toordinal())
    for gap in gaps:
        state = state.after_gap(gap)
    history = np.cumsum([0, *gaps]).tolist()

    evidence = evidence_of(tie(seen=history), reviews_of(Life(), 0), state.last)

    whole = TieState(*(float(row[-1]) for row in evidence.rhythms), int(evidence.days[-1]))
    assert whole == pytest.approx(state)


@settings(deadline=None, max_examples=30)
@given(kind=KINDS, seen=some_days, looks=some_days, met=st.integers(1, 3000))
def test_a_contact_never_lowers_q_however_little_was_looked_at(*, kind, seen, looks, met):
    without = q_by_day(tie(kind=kind, seen=seen), looks=looks, until=met)
    with_it = q_by_day(tie(kind=kind, seen={*seen, met}), looks=looks, until=met)

    assert with_it[met] >= without[met] - 1e-12


@settings(deadline=None, max_examples=30)
@given(kind=KINDS, seen=some_days, looks=some_days, told=st.lists(st.integers(1, 400), max_size=1))
def test_silence_never_raises_q_whether_or_not_somebody_looks(*, kind, seen, looks, told):
    confirmed = [(1500, every) for every in told]
    q = q_by_day(tie(kind=kind, seen=seen, confirmed=confirmed), looks=looks, until=6000)

    silent = np.ones(6001, dtype=bool)
    silent[[0, *seen, 1500]] = False
    assert np.diff(q)[silent[1:]].max() <= 1e-12


@settings(deadline=None, max_examples=30)
@given(seen=some_days, looks=some_days)
def test_the_lower_edge_is_half_of_q_exactly_where_nobody_looked(seen, looks):
    days = np.arange(0, 3000, 50) + DAY_0.toordinal()
    life = Life(contacts=reviews(*looks))
    today = int(days[-1])
    evidence = evidence_of(tie(seen=seen, noted=40), reviews_of(life, today), today)

    (belief,) = beliefs_of([(tie(seen=seen, noted=40), evidence)], days)

    unlooked = (belief.looked == 0) | (days - belief.looked > 60)
    assert belief.low == pytest.approx(np.where(unlooked, belief.q / 2, belief.q))
