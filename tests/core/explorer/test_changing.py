import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.explorer.stands import LENGTH, events, stands

from banso.core.explorer.changing import (
    NoSuchEvent,
    added,
    end_moved_to,
    moved_to,
    put,
    removed,
)
from banso.core.explorer.coding import TooMany, decode, encode, fitted
from banso.core.explorer.events import (
    MOST_EVENTS,
    AlongsideEvent,
    PlanEvent,
    SaidEvent,
    Stand,
    TroubleEvent,
)
from banso.core.explorer.vocabulary import Closeness, PlanName, TroubleName
from banso.core.motivation.steps import Step


@given(stands, events)
def test_what_was_added_and_removed_leaves_nothing(stand, event):
    more = added(stand, event)

    assert more.events[-1] == event
    assert removed(more, len(stand.events)) == stand


@given(stands.filter(lambda stand: stand.events), st.integers(-20, 300), st.data())
def test_wherever_an_event_is_moved_it_stays_on_the_time_line(stand, month, data):
    place = data.draw(st.integers(0, len(stand.events) - 1))
    for change in (moved_to, end_moved_to):
        moved = change(stand, place, month)

        assert decode(encode(moved)) == moved
        assert all(fitted(event, LENGTH) == event for event in moved.events)
        assert len(moved.events) == len(stand.events)


def test_an_event_is_moved_with_its_end():
    stand = Stand(LENGTH, (PlanEvent(PlanName.HOME, 4, 10),))

    assert moved_to(stand, 0, 6).events == (PlanEvent(PlanName.HOME, 6, 12),)
    assert end_moved_to(stand, 0, 14).events == (PlanEvent(PlanName.HOME, 4, 14),)


def test_an_end_pushed_over_the_edge_is_none_unless_it_must_be():
    stand = Stand(LENGTH, (TroubleEvent(TroubleName.JOB, 4, 10), PlanEvent(PlanName.HOME, 4, 10)))

    assert end_moved_to(stand, 0, LENGTH).events[0] == TroubleEvent(TroubleName.JOB, 4)
    assert end_moved_to(stand, 1, 99).events[1] == PlanEvent(PlanName.HOME, 4, LENGTH)


def test_what_has_no_end_keeps_none():
    stand = Stand(LENGTH, (SaidEvent(4, Step.HEAVY),))

    assert end_moved_to(stand, 0, 9) == stand


def test_there_can_be_too_many_events():
    full = Stand(LENGTH, (AlongsideEvent(3, Closeness.DENSE),) * MOST_EVENTS)

    with pytest.raises(TooMany):
        added(full, AlongsideEvent(4, Closeness.DENSE))


@pytest.mark.parametrize("place", [-1, 0, 7])
def test_an_event_that_is_not_there_cannot_be_changed(place):
    empty = Stand(LENGTH)
    for change in (
        lambda: removed(empty, place),
        lambda: moved_to(empty, place, 3),
        lambda: end_moved_to(empty, place, 3),
        lambda: put(empty, place, SaidEvent(1, Step.HEAVY)),
    ):
        with pytest.raises(NoSuchEvent):
            change()


def test_a_change_after_now_shows_the_whole_time_line():
    stand = Stand(LENGTH, now=20)

    assert added(stand, SaidEvent(19, Step.HEAVY)).now == 20
    assert added(stand, SaidEvent(20, Step.HEAVY)).now is None
