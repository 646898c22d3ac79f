"""A finished drawing with what is needed to tell it."""

from datetime import date
from typing import NamedTuple

from banso.core.lifeline.compute import curves_from, grid
from banso.core.lifeline.drawing import Drawing, Size, Window, draw
from banso.core.lifeline.drawing.shapes import Outline
from banso.core.lifeline.evidence import known_of
from banso.core.lifeline.facts import Life
from banso.web.charts import words
from banso.web.charts.story import Story


class Chart(NamedTuple):
    """``about``: what a listener hears first, if not the usual. ``former``: where the line ran
    before, to be drawn thinly beside it.
    """

    drawing: Drawing
    story: Story
    title: str
    about: str = ""
    former: Outline | None = None


def chart_of(life: Life, *, window: Window, size: Size, today: date, title: str) -> Chart:
    known = known_of(life, today=today)
    curves = curves_from(known, grid(window.begin, window.end))
    drawing = draw(life, curves, window=window, size=size, today=today, words=words.drawn_words())
    return Chart(drawing, Story(known, curves), title)
