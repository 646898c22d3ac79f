"""The numbers and words that the SVG templates print."""

import math
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, pgettext

from banso.core.lifeline.drawing import Drawing, Mark, Window
from banso.core.lifeline.drawing.layout import COMPACT_SCALE
from banso.core.lifeline.drawing.shapes import Unit
from banso.web.charts import words
from banso.web.charts.chart import Chart
from banso.web.charts.legend import Legend, legend
from banso.web.charts.markup import CHART, Point
from banso.web.charts.sentences import sentences

LinkFor = Callable[[Mark], str | None]
HEADING = 66.0  # px that the title takes in a file of its own
MARGIN = 6.0
TABLE = "#lifeline-table"  # where a point leads that has no page of its own
SPIKES = 9


def inline(chart: Chart, *, link_for: LinkFor | None = None, name: str = CHART) -> SafeString:
    """The chart for a page, which brings the style sheet; with points if they lead somewhere.

    ``name``: its id, when there are several on the page.
    """
    points = _points(chart, link_for) if link_for else ()
    return _rendered(chart, points=points, role="group" if points else "img", name=name)


def picture(chart: Chart, *, style: str, heading: bool = True) -> SafeString:
    """The chart as a picture of its own, with its style and heading inside."""
    return _rendered(chart, style=style, heading=heading, role="img")


def _rendered(
    chart: Chart,
    *,
    role: str,
    points: Sequence[Point] = (),
    style: str = "",
    heading: bool = False,
    name: str = CHART,
) -> SafeString:
    drawing = chart.drawing
    key = legend(drawing, former=chart.former is not None)
    offset = HEADING if heading else 0.0
    context = {
        "id": name,
        "title": chart.title,
        "about": about(chart),
        "role": role,
        "style": mark_safe(style),  # noqa: S308 - our own style sheet and fonts
        "heading": chart.title if heading else "",
        "subheading": span_words(drawing.frame.window),
        "width": drawing.size.width,
        "height": offset + key.bottom + MARGIN,
        "offset": offset,
        "former": chart.former,
        "points": points,
        **_frame(drawing),
        **_shapes(drawing, key),
    }
    # A template escapes all it prints.
    return mark_safe(get_template("charts/chart.svg").render(context).strip())  # noqa: S308


def span_words(window: Window) -> str:
    return gettext("%(begin)s to %(end)s") % {
        "begin": words.day_words(window.begin),
        "end": words.day_words(window.end),
    }


def about(chart: Chart) -> str:
    """What a listener hears first: how much there is, and that a table tells the same."""
    life = chart.story.life
    return chart.about or gettext(
        "Chart of a life, %(span)s. %(ties)s ties, %(troubles)s troubles, %(plans)s plans. "
        "The same facts stand in the table below."
    ) % {
        "span": span_words(chart.drawing.frame.window),
        "ties": len(life.ties),
        "troubles": len(life.troubles),
        "plans": len(life.plans),
    }


def _points(chart: Chart, link_for: LinkFor) -> list[Point]:
    """Only the first point is a stop of the tabulator; arrow keys walk on (chart.js)."""
    marks = chart.drawing.marks
    told = sentences(marks, chart.story)
    return [
        Point(mark.x, mark.y, link_for(mark) or TABLE, mark.begin, sentence, first=not i)
        for i, (mark, sentence) in enumerate(zip(marks, told, strict=True))
    ]


def _frame(drawing: Drawing) -> dict[str, Any]:
    frame, compact = drawing.frame, drawing.size.compact
    return {
        "frame": frame,
        "plot": frame.plot,
        "plot_width": frame.plot.right - frame.plot.left,
        "grid_top": frame.plot.top - 8,
        "value_x": frame.plot.left - 9,
        "values": [
            {
                "y": tick.y,
                "text_y": tick.y + (4.5 if compact else -1),
                "word_y": tick.y + 14,
                "amount": words.axis_amount(tick.amount),
                "word": "" if compact else words.axis_word(tick.amount),
            }
            for tick in frame.values
        ],
        "tick_y": frame.axis + 16,
        "larger_y": frame.axis + 32,
        "ticks": [_tick(drawing, i) for i in range(len(frame.ticks))],
        "zones": [] if compact else _zones(drawing),
        "unheard": None if drawing.bands.stretches else _no_tie_yet(drawing),
    }


def _no_tie_yet(drawing: Drawing) -> dict[str, Any]:
    """A plot without a line of life says why, so that an empty page is not read as a lonely life."""
    plot = drawing.frame.plot
    text = pgettext("chart", "No tie has been heard of yet")
    return {"x": (plot.left + plot.right) / 2, "y": (plot.top + plot.bottom) / 2, "text": text}


def _tick(drawing: Drawing, i: int) -> dict[str, Any]:
    unit, tick = drawing.frame.unit, drawing.frame.ticks[i]
    yearly = unit is Unit.YEAR
    return {
        "x": tick.x,
        "name": words.tick_words(unit, tick.day),
        "larger": words.larger_words(unit, tick.day) if yearly or tick.opens else "",
        "larger_x": tick.x if yearly else tick.x - 10,
        "anchor": "middle" if yearly else "start",
    }


def _zones(drawing: Drawing) -> list[dict[str, Any]]:
    """Names of the rows, in the margin at the left."""
    frame = drawing.frame
    zones = [(frame.plot.top - 12, pgettext("zone of the chart", "Connection"))]
    if frame.strip is not None:
        zones.append((frame.strip + 13, pgettext("zone of the chart", "Told")))
    if frame.names is not None:
        zones.append((frame.names + 12, pgettext("zone of the chart", "Trouble")))
    if frame.lanes is not None:
        zones.append((frame.lanes + 18, pgettext("zone of the chart", "Bounded support")))
        if drawing.left_out.plans:
            more = gettext("+%(n)s more") % {"n": drawing.left_out.plans}
            zones.append((frame.lanes + 36, more))
    return [{"x": 12.0, "y": y, "text": text} for y, text in zones]


def _shapes(drawing: Drawing, key: Legend) -> dict[str, Any]:
    return {
        "bands": drawing.bands,
        "things": drawing.things,
        "labels": drawing.labels,
        "legend": key.items,
        "notes": key.notes,
        "scale": COMPACT_SCALE if drawing.size.compact else 1.0,
        "figures": figures(),
        "star": star(),
        "names": _names(),
    }


def _names() -> dict[str, str]:
    """What a pointer resting on a shape is told."""
    return {
        "halo": gettext("Amount of connection, eight times out of ten"),
        "green": gettext("Accompaniment (width: density)"),
        "life": gettext("The person's life (width: motivation)"),
        "plan": gettext("Bounded support"),
        "trouble": pgettext("chart", "Trouble"),
        "ring": gettext("Circle of people"),
        "crossing": gettext("Link, return, re-link"),
        "passage": gettext("Told life story"),
    }


@cache
def figures() -> tuple[tuple[str, float, float], ...]:
    """Eight people standing in a circle, those at the back first; the person in front."""
    places = []
    for i in range(8):
        angle = math.tau * i / 8
        x, y = 13.0 * math.sin(angle), 8.2 * math.cos(angle) - 1.5
        places.append(("figure" if i else "person", x, y))
    return tuple(sorted(places, key=lambda place: place[2]))


@cache
def star() -> str:
    """The burst of 問題発生 around 0, 0."""
    corners = []
    for i in range(2 * SPIKES):
        radius = 6.2 if i % 2 else 11.5
        angle = math.tau * i / (2 * SPIKES) - math.tau / 4
        corners.append(f"{radius * math.cos(angle):.1f},{radius * math.sin(angle):.1f}")
    return "M" + "L".join(corners) + "Z"
