import pytest
from tests import make
from tests.make import NOON, TODAY, days_ago

from banso.core.calendar.past import InTheFuture
from banso.records.audit.queries import history_of_record
from banso.records.people.models import Person
from banso.records.plans import actions, queries
from banso.records.plans.models import Plan

pytestmark = pytest.mark.django_db


def test_a_plan_is_our_own_agencys_unless_another_is_named():
    ours, theirs = make.plan(), make.plan(agency=make.ren().team.agency)

    assert ours.agency == make.hana().team.agency
    assert theirs.agency == make.ren().team.agency


def test_a_plan_may_be_meant_for_days_to_come():
    plan = make.plan(begins_on=days_ago(-10), planned_end=days_ago(-100))

    assert list(Plan.objects.running_on(TODAY)) == []
    assert list(Plan.objects.running_on(days_ago(-10))) == [plan]


def test_a_plan_is_not_meant_to_end_before_it_begins():
    with pytest.raises(actions.EndsBeforeItBegins):
        make.plan(begins_on=TODAY, planned_end=days_ago(1))


def test_a_plan_ends_and_the_person_does_not():
    plan = make.plan()

    actions.end(plan, on=days_ago(1), result="家計簿が続いている", by=make.hana(), at=NOON)

    assert list(Plan.objects.running_on(TODAY)) == []
    assert list(Person.objects.all()) == [plan.person]
    assert history_of_record(plan.pk)[0].changes == {
        "ended_on": [None, "2026-04-30"],
        "result": ["", "家計簿が続いている"],
    }


def test_the_second_of_two_workers_is_told_that_the_plan_has_ended():
    plan = make.plan()
    actions.end(plan, on=days_ago(1), result="達成", by=make.hana(), at=NOON)

    with pytest.raises(actions.AlreadyEnded):
        actions.end(plan, on=TODAY, result="中断", by=make.aoi(), at=NOON)


@pytest.mark.parametrize(
    ("day", "result", "refusal"),
    [
        (days_ago(-1), "達成", InTheFuture),
        (days_ago(91), "達成", actions.EndsBeforeItBegins),
        (TODAY, "", actions.EndNeedsDayAndResult),
    ],
)
def test_an_impossible_end_changes_nothing(day, result, refusal):
    plan = make.plan()

    with pytest.raises(refusal):
        actions.end(plan, on=day, result=result, by=make.hana(), at=NOON)

    plan.refresh_from_db()
    assert (plan.ended_on, plan.result) == (None, "")


def test_a_prolonged_plan_keeps_its_earlier_end_in_the_history():
    plan = make.plan(planned_end=TODAY)

    actions.amend(plan, planned_end=days_ago(-30), by=make.hana(), at=NOON)

    assert history_of_record(plan.pk)[0].changes == {"planned_end": ["2026-05-01", "2026-05-31"]}


def test_the_page_shows_first_what_has_not_ended_and_what_is_overdue():
    person = make.person()
    ended = make.plan(person, "住まい", begins_on=days_ago(30))
    make.plan(person, "家計", planned_end=days_ago(1))
    make.plan(person, "就労", begins_on=days_ago(-5))
    actions.end(ended, on=days_ago(2), result="転居", by=make.hana(), at=NOON)

    plans = queries.for_page(person, TODAY)

    assert [(plan.title, plan.running, plan.overdue) for plan in plans] == [
        ("就労", False, False),
        ("家計", True, True),
        ("住まい", False, False),
    ]


@pytest.mark.parametrize("how_many", [1, 5])
def test_plans_are_asked_for_once(how_many, django_assert_num_queries):
    person = make.person()
    for _ in range(how_many):
        make.plan(person)

    with django_assert_num_queries(1):
        agencies = [plan.agency_name for plan in queries.for_page(person, TODAY)]

    assert len(agencies) == how_many
