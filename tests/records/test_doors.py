from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import make, make_courses
from tests.make import NOON, TODAY

from banso.core.access.policy import Reason
from banso.records.access.doors import DoorClosed, decide, open_person
from banso.records.access.queries import household_for_page, visible_people
from banso.records.audit.models import Entry
from banso.records.audit.queries import history_of_person, looks_at_person
from banso.records.people.models import Person
from banso.records.staff import actions as staff

pytestmark = pytest.mark.django_db


def looks_at(person: Person) -> list[tuple[str, str, str]]:
    return list(looks_at_person(person.pk).values_list("by_name", "what", "reason"))


def test_opening_a_record_is_written_down_with_its_reason():
    person = make.person()

    opened = open_person(person.pk, by=make.hana(), at=NOON)

    assert opened == person
    assert looks_at(person) == [("春田 花", "person.opened", "own_team")]


def test_another_teams_record_stays_shut_and_the_attempt_is_kept():
    person = make.person()

    with pytest.raises(DoorClosed) as closed:
        open_person(person.pk, by=make.ren(), at=NOON)

    assert closed.value.reason == Reason.NO_GROUND
    assert looks_at(person) == [("秋山 蓮", "person.refused", "no_ground")]


def test_who_has_left_the_office_opens_nothing_from_that_day_on():
    person, hana = make.person(), make.hana()
    staff.leave(hana, on=TODAY, by=make.aoi(), at=NOON)
    hana.refresh_from_db()

    open_person(person.pk, by=hana, at=NOON - timedelta(days=1))
    with pytest.raises(DoorClosed) as closed:
        open_person(person.pk, by=hana, at=NOON)

    assert closed.value.reason == Reason.LEFT_OFFICE


def test_an_unknown_person_is_not_found_and_nothing_is_logged():
    with pytest.raises(Person.DoesNotExist):
        open_person(uuid4(), by=make.hana(), at=NOON)

    assert not Entry.objects.filter(what__startswith="person.").exists()


def test_looking_is_not_part_of_the_history():
    person = make.person()
    open_person(person.pk, by=make.hana(), at=NOON)

    assert [entry.what for entry in history_of_person(person.pk)] == ["person.received"]


def test_the_door_asks_three_times_whatever_stands_behind_it(django_assert_num_queries):
    person, hana = make.person(holder=make.aoi()), make.hana()

    with django_assert_num_queries(3):  # the person, the lessons owed, the log
        opened = open_person(person.pk, by=hana, at=NOON)
        assert (opened.team.name, opened.holder.name) == ("相談チーム", "夏川 葵")


def test_a_household_is_told_as_far_as_the_reader_may_see_it():
    mother, hana = make.person("母"), make.hana()
    roof = make.roof(make.person("娘"), with_person=mother).household
    make.roof(make.person("息子", of=make.ren().team), household=roof)
    stays = household_for_page(mother, reader=hana, on=TODAY)
    staff.leave(hana, on=TODAY, by=make.aoi(), at=NOON)
    hana.refresh_from_db()

    seen_later = household_for_page(mother, reader=hana, on=TODAY)

    assert {stay.called for stay in stays} == {"母", "娘"}
    assert seen_later == []


away = st.one_of(st.none(), st.integers(-2, 2).map(lambda days: TODAY + timedelta(days)))
towns = st.tuples(
    st.lists(st.tuples(st.integers(0, 2), away), min_size=1, max_size=3),  # workers
    st.lists(st.integers(0, 2), max_size=5),  # the team of each person
    st.booleans(),  # a lesson is required
)


@settings(max_examples=25, deadline=None)
@given(towns)
def test_the_list_holds_exactly_those_whose_door_opens_or_will_after_the_lesson(town):
    """List and policy can never drift apart: whoever changes one has to change the other."""
    workers, persons, lesson_first = town
    with transaction.atomic():
        if lesson_first:
            make_courses.requirement()
        teams = [make.team(f"チーム{number}") for number in range(3)]
        for number in persons:
            make.person(of=teams[number])
        for number, left_on in workers:
            worker = make.worker(of=teams[number], left_on=left_on)
            listed = set(visible_people(worker, on=TODAY))
            answers = {p: decide(p, by=worker, on=TODAY) for p in Person.objects.all()}
            waiting = {p for p, said in answers.items() if said.reason == Reason.LESSON_FIRST}
            opening = {p for p, said in answers.items() if said}
            assert listed == opening | waiting
            assert not (opening and waiting)
        transaction.set_rollback(True)
