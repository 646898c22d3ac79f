from datetime import date, timedelta

import pytest

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.lifeline.compute import curves_of, grid
from banso.core.simulation.morita import morita
from banso.core.simulation.shaped import forty_years, left_alone, not_met_yet, three_facts

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def amount():
    """The amount of connection of 森田 光 on a day."""
    days = grid(date(2012, 4, 1), TODAY, most=6000)
    mean = curves_of(morita(TODAY).life, days, today=TODAY).amount.mean
    return lambda day: float(mean[day.toordinal() - int(days[0])])


def test_the_three_crises_life_has_its_three_troubles():
    troubles = morita(TODAY).life.troubles

    assert [(one.on.year, one.label) for one in troubles] == [
        (2014, "失業・母の死"),
        (2019, "発病・入院"),
        (2024, "立ち退き"),
    ]


def test_its_crossings_form_the_chain_of_the_concept_chart():
    kinds = [crossing.kind for crossing in morita(TODAY).life.crossings]

    assert kinds == [
        CrossingKind.LINK,
        CrossingKind.BRING_BACK,
        CrossingKind.RELINK,
        CrossingKind.BRING_BACK,
        CrossingKind.RELINK,
    ]


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [
        pytest.param(date(2013, 6, 1), 2.5, 3.7, id="before the first crisis"),
        pytest.param(date(2015, 1, 15), 0.3, 1.0, id="alone after mother and work are gone"),
        pytest.param(date(2017, 9, 1), 4.5, 6.0, id="the diner and the shogi circle"),
        pytest.param(date(2018, 12, 1), 6.5, 7.7, id="and the workshop"),
        pytest.param(date(2020, 7, 1), 1.0, 2.0, id="illness"),
        pytest.param(date(2021, 8, 1), 3.0, 5.0, id="re-linked"),
        pytest.param(date(2023, 3, 1), 6.5, 8.0, id="children to teach"),
        pytest.param(date(2024, 8, 1), 4.5, 6.0, id="moved out"),
        pytest.param(date(2026, 11, 1), 6.5, 8.0, id="today"),
    ],
)
def test_its_amount_falls_and_rises_as_in_the_concept_chart(amount, day, *, low, high):
    assert low < amount(day) < high


def test_before_a_crisis_nobody_knows_of_it():
    life = morita(date(2018, 1, 1)).life

    assert len(life.troubles) == 1
    assert all(tie.label != "町内の輪" for tie in life.ties)
    assert all(tie.ended_on is None or tie.ended_on.year < 2018 for tie in life.ties)


def test_a_plan_is_still_running_before_its_end():
    running = [plan.label for plan in morita(date(2020, 4, 1)).life.plans if not plan.ended]

    assert running == ["入院・治療", "家計改善"]


def test_of_one_person_three_facts_are_known():
    life = three_facts(TODAY).life

    assert (len(life.contacts), len(life.troubles), len(life.ties)) == (1, 1, 1)


def test_one_life_is_long():
    life = forty_years(TODAY).life

    assert TODAY - life.contacts[0].on > timedelta(days=39 * 365)
    assert len(life.contacts) > 2000
    assert len(life.ties) >= 30


def test_one_person_has_only_been_looked_for():
    person = not_met_yet(TODAY)

    assert person.met_on is None
    assert person.pages
    assert not any(contact.reached for contact in person.life.contacts)


def test_one_person_wants_to_be_left_alone_and_gets_a_card_each_season():
    life = left_alone(TODAY).life

    assert life.observations[0].step is None
    assert sum(not contact.reached for contact in life.contacts) >= 10
