"""世帯: people join and leave, by date."""

import pytest
from tests import make
from tests.make import NOON, TODAY, days_ago

from banso.core.calendar.past import InTheFuture
from banso.records.people import actions, queries
from banso.records.people.models import Household, Membership, Person

pytestmark = pytest.mark.django_db


def together_with(person: Person, day=TODAY) -> list[str]:
    living = queries.household_on(person, day, among=Person.objects.all())
    return sorted(stay.person.called for stay in living)


def test_a_household_is_made_for_both_when_there_is_none_yet():
    mother, son = make.person("母"), make.person("息子")

    make.roof(son, with_person=mother, relation="長男")

    assert together_with(mother) == together_with(son) == ["息子", "母"]


def test_the_next_one_joins_the_household_that_is_there():
    mother, son, daughter = make.person("母"), make.person("息子"), make.person("娘")
    make.roof(son, with_person=mother)

    make.roof(daughter, with_person=mother, joined_on=days_ago(5))

    assert Household.objects.count() == 1
    assert together_with(mother, days_ago(6)) == ["息子", "母"]
    assert together_with(mother, days_ago(5)) == ["娘", "息子", "母"]


def test_a_household_can_be_named_directly_and_one_may_live_alone():
    alone = make.roof(make.person("母"))

    make.roof(make.person("孫"), household=alone.household)

    assert together_with(alone.person) == ["孫", "母"]


def test_of_two_households_the_one_joined_last_is_meant():
    child = make.person("子")
    make.roof(child)
    latest = make.roof(child, joined_on=days_ago(100))

    stay = make.roof(make.person("父"), with_person=child)

    assert stay.household == latest.household


def test_who_has_left_lives_there_no_more_and_may_come_back():
    mother, son = make.person("母"), make.person("息子")
    stay = make.roof(son, with_person=mother, joined_on=days_ago(500))

    actions.leave_household(stay, on=days_ago(100), by=make.hana(), at=NOON)
    make.roof(son, household=stay.household, joined_on=days_ago(10))

    assert together_with(mother, days_ago(101)) == ["息子", "母"]
    assert together_with(mother, days_ago(100)) == ["母"]
    assert together_with(mother) == ["息子", "母"]
    assert [s.joined_on for s in queries.stays_of(son)] == [days_ago(10), days_ago(500)]


@pytest.mark.parametrize("joined_on", [None, days_ago(101)])
def test_nobody_joins_a_household_twice_at_one_time(joined_on):
    mother, son = make.person("母"), make.person("息子")
    stay = make.roof(son, with_person=mother, joined_on=days_ago(500))
    actions.leave_household(stay, on=days_ago(100), by=make.hana(), at=NOON)

    with pytest.raises(actions.AlreadyLivesThere):
        make.roof(son, household=stay.household, joined_on=joined_on)


def test_nobody_shares_a_household_with_oneself():
    person = make.person()

    with pytest.raises(actions.SamePerson):
        make.roof(person, with_person=person)


def test_joining_is_not_dated_in_the_future():
    with pytest.raises(InTheFuture):
        make.roof(make.person(), joined_on=days_ago(-1))

    assert not Household.objects.exists()


@pytest.mark.parametrize(
    ("day", "refusal"),
    [(days_ago(-1), InTheFuture), (days_ago(501), actions.LeavesBeforeJoining)],
)
def test_leaving_on_an_impossible_day_is_refused(day, refusal):
    stay = make.roof(make.person(), joined_on=days_ago(500))

    with pytest.raises(refusal):
        actions.leave_household(stay, on=day, by=make.hana(), at=NOON)


def test_the_second_of_two_workers_is_told_that_somebody_left():
    stay = make.roof(make.person())
    actions.leave_household(stay, on=days_ago(3), by=make.hana(), at=NOON)

    with pytest.raises(actions.AlreadyLeft):
        actions.leave_household(stay, on=TODAY, by=make.aoi(), at=NOON)

    assert Membership.objects.get().left_on == days_ago(3)


def test_those_of_the_household_whom_the_reader_may_not_see_are_not_told():
    mother = make.person("母")
    make.roof(make.person("息子", of=make.ren().team), with_person=mother)
    ours = Person.objects.filter(team=mother.team)

    seen = queries.household_on(mother, TODAY, among=ours)

    assert [stay.person.called for stay in seen] == ["母"]


@pytest.mark.parametrize("how_many", [1, 5])
def test_a_household_is_asked_for_once(how_many, django_assert_num_queries):
    stay = make.roof(make.person())
    for _ in range(how_many - 1):
        make.roof(make.person(), household=stay.household)

    with django_assert_num_queries(1):
        assert len(together_with(stay.person)) == how_many
