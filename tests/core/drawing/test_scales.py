"""Days and amounts become px, and ticks are as close as their names allow."""

from datetime import date, timedelta

import numpy as np
import pytest

from banso.core.lifeline.drawing.scales import TimeScale, ValueScale, most_of, time_ticks
from banso.core.lifeline.drawing.shapes import Unit, Window

BEGIN = date(2024, 4, 10)


def scale(days, *, width=1000):
    return TimeScale(Window(BEGIN, BEGIN + timedelta(days)), 100, 100 + width)


@pytest.mark.parametrize(
    ("days", "unit", "first"),
    [
        pytest.param(7, Unit.DAY, date(2024, 4, 10), id="a week in days"),
        pytest.param(90, Unit.WEEK, date(2024, 4, 15), id="three months in weeks, on Mondays"),
        pytest.param(500, Unit.MONTH, date(2024, 5, 1), id="a year and more in months"),
        pytest.param(1500, Unit.MONTH, date(2024, 7, 1), id="four years in quarters"),
        pytest.param(4000, Unit.YEAR, date(2025, 1, 1), id="eleven years in years"),
        pytest.param(22000, Unit.YEAR, date(2025, 1, 1), id="sixty years in fives"),
    ],
)
def test_ticks_fit_the_window(days, unit, first):
    found, ticks = time_ticks(scale(days))

    assert (found, ticks[0].day) == (unit, first)


@pytest.mark.parametrize("days", [7, 30, 90, 400, 1500, 4000, 9000, 22000])
@pytest.mark.parametrize("width", [260, 600, 1500])
def test_names_of_ticks_have_room(days, width):
    unit, ticks = time_ticks(scale(days, width=width))
    room = {Unit.DAY: 36, Unit.WEEK: 40, Unit.MONTH: 34, Unit.YEAR: 50}[unit]

    xs = np.array([tick.x for tick in ticks])
    opening = np.array([tick.x for tick in ticks if tick.opens])

    assert np.diff(xs).min(initial=1000) >= room
    assert np.diff(opening).min(initial=1000) >= 124


def test_the_first_person_gained_is_as_high_as_the_next_two():
    value = ValueScale(top=0, zero=300, most=7)

    heights = [300 - value.y_of(amount) for amount in (0, 1, 3, 7)]

    assert heights == pytest.approx([0, 100, 200, 300])


def test_the_axis_reaches_seven_even_in_a_lonely_life():
    assert most_of(np.array([0.4, 0.9])) >= 7
    assert most_of(np.array([22.0])) >= 22


def test_ticks_tell_only_amounts_that_occur():
    ticks = ValueScale(top=0, zero=300, most=16).ticks()

    assert [tick.amount for tick in ticks] == [0, 1, 3, 7, 15]
