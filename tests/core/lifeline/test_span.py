from datetime import date

import pytest

from banso.core.lifeline.facts import Life, Passage, Plan
from banso.core.lifeline.span import whole_life

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
