import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.lifeline.lives import DAY_0, contact, day

from banso.core.contacts.modes import Mode
from banso.core.lifeline.density import density_of, kernel_sums
from banso.core.lifeline.facts import Life

TODAY = 400
many_contacts = st.lists(
    st.tuples(st.integers(0, TODAY), st.integers(1, 240)), min_size=1, max_size=30
)


def density(*contacts, today=TODAY, kernel_days=14.0):
    life = Life(contacts=tuple(sorted(contacts, key=lambda one: one.on)))
    days = np.arange(-30, today + 1) + DAY_0.toordinal()
    return density_of(life, days, today=day(today), kernel_days=kernel_days)


def on(number: int) -> int:
    return number + 30


def test_an_hour_every_week_is_an_hour_a_week():
    weekly = density(*(contact(number, 60) for number in range(0, TODAY, 7)))

    assert weekly.minutes[on(0) :] == pytest.approx(np.full(TODAY + 1, 60), rel=0.3)
    assert weekly.minutes[on(100) : on(300)] == pytest.approx(np.full(200, 60), rel=0.03)


def test_monthly_contacts_pulse():
    monthly = density(*(contact(number, 60) for number in range(0, TODAY, 30))).minutes

    assert monthly[on(210)] > 1.5 * monthly[on(225)]


def test_nothing_is_drawn_before_it_begins():
    visited = density(contact(100))

    assert visited.minutes[: on(100)].max() == 0
    assert visited.begun.tolist() == [False] * on(100) + [True] * 301


def test_without_contacts_it_has_not_begun():
    nobody = density()

    assert (nobody.minutes.max(), nobody.begun.any()) == (0, False)


def test_a_first_visit_today_is_about_an_hour_in_a_week():
    first = density(contact(TODAY, 60))

    assert first.minutes[on(TODAY)] == pytest.approx(76, abs=1)


def test_what_comes_after_today_does_not_count():
    assert density(contact(0), contact(20), today=10).minutes == pytest.approx(
        density(contact(0), today=10).minutes
    )


def test_indirect_work_is_told_apart():
    both = density(contact(100, 45), contact(100, 15, mode=Mode.MEETING))

    assert both.indirect[on(90)] == 0
    assert both.indirect[on(110)] == pytest.approx(0.25)


def test_a_narrower_kernel_shows_single_visits():
    contacts = [contact(0), contact(100)]

    assert density(*contacts, kernel_days=7).minutes[on(100)] > density(*contacts).minutes[on(100)]


def test_sixty_years_of_silence_neither_overflow_nor_lose_the_visits():
    years = density(contact(0), contact(21_900), today=22_000)

    assert years.minutes[on(0)] == pytest.approx(30.0, rel=1e-9) == 60 * 0.25 / 0.5
    assert years.minutes[on(11_000)] == pytest.approx(0)


@settings(deadline=None, max_examples=30)
@given(contacts=many_contacts)
def test_the_two_passes_equal_the_sum_over_all_contacts(contacts):
    at, minutes = (np.array(row) for row in zip(*sorted(contacts), strict=True))
    days = np.arange(-50, 500, 5)

    sums = kernel_sums(at, minutes.astype(float), days=days, kernel_days=14.0)

    direct = np.exp(-np.abs(days[:, None] - at) / 14) @ minutes
    assert sums == pytest.approx(direct, rel=1e-12)


@settings(deadline=None, max_examples=30)
@given(contacts=many_contacts, more=st.tuples(st.integers(0, TODAY), st.integers(1, 240)))
def test_one_more_contact_never_thins_the_band(contacts, more):
    """Once begun: a first contact that becomes known later moves the beginning itself."""
    known = [contact(0), *(contact(number, minutes) for number, minutes in contacts)]

    before = density(*known)
    after = density(*known, contact(*more))

    assert (after.minutes - before.minutes).min() >= -1e-9
    assert after.minutes[on(more[0])] > before.minutes[on(more[0])]
