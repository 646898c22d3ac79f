"""The parts of a chart of which there are hundreds, written as text in one go.

A template looks up each value by its name, which for the points, names and rows of a long life
takes longer than computing its curves. Every text is escaped here, as a template would do it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from typing import NamedTuple

from django.utils.safestring import SafeString

from banso.core.lifeline.drawing.shapes import Burst, Label, Lane, Said

CHART = "lifeline"  # its id in the page


class Point(NamedTuple):
    """A place of the chart that can be focused. Only the first is a stop of the tabulator."""

    x: float
    y: float
    url: str
    day: date
    sentence: str
    first: bool


class TableRow(NamedTuple):
    when: str
    what: str
    text: str
    url: str


def number(value: float) -> str:
    """``12.34`` as ``12.3`` in every language: a tenth of a unit is below one pixel."""
    return f"{value:.1f}".removesuffix(".0")


def points(shown: Iterable[Point]) -> SafeString:
    return _lines(
        f'<a class="point" transform="translate({number(p.x)} {number(p.y)})"'
        f' href="{escape(p.url)}" tabindex="{0 if p.first else -1}" data-day="{p.day}">'
        f'<title>{escape(p.sentence)}</title><circle r="10"/></a>'
        for p in shown
    )


def names(labels: Iterable[Label]) -> SafeString:
    """A name that was cut is told in full to a pointer that rests on it."""
    return _lines(
        f'<text class="label label-{label.kind.value}" x="{number(label.x)}" y="{number(label.y)}"'
        f' text-anchor="{label.anchor.value}" font-size="{number(label.size)}">'
        f"{escape(label.text)}{_full(label)}</text>"
        for label in labels
    )


def _full(label: Label) -> str:
    return f"<title>{escape(label.full)}</title>" if label.full not in ("", label.text) else ""


def dots(said: Iterable[Said]) -> SafeString:
    return _lines(_dot(number(each.x), number(each.y), each) for each in said)


def _dot(x: str, y: str, said: Said) -> str:
    if said.step is None:
        return f'<path class="not-asked" d="M{x},{y}m-2.5,0h5"/>'
    return f'<circle class="{said.voice.value}" cx="{x}" cy="{y}" r="3.2"/>'


def lanes(plans: Iterable[Lane]) -> SafeString:
    return _lines(
        "".join(_lane(lane, left=number(lane.left), right=number(lane.right), y=number(lane.y)))
        for lane in plans
    )


def _lane(lane: Lane, *, left: str, right: str, y: str) -> Iterator[str]:
    """What is over is solid, what is planned is not; an arrow where it goes on."""
    solid_to = number(lane.solid_to)
    yield f'<path class="lane" d="M{left},{y}H{solid_to}"/>'
    if lane.solid_to < lane.right:
        yield f'<path class="lane-planned" d="M{solid_to},{y}H{right}"/>'
    if not lane.cut_left:
        yield f'<path class="lane-end" d="M{left},{y}m0,-5v10"/>'
    if lane.cut_right:
        yield f'<path class="lane-on" d="M{right},{y}m-1,-6l9,6l-9,6z"/>'
    elif lane.ended:
        yield f'<path class="lane-end" d="M{right},{y}m0,-5v10"/>'
    else:
        yield f'<circle class="lane-open" cx="{right}" cy="{y}" r="3.6"/>'


def bursts(troubles: Iterable[Burst], chart: str = CHART) -> SafeString:
    """Of the star that patterns.svg defines."""
    return _lines(
        f'<path class="drop" d="M{number(each.x)},{number(each.y)}V{number(each.foot)}"/>'
        f'<use href="#{chart}-burst" class="burst{" vague" if each.vague else ""}"'
        f' transform="translate({number(each.x)} {number(each.y)}) scale({each.scale:.2f})"/>'
        for each in troubles
    )


def table_rows(rows: Iterable[TableRow]) -> SafeString:
    return _lines(
        f'<tr><th scope="row">{escape(row.when)}</th><td>{escape(row.what)}</td>'
        f"<td>{_linked(row)}</td></tr>"
        for row in rows
    )


def _linked(row: TableRow) -> str:
    text = escape(row.text)
    return f'<a href="{escape(row.url)}">{text}</a>' if row.url else text


def _lines(parts: Iterable[str]) -> SafeString:
    return SafeString("\n".join(parts))
