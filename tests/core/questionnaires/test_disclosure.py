"""What is left out cannot be computed from what is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso.core.statistics.disclosure import (
    SMALLEST_GROUP,
    batch_of,
    batches_shown,
    left_out,
    may_be_shown,
    may_stand_beside,
)

SIZES = st.dictionaries(st.sampled_from("abcdefg"), st.integers(0, 30), max_size=6)


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ({}, ""),
        ({"a": 20, "b": 5}, ""),
        ({"a": 20, "b": 6, "c": 4}, "bc"),  # else c = total - a - b
        ({"a": 20, "b": 2, "c": 2}, "abc"),  # else b + c = 4 people
        ({"a": 20, "b": 3, "c": 2}, "bc"),  # five people, nobody knows whose is whose
        ({"a": 20, "b": 0, "c": 4}, "ac"),  # an empty group is no cover
        ({"a": 20, "b": 0}, ""),
        ({"a": 4}, "a"),
    ],
)
def test_groups_left_out(sizes, hidden):
    assert left_out(sizes) == frozenset(hidden)


@given(SIZES)
def test_no_group_of_less_than_five_is_shown(sizes):
    hidden = left_out(sizes)

    assert all(size == 0 or may_be_shown(size) for g, size in sizes.items() if g not in hidden)


@given(SIZES)
def test_what_is_left_out_is_several_groups_and_enough_people_or_everything(sizes):
    hidden = left_out(sizes)

    together = sum(sizes[group] for group in hidden)
    everything = together == sum(sizes.values())
    assert not hidden or everything or (len(hidden) > 1 and together >= SMALLEST_GROUP)


@given(SIZES)
def test_where_all_groups_are_large_nothing_is_left_out(sizes):
    large = {group: size + SMALLEST_GROUP for group, size in sizes.items()}

    assert left_out(large) == frozenset()


@pytest.mark.parametrize(
    ("part", "whole", "may"), [(5, 5, True), (5, 10, True), (5, 9, False), (4, 20, False)]
)
def test_the_difference_of_two_filters_is_a_group_too(part, whole, may):
    assert may_stand_beside(part, whole) is may


@given(st.lists(st.booleans(), max_size=60))
def test_from_one_look_to_the_next_at_least_five_answers_are_added(looks):
    seen = []
    for arrived, looked in enumerate(looks, 1):
        if looked:
            seen.append(shown(arrived, complete=False))
    seen.append(shown(len(looks), complete=True))

    steps = [after - before for before, after in zip([0, *seen], seen, strict=False)]
    assert all(step == 0 or step >= SMALLEST_GROUP for step in steps)


@pytest.mark.parametrize("arrived", [0, 4, 5, 6, 12, 25])
def test_in_the_end_all_are_shown_if_they_are_enough(arrived):
    assert shown(arrived, complete=True) == (arrived if arrived >= SMALLEST_GROUP else 0)


def shown(arrived: int, *, complete: bool) -> int:
    batches = batches_shown(arrived, complete=complete)
    return sum(batch_of(place) < batches for place in range(arrived))
