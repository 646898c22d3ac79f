"""Which days a chart shows: read from an address, zoomed, moved, never beyond the life."""

from collections.abc import Mapping
from datetime import date, timedelta
from urllib.parse import urlencode

from banso.core.lifeline.drawing import Window

SHORTEST = timedelta(7)
ZOOM = 2.0
MOVE = 0.25  # of what is shown


def asked(query: Mapping[str, str], whole: Window) -> Window:
    """The window an address asks for (``from`` and ``to``); the whole life if it is unclear."""
    try:
        begin = date.fromisoformat(query.get("from", ""))
        end = date.fromisoformat(query.get("to", ""))
    except ValueError:
        return whole
    return fitted(begin, end, whole) if begin <= end else whole


def fitted(begin: date, end: date, whole: Window) -> Window:
    """At least a week, at most the whole life, moved inside it where it sticks out."""
    length = min(max(end - begin, SHORTEST), whole.end - whole.begin)
    middle = begin + (end - begin) / 2
    begin = min(max(middle - length / 2, whole.begin), whole.end - length)
    return Window(begin, begin + length)


def zoomed(window: Window, whole: Window, *, by: float) -> Window:
    """``by`` 2 shows half as many days, around the same middle."""
    length = (window.end - window.begin) / by
    middle = window.begin + (window.end - window.begin) / 2
    return fitted(middle - length / 2, middle + length / 2, whole)


def moved(window: Window, whole: Window, *, by: float) -> Window:
    """``by`` 0.25 moves on by a quarter of what is shown."""
    shift = (window.end - window.begin) * by
    return fitted(window.begin + shift, window.end + shift, whole)


def address(window: Window) -> str:
    return "?" + urlencode({"from": window.begin.isoformat(), "to": window.end.isoformat()})
