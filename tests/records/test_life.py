from datetime import date

import pytest
from tests import make
from tests.make import NOON, TODAY, days_ago

from banso.core.calendar.past import InTheFuture
from banso.core.motivation.steps import Step, Voice
from banso.records.audit.queries import history_of_record
from banso.records.life import actions, queries
from banso.records.life.models import Observation, Passage, Trouble

pytestmark = pytest.mark.django_db
TOMORROW = days_ago(-1)


@pytest.mark.parametrize(
    ("days", "refusal"),
    [
        ({"happened_on": TOMORROW}, InTheFuture),
        ({"settled_on": TOMORROW}, InTheFuture),
        ({"settled_on": days_ago(31)}, actions.SettledBeforeItHappened),
    ],
)
def test_a_trouble_with_impossible_days_is_refused(days, refusal):
    with pytest.raises(refusal):
        make.trouble(**days)

    assert not Trouble.objects.exists()


def test_a_settled_trouble_stays_in_the_story():
    trouble = make.trouble()

    actions.settle_trouble(trouble, on=days_ago(2), by=make.hana(), at=NOON)

    assert [t.settled_on for t in queries.troubles_for_page(trouble.person)] == [days_ago(2)]


def test_the_second_of_two_workers_is_told_that_a_trouble_is_settled():
    trouble = make.trouble()
    actions.settle_trouble(trouble, on=days_ago(2), by=make.hana(), at=NOON)

    with pytest.raises(actions.AlreadySettled):
        actions.settle_trouble(trouble, on=TODAY, by=make.aoi(), at=NOON)


def test_a_trouble_is_not_settled_before_it_happened():
    trouble = make.trouble()

    with pytest.raises(actions.SettledBeforeItHappened):
        actions.settle_trouble(trouble, on=days_ago(31), by=make.hana(), at=NOON)


def test_a_late_correction_of_a_trouble_keeps_what_stood_there():
    trouble = make.trouble(what="失業", settled_on=days_ago(3))

    actions.amend_trouble(trouble, what="解雇", settled_on=None, by=make.aoi(), at=NOON)

    assert history_of_record(trouble.pk)[0].changes == {
        "what": ["失業", "解雇"],
        "settled_on": ["2026-04-28", None],
    }


def test_not_asked_today_is_an_answer():
    observation = make.observation(step=None, words="今日は天気の話だけ")

    assert (observation.step, observation.author) == (None, make.hana())
    assert "step" not in history_of_record(observation.pk).get().changes


def test_motivation_is_not_observed_in_the_future():
    observation = make.observation()

    with pytest.raises(InTheFuture):
        make.observation(on=TOMORROW)
    with pytest.raises(InTheFuture):
        actions.amend_observation(observation, on=TOMORROW, by=make.hana(), at=NOON)


def test_a_slip_of_the_pen_is_corrected_and_both_remain():
    observation = make.observation(step=Step.HEAVY, voice=Voice.WORKER)

    actions.amend_observation(
        observation, step=Step.WILLING, voice=Voice.SELF, by=make.hana(), at=NOON
    )

    assert Observation.objects.get().step == Step.WILLING
    assert history_of_record(observation.pk)[0].changes == {
        "step": [2, 4],
        "voice": ["worker", "self"],
    }


def test_a_passage_is_told_today_unless_said_otherwise():
    today, earlier = make.passage(), make.passage(told_on=days_ago(40))

    assert (today.told_on, earlier.told_on) == (TODAY, days_ago(40))


@pytest.mark.parametrize(
    ("days", "refusal"),
    [
        ({"began_on": TOMORROW}, InTheFuture),
        ({"until": TOMORROW}, InTheFuture),
        ({"told_on": TOMORROW}, InTheFuture),
        ({"until": date(1969, 12, 31)}, actions.EndsBeforeItBegan),
        ({"told_on": date(1969, 12, 31)}, actions.ToldBeforeItBegan),
    ],
)
def test_a_passage_with_impossible_days_is_refused(days, refusal):
    with pytest.raises(refusal):
        make.passage(**days)

    assert not Passage.objects.exists()


def test_the_story_is_read_in_the_order_in_which_it_was_lived():
    person = make.person()
    make.passage(person, "上京", began_on=date(1970, 1, 1))
    born = make.passage(person, "五島で生まれる", began_on=date(1955, 1, 1))

    actions.amend_passage(born, words="福江で生まれる", by=make.aoi(), at=NOON)

    assert [p.words for p in queries.story_for_page(person)] == ["福江で生まれる", "上京"]
    assert history_of_record(born.pk)[0].changes == {"words": ["五島で生まれる", "福江で生まれる"]}


@pytest.mark.parametrize("how_many", [1, 5])
def test_a_life_is_asked_for_equally_often(how_many, django_assert_num_queries):
    person = make.person()
    for _ in range(how_many):
        make.trouble(person)
        make.observation(person)
        make.passage(person)

    with django_assert_num_queries(3):
        told = [
            *(trouble.what for trouble in queries.troubles_for_page(person)),
            *(said.words for said in queries.last_said(person)),
            *(passage.words for passage in queries.story_for_page(person)),
        ]

    assert len(told) == 2 * how_many + 1


def test_the_two_voices_stand_side_by_side_and_silence_hides_neither():
    person = make.person()
    make.observation(person, on=days_ago(30))
    own = make.observation(person, on=days_ago(20))
    seen = make.observation(person, voice=Voice.WORKER, on=days_ago(10))
    make.observation(person, step=None, on=days_ago(1))

    assert [said.id for said in queries.last_said(person)] == [own.pk, seen.pk]
