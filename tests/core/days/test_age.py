from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso.core.calendar.age import Age, age_on, full_years
from banso.core.calendar.precision import Precision

MAY = date(2026, 5, 1)
DAY, MONTH, YEAR, ABOUT = Precision


@pytest.mark.parametrize(
    ("born_on", "precision", "age"),
    [
        pytest.param(date(1970, 5, 1), DAY, Age(56, 56), id="the birthday itself counts"),
        pytest.param(date(1970, 5, 2), DAY, Age(55, 55), id="the birthday is tomorrow"),
        pytest.param(date(2026, 5, 1), DAY, Age(0, 0), id="born today"),
        pytest.param(date(2026, 5, 2), DAY, None, id="not born yet"),
        pytest.param(date(1970, 5, 1), MONTH, Age(55, 56), id="some day this month"),
        pytest.param(date(1970, 4, 1), MONTH, Age(56, 56), id="last month is past"),
        pytest.param(date(1970, 1, 1), YEAR, Age(55, 56), id="a year alone gives two ages"),
        pytest.param(date(2026, 1, 1), YEAR, Age(0, 0), id="this year"),
        pytest.param(date(1976, 1, 1), ABOUT, Age(50, 50, about=True), id="about fifty"),
    ],
)
def test_age_is_as_exact_as_the_birth_is_known(born_on, precision, age):
    assert age_on(MAY, born_on=born_on, precision=precision) == age


def test_someone_born_on_a_leap_day_is_older_from_the_first_of_march():
    born_on = date(2004, 2, 29)

    assert full_years(born_on, date(2026, 2, 28)) == 21
    assert full_years(born_on, date(2026, 3, 1)) == 22


days = st.dates(date(1900, 1, 1), date(2030, 12, 31))


@given(days, days, st.sampled_from(Precision))
def test_the_least_age_never_exceeds_the_most_and_nobody_is_below_nothing(born_on, day, precision):
    age = age_on(day, born_on=born_on, precision=precision)

    assert age is None or 0 <= age.least <= age.most <= age.least + 1
