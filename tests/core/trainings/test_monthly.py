from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso.core.trainings.monthly import next_month


@pytest.mark.parametrize(
    ("day", "next_one"),
    [
        ("2026-05-20", "2026-06-17"),  # the third Wednesday
        ("2026-05-01", "2026-06-05"),  # the first Friday
        ("2026-12-31", "2027-01-28"),  # the fifth Thursday; January has four
        ("2026-01-31", "2026-02-28"),  # the fifth Saturday, the last of February
        ("2026-07-29", "2026-08-26"),
    ],
)
def test_the_same_weekday_of_the_same_week(day, next_one):
    assert next_month(date.fromisoformat(day)) == date.fromisoformat(next_one)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_it_is_that_weekday_of_the_month_that_follows(day):
    then = next_month(day)

    assert then.weekday() == day.weekday()
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == 1
