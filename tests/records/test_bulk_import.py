from datetime import date

import pytest
from django.db import transaction
from tests import make

from banso.core.calendar.past import InTheFuture
from banso.records.audit.models import Entry
from banso.records.contacts.models import Contact, Sighting
from banso.records.imports.bring_in import Refused, bring_in
from banso.records.imports.rows import ContactRow, NameRow, PersonRow, SightingRow, TieRow
from banso.records.keys import new_key
from banso.records.people.models import Name, Person
from banso.records.people.queries import find
from banso.records.ties.actions import TieOfAnotherPerson

pytestmark = pytest.mark.django_db


def person_row(*names, **more):
    names = names or (NameRow("real", "架空川 明", "かくうがわ あきら"),)
    return PersonRow(**{"id": new_key(), "team": make.team().pk, "names": names} | more)


def contact_row(of, **more):
    usual = {"with_whom": "person", "reached": True, "minutes": None, "ring_reviewed": False}
    when = {"on": make.days_ago(3), "time": None, "mode": "visit", "note": "訪問。"}
    who = {"id": new_key(), "person": of.id, "author": make.hana().pk}
    return ContactRow(**who | when | usual | more)


def tie_row(of, **more):
    days = {"began_on": date(2020, 1, 1), "began_precision": "day", "noted_on": date(2024, 1, 1)}
    what = {"with_whom": "隣の人", "kind": "neighbour", "circle": "outer", "role": ""}
    return TieRow(**{"id": new_key(), "person": of.id, "direction": "both"} | what | days | more)


def brought_in(*rows, **more):
    return bring_in(rows, **{"to": make.team(), "by": make.hana(), "at": make.NOON} | more)


def test_as_many_rows_stand_there_as_were_brought_in():
    people = [person_row() for _ in range(3)]
    contacts = [contact_row(one) for one in people for _ in range(5)]

    counts = brought_in(*people, *contacts)

    assert (counts["person"], counts["name"], counts["contact"]) == (3, 3, 15)
    assert (Person.objects.count(), Contact.objects.count()) == (3, 15)


def test_what_is_brought_in_is_what_was_given():
    row = person_row(sex="female", born_on=date(1970, 1, 1), born_precision="year")
    contact = contact_row(row, minutes=40, note="一行目\n二行目\t\\N “引用”")

    brought_in(row, contact)

    person = Person.objects.get(pk=row.id)
    kept = Contact.objects.get(pk=contact.id)
    assert (person.called, person.sex, person.born_precision) == ("架空川 明", "female", "year")
    assert (kept.person, kept.on, kept.minutes, kept.note) == (
        person,
        contact.on,
        40,
        contact.note,
    )


def test_a_person_is_found_by_part_of_any_name_as_if_received_at_the_desk():
    at_the_desk = make.person("架空川 明", kana="かくうがわ あきら")
    row = person_row()

    brought_in(row)

    person = Person.objects.get(pk=row.id)
    assert (person.grams, person.folded) == (at_the_desk.grams, at_the_desk.folded)
    assert person in find(Person.objects.all(), "うがわ")


def test_every_name_of_a_person_is_kept_and_the_first_is_used():
    row = person_row(NameRow("description", "3階の男性"), NameRow("alias", "親方"))

    brought_in(row)

    assert Person.objects.get(pk=row.id).called == "3階の男性"
    assert Name.objects.filter(person=row.id).count() == 2


def test_a_future_contact_is_refused_and_nothing_is_left_behind():
    row = person_row()

    with pytest.raises(InTheFuture):
        brought_in(row, contact_row(row), contact_row(row, on=make.days_ago(-1)))

    assert not Person.objects.exists()
    assert not Contact.objects.exists()
    assert not Entry.objects.filter(what="team.brought_in").exists()


def test_what_a_constraint_refuses_is_named_and_leaves_nothing_behind():
    row = person_row()

    with pytest.raises(Refused) as refused:
        brought_in(row, contact_row(row, minutes=0))

    assert refused.value.rule == "contact_minutes_within_a_day"
    assert not Person.objects.exists()


def test_a_contact_with_nobody_is_refused():
    row = person_row()

    with pytest.raises(Refused) as refused:
        brought_in(contact_row(row))

    assert "person" in refused.value.rule


def test_a_text_too_long_is_refused():
    with pytest.raises(Refused):
        brought_in(person_row(NameRow("real", "長" * 101)))


def test_a_tie_of_another_person_cannot_have_been_met():
    one, other = person_row(), person_row()
    contact, tie = contact_row(one), tie_row(other)

    with pytest.raises(TieOfAnotherPerson):
        brought_in(one, other, tie, contact, SightingRow(contact.id, tie.id, "met"))

    assert not Sighting.objects.exists()


def test_batches_before_a_refused_one_stay_and_are_told_in_the_log():
    people = [person_row() for _ in range(3)]

    with pytest.raises(InTheFuture):
        brought_in(*people, contact_row(people[0], on=make.days_ago(-1)), batch=2)

    assert Person.objects.count() == 2
    log = Entry.objects.get(what="team.brought_in")
    assert log.changes == {"name": [None, 2], "person": [None, 2]}


def test_whoever_wants_all_or_nothing_gets_it():
    people = [person_row() for _ in range(3)]

    with pytest.raises(InTheFuture), transaction.atomic():
        brought_in(*people, contact_row(people[0], on=make.days_ago(-1)), batch=2)

    assert not Person.objects.exists()


def test_an_import_is_one_line_in_the_log():
    people = [person_row() for _ in range(5)]

    brought_in(*people, batch=2)

    log = Entry.objects.get(what="team.brought_in")
    assert log.by_name == make.hana().name
    assert log.changes["person"] == [None, 5]


def test_an_empty_import_writes_nothing():
    counts = brought_in()

    assert not counts
    assert not Entry.objects.filter(what="team.brought_in").exists()
