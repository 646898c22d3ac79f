"""A device without network sends again what it does not know to have arrived."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection
from tests import make
from tests.make import NOON, TODAY

from banso.records.accompaniment import actions as accompaniment
from banso.records.audit.models import Entry
from banso.records.contacts.models import Contact
from banso.records.keys import KeptOtherwise, KeyTaken, keep_once, new_key
from banso.records.municipalities.models import Municipality
from banso.records.ties.actions import AlreadyEnded, end
from banso.records.ties.choices import HowEnded
from banso.records.ties.models import Tie


def bring_back(person, **more):
    return accompaniment.bring_back(person, on=TODAY, by=make.hana(), at=NOON, **more)


def relink(person, **more):
    return accompaniment.relink(person, on=TODAY, by=make.hana(), at=NOON, **more)


ABOUT_A_PERSON = [
    make.tie,
    make.contact,
    make.trouble,
    make.observation,
    make.passage,
    make.plan,
    make.link,
    bring_back,
    relink,
]


@pytest.mark.django_db
@pytest.mark.parametrize("act", ABOUT_A_PERSON)
def test_the_same_key_gives_the_record_that_is_there_and_writes_nothing(act):
    person, key = make.person(), uuid4()
    first = act(person, key=key)
    entries = Entry.objects.count()

    again = act(person, key=key)

    assert again == first
    assert type(first).objects.count() == 1
    assert Entry.objects.count() == entries


@pytest.mark.django_db
@pytest.mark.parametrize("act", ABOUT_A_PERSON)
def test_a_key_never_opens_a_record_of_somebody_else(act):
    key = act(make.person()).pk

    with pytest.raises(KeyTaken):
        act(make.person(), key=key)


@pytest.mark.django_db
def test_nobody_is_received_twice_and_no_other_team_gets_the_person():
    key = uuid4()
    first = make.person("山本", key=key)

    assert make.person("山本", key=key) == first
    assert first.names.count() == 1
    with pytest.raises(KeyTaken):
        make.person("山本", key=key, of=make.ren().team)


@pytest.mark.django_db
def test_what_was_kept_first_stays_as_it_was_and_other_words_are_not_dropped_silently():
    person, key = make.person(), uuid4()
    make.contact(person, key=key, note="会えた")

    with pytest.raises(KeptOtherwise):
        make.contact(person, key=key, note="会えなかった")

    assert Contact.objects.get().note == "会えた"


@pytest.mark.django_db
def test_a_tie_that_was_ticked_later_is_not_dropped_silently_either():
    person, key = make.person(), uuid4()
    tie = make.tie(person)
    make.contact(person, key=key, ring_reviewed=True)

    with pytest.raises(KeptOtherwise):
        make.contact(person, key=key, ring_reviewed=True, heard=[tie])


@pytest.mark.django_db
def test_a_rhythm_confirmed_twice_in_the_same_words_is_written_once():
    tie = make.tie()
    make.confirm(tie, 30)

    make.confirm(tie, 30)

    assert Entry.objects.filter(what="tie.rhythm_confirmed").count() == 1


@pytest.mark.django_db
def test_a_key_does_not_hide_what_is_wrong_with_a_record():
    contact = Contact(
        person=make.person(), author=make.hana(), on=TODAY, minutes=0, written_at=NOON
    )

    with pytest.raises(IntegrityError, match="contact_minutes_within_a_day"):
        keep_once(contact, uuid4(), within="person_id", typed=())


def test_keys_follow_each_other_in_time():
    keys = [new_key() for _ in range(100)]

    assert keys == sorted(keys)


def at_once(act) -> list[object]:
    """What two requests get that arrive at the same moment, each on its own connection."""
    start, municipality = Barrier(2), Municipality.objects.get()

    def request(_: int) -> object:
        connection.set_tenant(municipality)
        start.wait(timeout=10)
        try:
            return act()
        except AlreadyEnded as refused:
            return type(refused)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as requests:
        return list(requests.map(request, range(2)))


@pytest.mark.django_db(transaction=True)
def test_a_double_click_keeps_one_contact():
    person, hana, key = make.person(), make.hana(), uuid4()

    first, second = at_once(lambda: make.contact(person, key=key, by=hana))

    assert first == second == Contact.objects.get()
    assert Entry.objects.filter(what="contact.recorded").count() == 1


@pytest.mark.django_db(transaction=True)
def test_of_two_workers_who_end_a_tie_at_once_one_is_told():
    tie, hana = make.tie(), make.hana()

    answers = at_once(lambda: end(tie, HowEnded.FADED, on=TODAY, by=hana, at=NOON))

    assert set(answers) == {None, AlreadyEnded}
    assert Tie.objects.get().ended_on == TODAY
    assert Entry.objects.filter(what="tie.ended").count() == 1
