"""Laws of who has a place: never more than there are, first come first served, nobody lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso.core.events.places import may_be_capacity, seated, stands

capacities = st.none() | st.integers(1, 30)
lines = st.integers(0, 60).map(lambda length: list(range(length)))


@given(lines, capacities)
def test_never_more_than_there_are_places(line, capacity):
    placed, _waiting = seated(line, capacity)

    assert capacity is None or len(placed) <= capacity


@given(lines, capacities)
def test_nobody_is_lost_and_the_order_stays(line, capacity):
    placed, waiting = seated(line, capacity)

    assert placed + waiting == line


@given(lines, capacities)
def test_nobody_waits_while_a_place_is_free(line, capacity):
    placed, waiting = seated(line, capacity)

    assert not waiting or len(placed) == capacity


@given(lines, capacities)
def test_each_is_told_the_same_as_the_list_tells(line, capacity):
    placed, waiting = seated(line, capacity)

    told = [stands(before, capacity) for before in range(len(line))]

    assert [one.has_place for one in told] == [True] * len(placed) + [False] * len(waiting)
    assert [one.waiting_as for one in told if not one.has_place] == list(range(1, len(waiting) + 1))


@given(lines.filter(bool), capacities, st.data())
def test_a_withdrawal_takes_no_place_from_anybody_and_moves_up_one_at_most(line, capacity, data):
    gone = data.draw(st.sampled_from(line))
    before, _ = seated(line, capacity)

    after, _ = seated([who for who in line if who != gone], capacity)

    assert set(before) - {gone} <= set(after)
    assert len(set(after) - set(before)) <= 1


@given(lines, st.integers(1, 30), st.integers(0, 30))
def test_more_places_take_none_away(line, capacity, more):
    before, _ = seated(line, capacity)

    assert set(before) <= set(seated(line, capacity + more)[0]) <= set(seated(line, None)[0])


@pytest.mark.parametrize(
    ("capacity", "placed", "enough"),
    [(None, 1000, True), (10, 10, True), (10, 11, False), (1, 0, True), (0, 0, False)],
)
def test_places_that_were_given_stay(capacity, placed, enough):
    assert may_be_capacity(capacity, placed=placed) is enough


def test_fewer_than_nobody_cannot_stand_before():
    with pytest.raises(ValueError, match="fewer than nobody"):
        stands(-1, 10)
