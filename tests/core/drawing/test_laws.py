"""What holds for every life that can be drawn, on every width of screen."""

from itertools import combinations, pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.drawing.strategies import BEGIN, TODAY, lives

from banso.core.lifeline.compute import curves_of, grid
from banso.core.lifeline.drawing import Size, Window, draw
from banso.core.lifeline.drawing.shapes import Box

widths = st.sampled_from([320, 500, 700, 1000, 1600])
windows = st.sampled_from([Window(BEGIN, TODAY), Window(TODAY.replace(month=9), TODAY)])


def drawing_of(life, *, width, window):
    curves = curves_of(life, grid(window.begin, window.end, most=200), today=TODAY)
    return draw(life, curves, window=window, size=Size(width, 600), today=TODAY)


@settings(max_examples=30, deadline=None)
@given(lives(), widths, windows)
def test_no_two_names_overlap_and_none_leaves_the_paper(life, width, window):
    drawing = drawing_of(life, width=width, window=window)

    paper = Box(0, 0, drawing.size.width, drawing.size.height)
    boxes = [label.box for label in drawing.labels]

    assert [box for box in boxes if not box.within(paper)] == []
    assert [(a, b) for a, b in combinations(boxes, 2) if a.meets(b)] == []


@settings(max_examples=15, deadline=None)
@given(lives(), widths, windows)
def test_no_two_plans_lie_upon_each_other(life, width, window):
    drawing = drawing_of(life, width=width, window=window)

    lanes = sorted(drawing.things.lanes, key=lambda lane: (lane.y, lane.left))
    together = [(a, b) for a, b in pairwise(lanes) if a.y == b.y]

    assert [(a, b) for a, b in together if a.right > b.left] == []


@settings(max_examples=15, deadline=None)
@given(lives(), widths, windows)
def test_the_green_band_crosses_neither_the_life_line_nor_the_ground(life, width, window):
    drawing = drawing_of(life, width=width, window=window)

    lowest_navy = _edge(drawing.bands.stretches, "feather", width=width, extreme=np.maximum)
    highest_green = _edge(drawing.bands.greens, "outline", width=width, extreme=np.minimum)
    lowest_green = _edge(drawing.bands.greens, "outline", width=width, extreme=np.maximum)

    apart = highest_green - lowest_navy
    assert np.nanmin(apart, initial=np.inf) > -1.5  # a column is 1 px wide
    assert np.nanmax(lowest_green, initial=-np.inf) <= drawing.frame.plot.bottom + 0.5


@settings(max_examples=15, deadline=None)
@given(lives(), widths, windows)
def test_every_fact_in_sight_can_be_opened_or_is_counted(life, width, window):
    drawing = drawing_of(life, width=width, window=window)

    keys = {key for mark in drawing.marks for key in mark.keys}
    shown = [plan for plan in life.plans if plan.until >= window.begin]

    assert {t.key for t in life.troubles if t.on >= window.begin} <= keys
    assert len([p for p in shown if p.key not in keys]) == drawing.left_out.plans


def _edge(bands, name, *, width, extreme):
    """The outermost y of outlines in each px column; not a number where there is none."""
    edge = np.full(width + 60, np.nan)
    for each in bands:
        for x, y in getattr(each, name).tolist():
            column = round(x)
            edge[column] = y if np.isnan(edge[column]) else extreme(edge[column], y)
    return edge
