import pytest
from tests.core.lifeline.lives import contact, day, reviews, said, tie

from banso.core.lifeline.compute import curves_of, grid
from banso.core.lifeline.facts import Life


def test_a_short_time_is_seen_day_by_day():
    assert grid(day(0), day(3)).tolist() == [day(n).toordinal() for n in range(4)]


def test_a_life_is_seen_at_evenly_spread_days_with_both_ends():
    days = grid(day(0), day(14_600))

    assert (len(days), days[0], days[-1]) == (
        1000,
        day(0).toordinal(),
        day(14_600).toordinal(),
    )
    assert set((days[1:] - days[:-1]).tolist()) == {14, 15}


def test_no_day_after_today_is_computed():
    curves = curves_of(Life(), grid(day(0), day(20)), today=day(10))

    assert curves.days.tolist() == grid(day(0), day(10)).tolist()
    assert len(curves.amount.mean) == len(curves.motivation.mean) == len(curves.density.minutes)


def test_what_becomes_known_later_does_not_change_how_it_looked_then():
    then = Life(ties=(tie(seen=[0, 7, 14]),), contacts=reviews(0, 30), observations=(said(10, 4),))
    now = Life(
        ties=(tie(seen=[0, 7, 14, 90], confirmed=[(95, 7)]), tie(began=60, noted=80)),
        contacts=(*then.contacts, contact(60), *reviews(90)),
        observations=(*then.observations, said(90, 1)),
    )
    days = grid(day(0), day(50))

    seen_now = curves_of(now, days, today=day(50))

    seen_then = curves_of(then, days, today=day(50))
    assert seen_now.amount.mean == pytest.approx(seen_then.amount.mean)
    assert seen_now.motivation.mean == pytest.approx(seen_then.motivation.mean)
    assert seen_now.density.minutes == pytest.approx(seen_then.density.minutes)
