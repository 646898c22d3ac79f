"""The part of a page that holds a chart: picture, zoom, sentence, downloads and table twin."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.utils.translation import pgettext

from banso.core.lifeline.drawing import Size, Window
from banso.web.charts import svg, table, windows
from banso.web.charts.chart import Chart
from banso.web.charts.markup import TableRow

NARROWEST, WIDEST, USUAL = 320, 1600, 1120  # px
BROAD = 900  # px from which on a chart is a little higher
LONGEST_WIDTH = 9  # digits
COOKIE = "chart_width"  # what the page measured last time


class Download(NamedTuple):
    label: str
    url: str


def asked_size(query: Mapping[str, str], cookies: Mapping[str, str]) -> Size:
    """The room a page has, as told by its script; the usual width when nothing was told."""
    told = query.get("width") or cookies.get(COOKIE) or ""
    number = told.isascii() and told.isdigit() and len(told) <= LONGEST_WIDTH
    width = int(told) if number else USUAL
    width = min(max(width, NARROWEST), WIDEST)
    return Size(width, 620 if width >= BROAD else 560)


def context(
    chart: Chart,
    *,
    url: str,
    whole: Window,
    link_for: svg.LinkFor | None = None,
    downloads: Sequence[Download] = (),
) -> dict[str, Any]:
    """For ``charts/figure.html``. ``url``: where this chart is asked for again."""
    window = chart.drawing.frame.window
    return {
        "svg": svg.inline(chart, link_for=link_for),
        "title": chart.title,
        "span": svg.span_words(window),
        "url": url,
        "window": window,
        "width": round(chart.drawing.size.width),
        "steps": [
            {"name": name, "label": label, "sign": sign, "url": url + windows.address(to)}
            for name, label, sign, to in _steps(window, whole)
        ],
        "downloads": [
            Download(each.label, each.url + windows.address(window)) for each in downloads
        ],
        "heads": table.heads(),
        "rows": [
            TableRow(row.when, row.what, row.text, _url(row, link_for)) for row in table.rows(chart)
        ],
    }


def _url(row: table.Row, link_for: svg.LinkFor | None) -> str:
    return (link_for(row.mark) if link_for else None) or ""


def _steps(window: Window, whole: Window) -> list[tuple[str, str, str, Window]]:
    """The buttons, which are plain links: they work without a script."""
    zoom, move = windows.ZOOM, windows.MOVE
    return [
        ("in", pgettext("chart", "Closer"), "＋", windows.zoomed(window, whole, by=zoom)),
        ("out", pgettext("chart", "Further away"), "−", windows.zoomed(window, whole, by=1 / zoom)),
        ("earlier", pgettext("chart", "Earlier"), "←", windows.moved(window, whole, by=-move)),
        ("later", pgettext("chart", "Later"), "→", windows.moved(window, whole, by=move)),
        ("whole", pgettext("chart", "The whole life"), "", whole),
    ]
