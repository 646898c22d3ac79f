"""From facts to a chart: for a page, as a file of its own, with its table beside it.

Programs without settings or database call ``configure_alone`` first.
"""

from datetime import date
from functools import cache
from pathlib import Path

from banso.core.lifeline.drawing import Size, Window
from banso.core.lifeline.facts import Life
from banso.core.names.written import readable
from banso.web.charts import svg
from banso.web.charts.alone import configure_alone
from banso.web.charts.chart import Chart, chart_of
from banso.web.charts.svg import LinkFor

__all__ = [
    "Chart",
    "LinkFor",
    "chart_of",
    "chart_svg",
    "configure_alone",
    "own_style",
    "standalone_svg",
]

STYLE_SHEET = Path(__file__).parent / "static/charts/chart.css"


def chart_svg(
    life: Life,
    *,
    window: Window,
    size: Size,
    today: date,
    title: str,
    link_for: LinkFor | None = None,
    standalone: bool = False,
) -> str:
    """The chart as SVG: for a page, or with style, fonts and heading inside."""
    chart = chart_of(life, window=window, size=size, today=today, title=title)
    return standalone_svg(chart) if standalone else svg.inline(chart, link_for=link_for)


def standalone_svg(chart: Chart) -> str:
    """A file that looks the same on every machine: it brings its letters along."""
    from banso.web.charts.fonts import faces  # noqa: PLC0415 - a page needs no font cutter

    bare = readable(svg.picture(chart, style=own_style()))
    return bare.replace("<style>", f"<style>{faces(bare)}\n", 1)


@cache
def own_style() -> str:
    """The style sheet of the page, to travel inside a file; without its comments."""
    lines = STYLE_SHEET.read_text(encoding="utf-8").splitlines()
    return "\n".join(line for line in lines if line.startswith(".life-"))
