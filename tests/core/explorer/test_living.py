"""The curves of told events obey the same laws as those of records."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from tests.core.explorer.stands import LENGTH, alongside, stands, ties

from banso.core.explorer.changing import added, removed
from banso.core.explorer.events import (
    AlongsideEvent,
    CrossingEvent,
    SaidEvent,
    Stand,
    TieEvent,
    day_of,
)
from banso.core.explorer.living import (
    known_of_told,
    life_of,
    month_at,
    today_of,
    told_alone,
    window_of,
)
from banso.core.explorer.stories import stories
from banso.core.explorer.vocabulary import Closeness, Ending, Rhythm, Role, TieName
from banso.core.lifeline.compute import curves_from, grid
from banso.core.lifeline.curves import Knowledge
from banso.core.lifeline.drawing import Size, Window, draw
from banso.core.lifeline.drawing.line import HEARD
from banso.core.motivation.steps import Step

ROUNDING = 1e-9


def curves(stand: Stand):
    known = known_of_told(life_of(stand), today=today_of(stand))
    return curves_from(known, grid(*window_of(stand), most=200))


def drawing(stand: Stand):
    life = told_alone(life_of(stand))
    window = Window(*window_of(stand))
    return draw(life, curves(stand), window=window, size=Size(900, 500), today=today_of(stand))


@settings(max_examples=25)
@given(stands, ties)
def test_a_further_tie_never_lowers_the_amount(stand, tie):
    more = curves(added(stand, tie)).amount.mean

    assert (more >= curves(stand).amount.mean - ROUNDING).all()


@settings(max_examples=25)
@given(ties)
def test_who_meets_longer_is_never_less_connected(tie):
    faded = curves(Stand(LENGTH, (tie._replace(ending=Ending.FADES),))).amount.mean
    stays = curves(Stand(LENGTH, (tie._replace(until=None),))).amount.mean

    assert (stays >= faded - ROUNDING).all()


@settings(max_examples=25)
@given(stands, alongside)
def test_removing_what_was_added_draws_the_same_again(stand, event):
    before = drawing(stand)
    after = drawing(removed(added(stand, event), len(stand.events)))

    assert (before.labels, before.marks, before.frame) == (after.labels, after.marks, after.frame)


@pytest.mark.parametrize("closeness", [Closeness.WATCHING, Closeness.THINNING])
def test_closer_accompaniment_is_never_thinner(closeness):
    begun = AlongsideEvent(6, Closeness.DENSE)
    less = Stand(LENGTH, (begun, AlongsideEvent(20, closeness)))
    more = Stand(LENGTH, (begun, AlongsideEvent(20, Closeness(closeness + 1))))

    felt = curves(more).density.minutes - curves(less).density.minutes

    assert felt[curves(less).days > day_of(21).toordinal()].min() > 0


def test_accompaniment_alone_adds_no_tie():
    accompanied = curves(Stand(LENGTH, (AlongsideEvent(0, Closeness.DENSE),)))

    assert accompanied.amount.mean.max() == 0
    assert accompanied.density.minutes[100] > 60


def test_nothing_happens_unseen():
    told = curves(stories()["report"].steps[-1].stand)

    assert set(told.amount.knowledge) == {Knowledge.SEEN}


def test_motivation_is_heard_from_the_first_word_on():
    said = Stand(LENGTH, (SaidEvent(6, Step.HEAVY), SaidEvent(30, Step.MOVES_ALONE)))
    heard = curves(said)
    after = heard.days > day_of(6).toordinal()

    assert heard.motivation.known[after].min() >= HEARD
    assert [each.key for each in told_alone(life_of(said)).observations] == ["0", "1"]


def test_a_role_makes_a_tie_weigh_more():
    guest = TieEvent(TieName.DINER, 6)
    needed = guest._replace(role=Role.DISHES)

    assert curves(Stand(LENGTH, (needed,))).amount.mean[-1] == pytest.approx(
        1.5 * curves(Stand(LENGTH, (guest,))).amount.mean[-1]
    )


def test_a_link_leads_to_the_tie_of_its_name_that_is_nearest():
    diner = TieEvent(TieName.DINER, 3, 10, rhythm=Rhythm.WEEKLY)
    events = (diner, diner._replace(month=30, until=None))
    stand = Stand(LENGTH, (*events, CrossingEvent("relink", 29, TieName.DINER)))

    assert life_of(stand).crossings[0].tie_key == "1"


def test_nothing_is_lived_after_now():
    stand = replace(stories()["report"].steps[-1].stand, now=50)

    assert curves(stand).days.max() <= day_of(50).toordinal()
    assert all(contact.on < day_of(50) for contact in life_of(stand).contacts)


def test_a_day_lies_in_its_month():
    stand = Stand(LENGTH)

    assert [month_at(stand, day_of(m, 15)) for m in range(LENGTH)] == list(range(LENGTH))


@pytest.mark.parametrize("story", stories().values(), ids=lambda story: story.name)
def test_each_step_of_a_story_shows_something_new(story):
    drawn = [drawing(step.stand).labels for step in story.steps]

    assert all(a != b for a, b in itertools.pairwise(drawn))


def test_the_stories_say_what_they_are_told_for():
    def last(story: str, step: int) -> float:
        return float(np.round(curves(stories()[story].steps[step].stand).amount.mean[-1], 1))

    assert last("report", -1) > 5
    assert last("professionals", -1) < 1
    assert last("no-role", -1) > last("no-role", -2) + 2
    assert last("third-crisis", -2) > last("third-crisis", -1) + 4
