from datetime import date

import pytest

from banso.core.contacts.modes import Mode
from banso.core.lifeline.facts import Contact, Life, Passage, Plan, Tie
from banso.core.lifeline.span import first_view, whole_life
from banso.core.ties.kinds import TieKind

TODAY = date(2024, 7, 1)


def plan(until: date, *, ended: bool = False) -> Plan:
    return Plan("plan", "家計", date(2024, 1, 1), until, ended=ended)


@pytest.mark.parametrize(
    ("life", "begin", "end"),
    [
        pytest.param(Life(), date(2024, 6, 1), TODAY, id="of an unknown life, a month"),
        pytest.param(
            Life(passages=(Passage("told", "海辺", date(1958, 1, 1)),)),
            date(1958, 1, 1),
            TODAY,
            id="from the first thing told",
        ),
        pytest.param(
            Life(plans=(plan(date(2024, 12, 31)),)),
            date(2024, 1, 1),
            date(2024, 12, 31),
            id="to the planned end of what runs",
        ),
        pytest.param(
            Life(plans=(plan(date(2024, 3, 31), ended=True),)),
            date(2024, 1, 1),
            TODAY,
            id="to today, if nothing runs",
        ),
    ],
)
def test_a_whole_life_reaches(life, begin, end):
    assert whole_life(life, today=TODAY) == (begin, end)


def met(on: date) -> Contact:
    return Contact("contact", on, Mode.VISIT, 60)


def brother(*, noted_on: date) -> Tie:
    """Known since childhood, and told to the desk on ``noted_on``."""
    return Tie("tie", "兄", TieKind.KIN, began_on=date(1958, 1, 1), noted_on=noted_on)


@pytest.mark.parametrize(
    ("life", "begin"),
    [
        pytest.param(Life(), date(2024, 6, 1), id="all, where nothing is known"),
        pytest.param(
            Life(passages=(Passage("told", "海辺", date(1958, 1, 1)),)),
            date(1958, 1, 1),
            id="all, where everything was told",
        ),
        pytest.param(
            Life(contacts=(met(date(2023, 7, 1)),)),
            date(2023, 7, 1),
            id="all, where nothing was told",
        ),
        pytest.param(
            Life(ties=(brother(noted_on=date(2023, 7, 1)),)),
            date(2021, 7, 1),
            id="two years of the told past",
        ),
        pytest.param(
            Life(ties=(brother(noted_on=date(2004, 7, 1)),)),
            date(1999, 7, 2),
            id="and more of it, where the record is long",
        ),
        pytest.param(
            Life(contacts=(met(date(2030, 1, 1)),), ties=(brother(noted_on=date(2030, 1, 1)),)),
            date(2022, 7, 2),
            id="up to today, though the record begins later",
        ),
    ],
)
def test_at_first_a_chart_shows(life, begin):
    assert first_view(life, today=TODAY) == (begin, TODAY)


def test_a_running_plan_is_shown_at_first_to_its_end():
    life = Life(plans=(plan(date(2024, 12, 31)),))

    assert first_view(life, today=TODAY).end == date(2024, 12, 31)
