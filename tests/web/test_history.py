import pytest
from django.urls import reverse
from tests import make
from tests.web.places import lived

from banso.records.audit.queries import history_of_person
from banso.records.people import actions as people
from banso.records.ties import actions as ties
from banso.web.people.history import in_words
from banso.web.people.history_words import DEEDS, FIELDS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hana")]


def told(entry) -> list[tuple[str, str, str]]:
    return [(change.field, change.before, change.after) for change in entry.changes]


def test_a_change_tells_who_changed_what_from_what_to_what():
    tie = make.tie(role="皿洗い")
    ties.amend(tie, role="会の世話役", circle="inner", by=make.aoi(), at=make.NOON)

    entry = in_words(history_of_person(tie.person_id))[0]

    assert (entry.by, entry.at) == ("夏川 葵", make.NOON)
    assert told(entry) == [
        ("輪の近さ", "中の輪（ふつうに付き合う）", "内の輪（とても近い）"),
        ("役割", "皿洗い", "会の世話役"),
    ]


def test_keys_of_other_records_are_told_by_their_names():
    person = make.person()
    people.amend(person, holder=make.aoi(), by=make.hana(), at=make.NOON)
    tie = make.tie(person, "将棋の友人")
    make.contact(person, met=[tie])

    contact, _tie, holder, _received = in_words(history_of_person(person.pk))

    assert told(holder) == [("担当", "", "夏川 葵")]
    assert ("会った", "", "将棋の友人") in told(contact)


def test_what_began_is_told_without_an_empty_before():
    tie = make.tie()

    begun = in_words(history_of_person(tie.person_id))[0]

    assert begun.began
    assert {before for _field, before, _after in told(begun)} == {""}


def test_every_deed_and_every_field_has_a_word():
    life = lived()
    make.confirm(life.tie)
    make.end(life.tie)

    entries = list(history_of_person(life.person.pk))

    assert {entry.what for entry in entries} - DEEDS.keys() == set()
    assert {field for entry in entries for field in entry.changes} - FIELDS.keys() == set()
    assert len(in_words(entries)) == len(entries)


def test_the_history_of_one_record_leaves_out_the_others(client):
    life = lived()
    address = reverse("record-history", args=[life.person.pk, life.plan.pk])

    entries = client.get(address).context["entries"]

    assert [entry.what for entry in entries] == ["プランを始めました"]


def test_mere_looks_are_no_changes(client):
    person = make.person()
    client.get(reverse("person", args=[person.pk]))

    entries = client.get(reverse("history", args=[person.pk])).context["entries"]

    assert [entry.what for entry in entries] == ["記録を始めました"]
