"""When the stream is open and when one can register, as tables of examples."""

from datetime import UTC, datetime, timedelta

import pytest

from banso.core.events.registering import Registering, registering_at
from banso.core.events.stream import Showing, Stream, stream_at

BEGINS = datetime(2026, 5, 1, 5, tzinfo=UTC)
ENDS = BEGINS + timedelta(hours=2)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (BEGINS - 31 * MINUTE, Stream.NOT_YET),
        (BEGINS - 30 * MINUTE, Stream.OPEN),
        (ENDS - MINUTE, Stream.OPEN),
        (ENDS, Stream.OVER),
    ],
)
def test_the_stream_is_open_from_shortly_before_the_beginning_until_the_end(now, state):
    showing = Showing(BEGINS, ENDS, opens_before=30)

    assert stream_at(now, showing, has_place=True) is state


@pytest.mark.parametrize(
    ("event", "who", "state"),
    [
        ({}, {}, Stream.OPEN),
        ({}, {"has_place": False}, Stream.WAITING),
        ({}, {"withdrawn": True}, Stream.WITHDRAWN),
        ({"cancelled": True}, {}, Stream.CANCELLED),
        ({"cancelled": True}, {"withdrawn": True}, Stream.CANCELLED),
        ({"streamed": False}, {}, Stream.NONE),
    ],
)
def test_the_stream_is_for_those_with_a_place(event, who, state):
    showing = Showing(BEGINS, ENDS, opens_before=0, **event)

    assert stream_at(BEGINS, showing, **{"has_place": True} | who) is state


@pytest.mark.parametrize(
    ("now", "more", "state"),
    [
        (BEGINS, {}, Registering.OPEN),
        (ENDS, {}, Registering.PAST),
        (BEGINS, {"until": BEGINS}, Registering.CLOSED),
        (BEGINS - MINUTE, {"until": BEGINS}, Registering.OPEN),
        (ENDS, {"until": BEGINS}, Registering.PAST),
        (BEGINS, {"published": False}, Registering.NOT_PUBLISHED),
        (BEGINS, {"cancelled": True}, Registering.CANCELLED),
    ],
)
def test_one_registers_until_the_last_day_or_the_end(now, more, state):
    assert registering_at(now, ends_at=ENDS, **more) is state
