"""The chart on paper: A4 landscape, the picture first, then its table on the pages after.

All texts stay texts (they can be searched and selected), and all fonts travel along.
"""

import json
from pathlib import Path

import typst
from django.utils.translation import get_language

from banso.core.names.written import readable
from banso.web.charts import svg, table
from banso.web.charts.chart import Chart
from banso.web.charts.fonts import FOLDER
from banso.web.charts.render import own_style

PAPER = Path(__file__).parent / "paper.typ"


def chart_pdf(chart: Chart) -> bytes:
    """``chart`` should be about 1160 px wide to fill the page."""
    texts = {
        "chart": readable(svg.picture(chart, style=own_style(), heading=False)),
        "title": chart.title,
        "span": svg.span_words(chart.drawing.frame.window),
        "about": svg.about(chart),
        "language": (get_language() or "ja")[:2],
        "heads": json.dumps(table.heads()),
        "rows": json.dumps([row[:3] for row in table.rows(chart)]),
    }
    document = typst.compile(
        PAPER.read_bytes(),
        format="pdf",
        sys_inputs=texts,
        font_paths=[str(FOLDER)],
        ignore_system_fonts=True,
    )
    return bytes(document)
