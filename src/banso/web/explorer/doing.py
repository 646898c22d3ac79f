"""One change of a stand, as a button of the page or a form asks for it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from django.utils.translation import gettext as _

from banso.core.explorer.changing import (
    NoSuchEvent,
    added,
    end_moved_to,
    event_at,
    moved_to,
    put,
    removed,
)
from banso.core.explorer.coding import TooMany
from banso.core.explorer.events import MOST_EVENTS, Stand, until_of
from banso.web.charts.words import months_words
from banso.web.explorer.forms import FORMS, EventForm, kind_of
from banso.web.explorer.rows import name_of

DIGITS = 4


class Done(NamedTuple):
    """The stand after it, what was done in words, and the place that keeps the focus.

    ``form``: what was chosen in it could not be taken; ``kept``: in the history of the browser.
    """

    stand: Stand
    said: str
    place: int | None = None
    form: EventForm | None = None
    kept: bool = True


class NotUnderstood(ValueError):
    """No button of the page asks like this."""


def do(stand: Stand, asked: Mapping[str, str]) -> Done:
    """``later.3``, ``earlier.3``, ``end-later.3``, ``at.3.57``, ``remove.3``, ``put``, ``put.3``."""
    what, *numbers = asked.get("do", "").split(".")
    try:
        if what == "put":
            return _put(stand, asked, *_numbers(numbers))
        return ACTIONS[what](stand, *_numbers(numbers))
    except TooMany:
        most = _("There are %(n)s events already; that is as many as a chart can tell.")
        return Done(stand, most % {"n": MOST_EVENTS})
    except (NoSuchEvent, NotUnderstood, KeyError, TypeError):
        return Done(stand, _("This event is not there any more. Nothing was changed."))


def _numbers(texts: list[str]) -> list[int]:
    if not all(text.isascii() and text.isdigit() and len(text) <= DIGITS for text in texts):
        raise NotUnderstood
    return [int(text) for text in texts]


def _put(stand: Stand, asked: Mapping[str, str], place: int | None = None) -> Done:
    kind = asked.get("kind", "") if place is None else kind_of(event_at(stand, place))
    form = FORMS[kind](stand, asked)
    if not form.is_valid():
        return Done(stand, _("Something has not been chosen yet."), place, form)
    event = form.event()
    if place is None:
        more = added(stand, event)
        said = _("Added: %(event)s.") % {"event": name_of(more.events[-1])}
        return Done(more, said, len(stand.events))
    return Done(
        put(stand, place, event), _("Changed: %(event)s.") % {"event": name_of(event)}, place
    )


def _remove(stand: Stand, place: int) -> Done:
    said = _("Removed: %(event)s.") % {"event": name_of(event_at(stand, place))}
    return Done(removed(stand, place), said, None)


def _at(stand: Stand, place: int, month: int) -> Done:
    moved = moved_to(stand, place, month)
    event = moved.events[place]
    said = _("%(event)s: now at %(when)s.") % {
        "event": name_of(event),
        "when": months_words(event.month),
    }
    return Done(moved, said, place, kept=False)


def _end_at(stand: Stand, place: int, month: int) -> Done:
    moved = end_moved_to(stand, place, month)
    until = until_of(moved.events[place])
    said = (_("%(event)s: goes on.") if until is None else _("%(event)s: now until %(when)s.")) % {
        "event": name_of(moved.events[place]),
        "when": months_words(until or 0),
    }
    return Done(moved, said, place, kept=False)


def _by(months: int) -> Callable[[Stand, int], Done]:
    return lambda stand, place: _at(stand, place, event_at(stand, place).month + months)


def _end_by(months: int) -> Callable[[Stand, int], Done]:
    def moved(stand: Stand, place: int) -> Done:
        until = until_of(event_at(stand, place))
        return _end_at(stand, place, (stand.months if until is None else until) + months)

    return moved


ACTIONS: dict[str, Callable[..., Done]] = {
    "later": _by(1),
    "earlier": _by(-1),
    "end-later": _end_by(1),
    "end-earlier": _end_by(-1),
    "at": _at,
    "remove": _remove,
}
