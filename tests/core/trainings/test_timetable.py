"""The minutes of a session on the clock."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso.core.trainings.timetable import Clock, expected, left, planned

TWO = datetime(2026, 5, 1, 14, tzinfo=UTC)
AN_HOUR = [5, 20, 25, 10]
LENGTHS = st.lists(st.integers(1, 180), min_size=1, max_size=12)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def at(number: float) -> datetime:
    return TWO + minutes(number)


def test_steps_follow_each_other_from_the_announced_beginning():
    spans = planned(TWO, AN_HOUR)

    assert [span.begins_at for span in spans] == [at(0), at(5), at(25), at(50)]
    assert spans[-1].ends_at == at(60)


def test_a_session_without_steps_has_an_empty_timetable():
    assert planned(TWO, []) == []


@pytest.mark.parametrize(
    ("clock", "now", "told"),
    [
        (Clock(1, at(5)), 5, (20, 55)),  # just begun
        (Clock(1, at(5)), 15, (10, 45)),
        (Clock(1, at(5)), 25, (0, 35)),
        (Clock(1, at(5)), 28, (-3, 35)),  # longer than planned: what is to come stays whole
        (Clock(1, at(5), at(15)), 45, (10, 45)),  # held still for half an hour
        (Clock(1, at(9)), 5, (20, 55)),  # a clock that was set back
    ],
)
def test_what_is_left(clock, now, told):
    step, whole = (minutes(number) for number in told)

    assert left(clock, AN_HOUR, at(now)) == (step, whole, at(now) + whole)


def test_what_has_been_said_longer_moves_what_follows():
    spans = expected(Clock(1, at(5)), AN_HOUR, at(28))

    assert spans[0] is None
    assert spans[1] == (at(5), at(28))
    assert spans[2] == (at(28), at(53))
    assert spans[3] == (at(53), at(63))


def test_a_late_beginning_moves_everything():
    spans = expected(Clock(0, at(7)), AN_HOUR, at(7))

    assert [span.begins_at for span in spans if span] == [at(7), at(12), at(32), at(57)]


@given(LENGTHS, st.integers(0, 11), st.floats(0, 300))
def test_the_end_that_is_expected_is_the_end_of_the_last_step(lengths, place, now):
    clock = Clock(min(place, len(lengths) - 1), TWO)

    spans = expected(clock, lengths, at(now))

    assert len(spans) == len(lengths)
    assert spans[-1] is not None
    assert spans[-1].ends_at == left(clock, lengths, at(now)).ends_at


@given(LENGTHS)
def test_a_session_begun_on_time_keeps_its_plan(lengths):
    assert expected(Clock(0, TWO), lengths, TWO) == planned(TWO, lengths)
