"""Changing a stand: each change gives another stand, and refuses what cannot be."""

from dataclasses import replace

from banso.core.explorer.coding import TooMany, fitted
from banso.core.explorer.events import MOST_EVENTS, Event, Lasting, PlanEvent, Stand


class NoSuchEvent(LookupError):
    """There is no event at this place."""


def added(stand: Stand, event: Event) -> Stand:
    if len(stand.events) >= MOST_EVENTS:
        raise TooMany(len(stand.events) + 1)
    inside = fitted(event, stand.months)
    return _reaching(stand.with_events((*stand.events, inside)), inside)


def removed(stand: Stand, place: int) -> Stand:
    event_at(stand, place)
    return stand.with_events(stand.events[:place] + stand.events[place + 1 :])


def moved_to(stand: Stand, place: int, month: int) -> Stand:
    """The event as a whole: its end moves along, as far as the time line reaches."""
    event = event_at(stand, place)
    by = min(max(month, 0), stand.months - 1) - event.month
    moved: Event = event._replace(month=event.month + by)
    if isinstance(moved, Lasting) and moved.until is not None:
        moved = moved._replace(until=moved.until + by)
    return put(stand, place, moved)


def end_moved_to(stand: Stand, place: int, month: int) -> Stand:
    """Its end alone. Pushed over the end of the time line, what can stay stays."""
    event = event_at(stand, place)
    if not isinstance(event, Lasting):
        return stand
    if isinstance(event, PlanEvent):
        return put(stand, place, event._replace(until=month))
    return put(stand, place, event._replace(until=None if month >= stand.months else month))


def put(stand: Stand, place: int, event: Event) -> Stand:
    """``event`` instead of the one at ``place``."""
    event_at(stand, place)
    inside = fitted(event, stand.months)
    changed = stand.with_events((*stand.events[:place], inside, *stand.events[place + 1 :]))
    return _reaching(changed, inside)


def _reaching(stand: Stand, event: Event) -> Stand:
    """What happens after now is only seen when the whole time line is lived."""
    return replace(stand, now=None) if event.month >= stand.lived else stand


def event_at(stand: Stand, place: int) -> Event:
    if not 0 <= place < len(stand.events):
        raise NoSuchEvent(place)
    return stand.events[place]
