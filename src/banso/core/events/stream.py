"""When the stream of an event is open, for somebody who has registered."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Stream(StrEnum):
    """The first that applies is what the page says; only ``OPEN`` leads to the stream."""

    NONE = "none"  # the event has none
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    OVER = "over"
    WAITING = "waiting"  # on the waiting list
    NOT_YET = "not_yet"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Showing:
    """An event, as far as its stream is concerned. ``opens_before``: minutes before it begins."""

    begins_at: datetime
    ends_at: datetime
    opens_before: int
    streamed: bool = True
    cancelled: bool = False

    @property
    def opens_at(self) -> datetime:
        return self.begins_at - timedelta(minutes=self.opens_before)


def stream_at(
    now: datetime, showing: Showing, *, has_place: bool, withdrawn: bool = False
) -> Stream:
    """How the stream stands now for one registration."""
    rules = (
        (not showing.streamed, Stream.NONE),
        (showing.cancelled, Stream.CANCELLED),
        (withdrawn, Stream.WITHDRAWN),
        (now >= showing.ends_at, Stream.OVER),
        (not has_place, Stream.WAITING),
        (now < showing.opens_at, Stream.NOT_YET),
    )
    return next((state for applies, state in rules if applies), Stream.OPEN)
