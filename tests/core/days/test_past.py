from datetime import date

import pytest

from banso.core.calendar.past import InTheFuture, check_past

MAY = date(2026, 5, 1)


def test_today_and_earlier_have_happened():
    check_past(MAY, date(1970, 1, 1), today=MAY)


def test_a_day_that_is_not_known_is_not_in_the_future():
    check_past(None, today=MAY)


def test_tomorrow_has_not_happened_and_both_days_are_named():
    with pytest.raises(InTheFuture) as refused:
        check_past(MAY, date(2026, 5, 2), today=MAY)

    assert (refused.value.day, refused.value.latest) == (date(2026, 5, 2), MAY)
