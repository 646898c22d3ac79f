"""The chart comes from ordinary records: what was put in comes out, and nothing else."""

from datetime import date

import pytest
from tests import make
from tests.make import NOON, TODAY, days_ago

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.calendar.precision import Precision
from banso.core.contacts.modes import Mode
from banso.core.lifeline import facts
from banso.core.motivation.steps import Step, Voice
from banso.core.ties.kinds import Circle, Direction, HowEnded, TieKind
from banso.records.lifeline.queries import life_of
from banso.records.plans import actions as plans
from banso.records.ties import actions as ties

pytestmark = pytest.mark.django_db


def test_a_life_of_which_nothing_is_known_is_empty():
    assert life_of(make.person()) == facts.Life()


def test_a_tie_comes_with_all_that_is_known_of_it():
    known = {
        "kind": TieKind.PLACE,
        "circle": Circle.INNER,
        "direction": Direction.GIVES,
        "role": "配膳",
        "began_on": date(2024, 1, 1),
        "began_precision": Precision.YEAR,
        "noted_on": days_ago(300),
    }
    tie = make.tie(with_whom="食堂", **known)
    ties.end(tie, HowEnded.CHOSE, on=days_ago(1), by=make.hana(), at=NOON)

    assert life_of(tie.person).ties == (
        facts.Tie(
            key=f"tie:{tie.pk}",
            label="食堂",
            ended_on=days_ago(1),
            how_ended=HowEnded.CHOSE,
            **known,
        ),
    )


def test_a_tie_brings_its_rhythms_and_the_days_on_which_it_was_seen_each_once():
    tie = make.tie()
    for days in (3, 90, 3):
        make.contact(tie.person, on=days_ago(days), met=[tie])
    for on, every_days in ((days_ago(10), 7), (days_ago(200), 30)):
        ties.confirm_rhythm(tie, every_days, on=on, by=make.hana(), at=NOON)

    (fact,) = life_of(tie.person).ties

    assert fact.seen_on == (days_ago(90), days_ago(3))
    assert fact.confirmations == (
        facts.Confirmation(days_ago(200), 30),
        facts.Confirmation(days_ago(10), 7),
    )


def test_a_tie_never_seen_is_known_all_the_same():
    tie = make.tie()

    (fact,) = life_of(tie.person).ties

    assert (fact.seen_on, fact.confirmations, fact.how_ended) == ((), (), None)


def test_minutes_that_were_not_written_are_the_usual_ones_and_an_attempt_has_its_own():
    person = make.person()
    written = make.contact(person, on=days_ago(3), minutes=95, ring_reviewed=True)
    usual = make.contact(person, on=days_ago(2), mode=Mode.PHONE)
    tried = make.contact(person, on=days_ago(1), reached=False)

    assert life_of(person).contacts == (
        facts.Contact(f"contact:{written.pk}", days_ago(3), Mode.VISIT, 95, ring_reviewed=True),
        facts.Contact(f"contact:{usual.pk}", days_ago(2), Mode.PHONE, 10),
        facts.Contact(f"contact:{tried.pk}", days_ago(1), Mode.VISIT, 20, reached=False),
    )


def test_motivation_keeps_its_voice_and_what_was_not_asked():
    person = make.person()
    said = make.observation(person, on=days_ago(9), step=Step.WILLING, words="畑なら", told=True)
    not_asked = make.observation(person, step=None, voice=Voice.WORKER)

    assert life_of(person).observations == (
        facts.Observation(
            f"observation:{said.pk}", days_ago(9), Step.WILLING, Voice.SELF, "畑なら", told=True
        ),
        facts.Observation(f"observation:{not_asked.pk}", TODAY, None, Voice.WORKER),
    )


def test_a_plan_runs_until_it_ended_or_is_meant_to_end():
    person = make.person()
    ended = make.plan(person, "住まい", begins_on=days_ago(99))
    running = make.plan(person)
    plans.end(ended, on=days_ago(20), result="転居できた", by=make.hana(), at=NOON)

    assert life_of(person).plans == (
        facts.Plan(
            f"plan:{ended.pk}",
            "住まい",
            days_ago(99),
            days_ago(20),
            ended=True,
            result="転居できた",
        ),
        facts.Plan(f"plan:{running.pk}", "家計を立て直す", days_ago(90), days_ago(-90)),
    )


def test_troubles_crossings_and_the_told_story_come_in_the_order_of_days():
    person = make.person()
    tie = make.tie(person)
    trouble = make.trouble(
        person, happened_on=days_ago(90), precision=Precision.MONTH, told=True, settled_on=TODAY
    )
    linked, alone = make.link(person, tie=tie, words="一緒に見学"), make.link(person, on=TODAY)
    passage = make.passage(person, precision=Precision.ABOUT, until=date(1975, 1, 1))

    life = life_of(person)

    assert life.troubles == (
        facts.Trouble(
            f"trouble:{trouble.pk}", "家賃の滞納", days_ago(90), Precision.MONTH, told=True,
            settled_on=TODAY,
        ),
    )  # fmt: skip
    assert life.crossings == (
        facts.Crossing(
            f"crossing:{linked.pk}", CrossingKind.LINK, days_ago(10), f"tie:{tie.pk}", "一緒に見学"
        ),
        facts.Crossing(f"crossing:{alone.pk}", CrossingKind.LINK, TODAY),
    )
    assert life.passages == (
        facts.Passage(
            f"passage:{passage.pk}", "集団就職で上京", date(1970, 1, 1), Precision.ABOUT,
            date(1975, 1, 1),
        ),
    )  # fmt: skip


def test_nothing_of_another_life_comes_in():
    person, other = make.person(), make.person()
    tie = make.tie(other)
    make.contact(other, met=[tie])
    make.observation(other)

    assert life_of(person) == facts.Life()


@pytest.mark.parametrize("how_many", [1, 5])
def test_a_life_is_gathered_with_as_many_questions_however_full_it_is(
    how_many, django_assert_num_queries
):
    person = make.person()
    for _ in range(how_many):
        tie = make.tie(person)
        make.contact(person, met=[tie])
        make.observation(person)
        make.plan(person)
        make.trouble(person)
        make.link(person, tie=tie)
        make.passage(person)

    with django_assert_num_queries(9):
        life = life_of(person)

    assert len(life.contacts) == how_many
