"""Until when one can register for an event."""

from datetime import datetime
from enum import StrEnum


class Registering(StrEnum):
    """The first that applies is what the page says; only ``OPEN`` takes a registration."""

    NOT_PUBLISHED = "not_published"
    CANCELLED = "cancelled"
    PAST = "past"  # the event itself is over
    CLOSED = "closed"
    OPEN = "open"


def registering_at(
    now: datetime,
    *,
    ends_at: datetime,
    until: datetime | None = None,
    published: bool = True,
    cancelled: bool = False,
) -> Registering:
    """How registration stands now. Without ``until`` one may still come in while it goes on."""
    rules = (
        (not published, Registering.NOT_PUBLISHED),
        (cancelled, Registering.CANCELLED),
        (now >= ends_at, Registering.PAST),
        (until is not None and now >= until, Registering.CLOSED),
    )
    return next((state for applies, state in rules if applies), Registering.OPEN)
