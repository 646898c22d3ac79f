"""Which days a chart shows: read from an address, zoomed, moved, never beyond the life."""

from collections.abc import Mapping
from datetime import date
from urllib.parse import urlencode

from banso.core.lifeline.drawing import Window

SHORTEST = 7  # days
ZOOM = 2.0
MOVE = 0.25  # of what is shown


def asked(query: Mapping[str, str], whole: Window, *, first: Window) -> Window:
    """The window an address asks for (``from`` and ``to``); ``first`` if it is unclear."""
    try:
        begin = date.fromisoformat(query.get("from", ""))
        end = date.fromisoformat(query.get("to", ""))
    except ValueError:
        return first
    return fitted(begin, end, whole) if begin <= end else first


def fitted(begin: date, end: date, whole: Window) -> Window:
    """At least a week, at most the whole life, moved inside it where it sticks out."""
    return _inside(whole, middle=_middle(begin, end), length=(end - begin).days)


def zoomed(window: Window, whole: Window, *, by: float) -> Window:
    """``by`` 2 shows half as many days, around the same middle."""
    length = int((window.end - window.begin).days / by)
    return _inside(whole, middle=_middle(*window), length=length)


def moved(window: Window, whole: Window, *, by: float) -> Window:
    """``by`` 0.25 moves on by a quarter of what is shown."""
    length = (window.end - window.begin).days
    return _inside(whole, middle=_middle(*window) + int(length * by), length=length)


def _middle(begin: date, end: date) -> int:
    return (begin.toordinal() + end.toordinal()) // 2


def _inside(whole: Window, *, middle: int, length: int) -> Window:
    """Counted in days: a step may lead out of the calendar before it is fitted into the life."""
    first, last = whole.begin.toordinal(), whole.end.toordinal()
    length = min(max(length, SHORTEST), last - first)
    begin = min(max(middle - length // 2, first), last - length)
    return Window(date.fromordinal(begin), date.fromordinal(begin + length))


def address(window: Window) -> str:
    return "?" + urlencode({"from": window.begin.isoformat(), "to": window.end.isoformat()})
