"""What ``banso draw`` writes: the picture as SVG or PDF, and its table twin as CSV."""

import csv
import io
from collections.abc import Iterator
from datetime import date

from django.utils.translation import pgettext

from banso.core.lifeline.drawing import Mark, MarkKind, Size, Window
from banso.core.lifeline.facts import Life
from banso.core.lifeline.span import first_view, whole_life
from banso.web.charts import render, table, words
from banso.web.charts.chart import Chart
from banso.web.charts.sentences import sentences

HEIGHT_OF_WIDTH = 0.5
LEAST_HEIGHT = 420  # px: below it rings and names have no room
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def window_of(life: Life, *, as_of: date, begin: date | None) -> Window:
    """What is shown at first, or all that comes after ``begin``."""
    if begin is None:
        return first_view(life, today=as_of)
    whole = whole_life(life, today=as_of)
    return whole._replace(begin=max(begin, whole.begin))


def begins_earlier(life: Life, window: Window, *, as_of: date) -> bool:
    """Whether something is known from before ``window``."""
    return whole_life(life, today=as_of).begin < window.begin


def chart_of(life: Life, *, as_of: date, window: Window, title: str, width: int) -> Chart:
    size = Size(width, max(width * HEIGHT_OF_WIDTH, LEAST_HEIGHT))
    return render.chart_of(life, window=window, size=size, today=as_of, title=title)


def picture(chart: Chart, ending: str) -> bytes:
    if ending == ".svg":
        return render.standalone_svg(chart).encode()
    # Inline: an SVG needs no typesetter.
    from banso.web.charts.pdf import chart_pdf  # noqa: PLC0415

    return chart_pdf(chart)


def table_csv(chart: Chart) -> bytes:
    """With BOM, so that Excel reads the Japanese."""
    text = io.StringIO()
    csv.writer(text).writerows(map(as_text, row) for row in _rows(chart))
    return text.getvalue().encode("utf-8-sig")


def as_text(cell: str) -> str:
    """What somebody wrote must not be worked out by Excel: a formula gets its apostrophe."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _rows(chart: Chart) -> Iterator[tuple[str, ...]]:
    yield (
        *table.heads(),
        pgettext("column of the chart's table", "Amount of connection"),
        pgettext("column of the chart's table", "10 % point"),
        pgettext("column of the chart's table", "90 % point"),
    )
    for row in table.rows(chart):
        yield _day(row.mark).isoformat(), row.what, row.text, *_amounts(chart, row.mark)
    yield _today(chart)


def _day(mark: Mark) -> date:
    """A point of the line tells of the middle of its days, a fact of its beginning."""
    return mark.begin + (mark.end - mark.begin) / 2 if mark.kind is MarkKind.SAMPLE else mark.begin


def _today(chart: Chart) -> tuple[str, ...]:
    """The day of the chart itself, which the reader looks for."""
    today = chart.story.today
    mark = Mark(MarkKind.SAMPLE, 0, 0, (), today, today)
    (text,) = sentences([mark], chart.story)
    return today.isoformat(), words.mark_kind(mark.kind), text, *_amounts(chart, mark)


def _amounts(chart: Chart, mark: Mark) -> tuple[str, ...]:
    """To one decimal, so that the computation can be checked; in words it stays half 本."""
    if mark.kind is not MarkKind.SAMPLE:
        return "", "", ""
    mean, low, high = chart.story.amount_on(_day(mark))
    return f"{mean:.1f}", words.printed_amount(low), words.printed_amount(high)
