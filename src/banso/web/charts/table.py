"""The table twin of the chart: the same facts in the order of time, all of them."""

from collections.abc import Iterator
from typing import NamedTuple

from django.utils.translation import pgettext

from banso.core.lifeline.drawing.passages import end_of
from banso.core.lifeline.drawing.scales import TimeScale
from banso.core.lifeline.drawing.shapes import Mark, MarkKind
from banso.web.charts import words
from banso.web.charts.chart import Chart
from banso.web.charts.sentences import sentences


class Row(NamedTuple):
    """``mark``: what the row can be opened with."""

    when: str
    what: str
    text: str
    mark: Mark


def heads() -> tuple[str, str, str]:
    return (
        pgettext("column of the chart's table", "Day"),
        pgettext("column of the chart's table", "What"),
        pgettext("column of the chart's table", "In words"),
    )


def rows(chart: Chart) -> list[Row]:
    """Everything in the window; nothing is left out for want of room."""
    samples = [mark for mark in chart.drawing.marks if mark.kind is MarkKind.SAMPLE]
    marks = sorted([*samples, *_facts(chart)], key=lambda mark: (mark.begin, mark.kind))
    told = sentences(marks, chart.story)
    return [
        Row(words.day_words(mark.begin), words.mark_kind(mark.kind), text, mark)
        for mark, text in zip(marks, told, strict=True)
    ]


def _facts(chart: Chart) -> Iterator[Mark]:
    life, window, today = chart.story.life, chart.drawing.frame.window, chart.story.today
    spans = [
        *((MarkKind.RING, t.key, t.began_on, t.ended_on or today) for t in life.ties),
        *((MarkKind.SAID, o.key, o.on, o.on) for o in life.observations),
        *((MarkKind.TROUBLE, t.key, t.on, t.on) for t in life.troubles),
        *((MarkKind.CROSSING, c.key, c.on, c.on) for c in life.crossings),
        *((MarkKind.PLAN, p.key, p.begins_on, p.until) for p in life.plans),
        *((MarkKind.PASSAGE, p.key, p.began_on, end_of(p)) for p in life.passages),
    ]
    time = TimeScale(window, 0, 1)
    for kind, key, begin, end in spans:
        if time.shows(begin, end):
            yield Mark(kind, 0, 0, (key,), begin, end)
