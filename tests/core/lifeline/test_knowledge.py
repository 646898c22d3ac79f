"""What the amount rests on: a gap is a gap, and never a zero."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.lifeline.lives import contact, day, reviews, said, tie

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.lifeline.compute import curves_of, grid
from banso.core.lifeline.curves import Knowledge
from banso.core.lifeline.facts import Crossing, Life, Plan, Trouble, recorded_from

NOTHING, TOLD, SEEN, UNSEEN = Knowledge
BROTHER = tie(began=100, noted=300)


def knowledge(life: Life, *, on: int) -> Knowledge:
    amount = curves_of(life, grid(day(on), day(on)), today=day(1000)).amount
    return Knowledge(amount.knowledge[0])


@pytest.mark.parametrize(
    ("life", "on", "expected"),
    [
        pytest.param(Life(), 0, NOTHING, id="an empty record"),
        pytest.param(
            Life(contacts=(contact(0),)), 10, NOTHING, id="visited, but nobody asked about people"
        ),
        pytest.param(Life(contacts=reviews(0)), 10, SEEN, id="nobody there is a known zero"),
        pytest.param(Life(contacts=reviews(0)), 61, UNSEEN, id="a zero that got old"),
        pytest.param(Life(ties=(BROTHER,)), 99, NOTHING, id="before the tie began"),
        pytest.param(Life(ties=(BROTHER,)), 100, TOLD, id="told later"),
        pytest.param(
            Life(ties=(BROTHER,), contacts=(contact(0),)), 299, TOLD, id="recorded, not looked at"
        ),
        pytest.param(
            Life(ties=(BROTHER,), contacts=reviews(200)), 210, SEEN, id="looked at, told later"
        ),
        pytest.param(Life(ties=(BROTHER,)), 300, SEEN, id="heard of"),
        pytest.param(Life(ties=(BROTHER,)), 361, UNSEEN, id="heard of long ago"),
        pytest.param(
            Life(ties=(BROTHER, tie(seen=[290, 350]))), 361, UNSEEN, id="one of two looked at"
        ),
        pytest.param(
            Life(ties=(BROTHER, tie(seen=[290, 350], ended=355))),
            362,
            UNSEEN,
            id="an ended tie does not vouch for a living one",
        ),
        pytest.param(
            Life(ties=(tie(seen=[0], ended=100),)), 160, SEEN, id="the last tie ended lately"
        ),
        pytest.param(
            Life(ties=(tie(seen=[0], ended=100),)), 161, UNSEEN, id="the last tie ended long ago"
        ),
        pytest.param(
            Life(ties=(tie(began=0, noted=300, ended=100),)), 200, TOLD, id="ended before the desk"
        ),
    ],
)
def test_the_amount_says_what_it_rests_on(life, on, expected):
    assert knowledge(life, on=on) == expected


@settings(deadline=None, max_examples=20)
@given(
    visits=st.sets(st.integers(101, 900), max_size=9),
    sayings=st.lists(st.tuples(st.integers(101, 900), st.integers(1, 5)), max_size=9),
)
def test_an_unknown_stretch_stays_unknown_until_somebody_looks(visits, sayings):
    looked = Life(ties=(tie(seen=[0, 7, 14]),), contacts=reviews(40, 901))
    busy = Life(
        ties=looked.ties,
        contacts=tuple(sorted([*looked.contacts, *map(contact, visits)], key=lambda c: c.on)),
        observations=tuple(said(on, step) for on, step in sorted(sayings)),
    )

    curves = curves_of(busy, grid(day(101), day(900)), today=day(1000))

    assert set(curves.amount.knowledge.tolist()) == {Knowledge.UNSEEN}
    assert curves.amount.mean.tolist() == pytest.approx(
        curves_of(looked, curves.days, today=day(1000)).amount.mean.tolist()
    )


@pytest.mark.parametrize(
    ("life", "first"),
    [
        pytest.param(Life(), None, id="nothing recorded"),
        pytest.param(Life(contacts=(contact(5),)), day(5), id="a contact"),
        pytest.param(Life(observations=(said(6, 3),)), day(6), id="a word about motivation"),
        pytest.param(
            Life(ties=(tie(began=1, noted=7),)), day(7), id="a tie counts when it is told"
        ),
        pytest.param(Life(plans=(Plan("p", "家計", day(8), day(9)),)), day(8), id="a plan"),
        pytest.param(
            Life(crossings=(Crossing("c", CrossingKind.LINK, day(9)),)), day(9), id="a crossing"
        ),
        pytest.param(
            Life(troubles=(Trouble("a", "失業", day(1), told=True), Trouble("b", "滞納", day(4)))),
            day(4),
            id="told troubles do not count",
        ),
    ],
)
def test_the_record_begins_with_its_first_day_that_was_not_told_later(life, first):
    assert recorded_from(life) == first
