"""A stand of events as a finished chart. Steps of stories are drawn once per language and size."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

import numpy as np
from django.utils.translation import get_language, gettext, ngettext

from banso.core.explorer.events import START, PlanEvent, Stand, TieEvent, TroubleEvent
from banso.core.explorer.living import (
    known_of_told,
    life_of,
    today_of,
    told_alone,
    window_of,
)
from banso.core.lifeline.compute import curves_from, grid
from banso.core.lifeline.curves import Curves, Knowledge
from banso.core.lifeline.drawing import Drawing, Size, Window, draw
from banso.core.lifeline.drawing.line import BLUR, blurred
from banso.core.lifeline.drawing.scales import AT_LEAST_AMOUNT, TimeScale, ValueScale
from banso.core.lifeline.drawing.shapes import Outline
from banso.core.lifeline.evidence import Known
from banso.web.charts import words
from banso.web.charts.chart import Chart
from banso.web.charts.explorable.places import Place
from banso.web.charts.explorable.words import word
from banso.web.charts.story import Story

MOST_DAYS = 600  # of the grid: more than the drawing's samples, which stand 2 px apart
REMEMBERED = 16  # stands
FORMER_STEP = 2  # every second day of the grid is enough for a thin line


@contextmanager
def without_calendar() -> Iterator[None]:
    """Days are told as time since the beginning while the chart is drawn and written."""
    with words.counted_from(START):
        yield


def known_of(stand: Stand) -> Known:
    return _known_once(stand, get_language() or "")


@lru_cache(maxsize=REMEMBERED)
def _known_once(stand: Stand, _language: str) -> Known:
    """The words for the names depend on the language."""
    return known_of_told(life_of(stand, naming=word), today=today_of(stand))


@lru_cache(maxsize=REMEMBERED)
def curves_of(stand: Stand) -> Curves:
    """A change is answered beside the stand before it, which mostly was just asked for."""
    return curves_from(known_of(stand), grid(*window_of(stand), most=MOST_DAYS))


def chart_of(stand: Stand, size: Size, *, title: str, former: Curves | None = None) -> Chart:
    """``former``: the curves before a change, whose line is drawn thinly beside the new one."""
    known = known_of(stand)
    curves = curves_of(stand)
    told = told_alone(known.life)
    window = Window(*window_of(stand))
    drawing = draw(
        told, curves, window=window, size=size, today=today_of(stand), words=words.drawn_words()
    )
    line = None if former is None else former_line(drawing, former)
    story = Story(known._replace(life=told), curves)
    return Chart(drawing, story, title, about=about(stand), former=line)


def chart_of_step(place: Place, size: Size, title: str) -> Chart:
    return _drawn_once(place, size, title=title, language=get_language() or "")


@lru_cache(maxsize=64)
def _drawn_once(place: Place, size: Size, *, title: str, language: str) -> Chart:  # noqa: ARG001
    """The words on a chart depend on the language."""
    former = place.former and curves_of_step(place.former)
    with without_calendar():
        return chart_of(place.step.stand, size, title=title, former=former)


@lru_cache(maxsize=64)
def curves_of_step(place: Place) -> Curves:
    """Of the stories more is remembered than of the stands that come and go."""
    return curves_of(place.step.stand)


def former_line(drawing: Drawing, curves: Curves) -> Outline:
    """The amount as it was, on the axes of ``drawing``."""
    frame = drawing.frame
    zero = next(tick.y for tick in frame.values if tick.amount == 0)
    usual = next(tick.y for tick in frame.values if tick.amount == AT_LEAST_AMOUNT)
    doublings = np.log2(1 + AT_LEAST_AMOUNT) * (zero - frame.plot.top) / (zero - usual)
    value = ValueScale(frame.plot.top, zero, float(np.exp2(doublings) - 1))
    time = TimeScale(frame.window, frame.plot.left, frame.plot.right)
    drawn = curves.amount.knowledge != Knowledge.NOTHING
    x = time.left + (curves.days - frame.window.begin.toordinal()) * time.px_per_day
    spacing = (x[-1] - x[0]) / max(len(x) - 1, 1) or 1.0
    y = blurred(value.y(curves.amount.mean), drawn, BLUR / spacing)
    return np.column_stack((x, y))[drawn][::FORMER_STEP]


def about(stand: Stand) -> str:
    """What a listener hears first."""
    ties, troubles, plans = (
        sum(isinstance(event, kind) for event in stand.events)
        for kind in (TieEvent, TroubleEvent, PlanEvent)
    )
    told = gettext(
        "Concept chart of an invented life over %(span)s: %(ties)s, %(troubles)s, %(plans)s."
    )
    return told % {
        "span": words.months_words(stand.lived),
        "ties": ngettext("%(n)s tie", "%(n)s ties", ties) % {"n": ties},
        "troubles": ngettext("%(n)s trouble", "%(n)s troubles", troubles) % {"n": troubles},
        "plans": ngettext("%(n)s plan", "%(n)s plans", plans) % {"n": plans},
    }
