"""The navy band is as wide as the will, where it was heard; the green one as the work is dense."""

from datetime import date

import numpy as np
import pytest
from tests.core.drawing import lives

from banso.core.lifeline.compute import curves_of, grid
from banso.core.lifeline.drawing import Size, Window, draw
from banso.core.lifeline.drawing.bands import half_of_step
from banso.core.lifeline.drawing.green import width_of
from banso.core.lifeline.facts import Life, Observation
from banso.core.motivation.steps import Step, Voice

WHOLE = Window(date(2012, 4, 1), lives.TODAY)


def drawing_of(life, *, window=WHOLE, today=lives.TODAY, width=1200):
    curves = curves_of(life, grid(*window), today=today)
    return draw(life, curves, window=window, size=Size(width, 600), today=today)


@pytest.mark.parametrize(
    ("step", "width"),
    [pytest.param(1, 4, id="cannot move"), pytest.param(5, 20, id="moves alone")],
)
def test_each_step_of_motivation_widens_the_band(step, width):
    assert 2 * half_of_step(step, 1.0) == width


@pytest.mark.parametrize(
    ("minutes", "width"),
    [
        pytest.param(0, 1.2, id="no contact: a hair-line"),
        pytest.param(10, 5, id="ten minutes a week"),
        pytest.param(70, 11, id="a visit a week"),
        pytest.param(150, 14, id="two and more"),
    ],
)
def test_the_green_band_is_as_wide_as_accompaniment_is_dense(minutes, width):
    assert width_of(np.array([float(minutes)])) == pytest.approx([width])


def test_where_motivation_was_not_heard_the_line_is_a_hatched_hair():
    life = lives.three_facts()

    stretches = drawing_of(life, window=Window(date(2025, 4, 1), lives.TODAY)).bands.stretches

    assert {stretch.known for stretch in stretches} == {False}
    assert all(len(stretch.hatch) for stretch in stretches)


def test_what_was_only_told_is_drawn_apart_from_what_was_seen():
    drawing = drawing_of(lives.whole_concept())

    first_told = drawing.bands.stretches[0]
    last_seen = drawing.bands.stretches[-1]

    assert (first_told.told, last_seen.told) == (True, False)


def test_a_life_without_a_tie_has_no_line():
    drawing = drawing_of(Life())

    assert drawing.bands.stretches == ()
    assert drawing.bands.halos == ()


def test_nothing_is_drawn_after_today():
    today = date(2020, 6, 1)

    drawing = drawing_of(lives.whole_concept(), today=today)

    reach = [s.outline[:, 0].max() for s in (*drawing.bands.stretches, *drawing.bands.greens)]
    assert max(reach) <= drawing.frame.today + 3


def test_a_window_after_today_is_empty_and_no_error():
    window = Window(date(2027, 1, 1), date(2027, 6, 1))

    drawing = drawing_of(lives.whole_concept(), window=window)

    assert drawing.bands.stretches == ()


def test_two_voices_that_differ_by_two_steps_within_a_week_are_both_shown():
    own = Observation("own", date(2020, 7, 4), Step.WILLING, Voice.SELF)
    seen = Observation("seen", date(2020, 7, 1), Step.HEAVY, Voice.WORKER)
    life = Life(ties=lives.whole_concept().ties, observations=(seen, own))

    things = drawing_of(life).things

    assert [said.key for said in things.said] == ["seen", "own"]
    assert len(things.apart) == 1
