"""A finished drawing with what is needed to tell it."""

from datetime import date
from typing import NamedTuple

from banso.core.lifeline.compute import curves_of, grid
from banso.core.lifeline.drawing import Drawing, Size, Window, draw
from banso.core.lifeline.facts import Life
from banso.web.charts import words
from banso.web.charts.story import Story


class Chart(NamedTuple):
    drawing: Drawing
    story: Story
    title: str


def chart_of(life: Life, *, window: Window, size: Size, today: date, title: str) -> Chart:
    curves = curves_of(life, grid(window.begin, window.end), today=today)
    drawing = draw(life, curves, window=window, size=size, today=today, words=words.drawn_words())
    return Chart(drawing, Story(life, curves, today), title)
