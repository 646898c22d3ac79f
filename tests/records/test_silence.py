"""Whom nobody has met for longest: the order of the list of one's people."""

import pytest
from tests import make
from tests.make import TODAY, days_ago

from banso.core.contacts.modes import Mode
from banso.records.contacts.choices import WithWhom
from banso.records.contacts.queries import by_silence
from banso.records.people.models import Person

pytestmark = pytest.mark.django_db


def last_met(on=TODAY) -> list[tuple[str, object]]:
    return [(p.called, p.last_met_on) for p in by_silence(Person.objects.all(), on=on)]


def test_who_was_never_met_comes_first_and_then_the_longest_silence():
    make.contact(make.person("昨日"), on=days_ago(1))
    make.contact(make.person("先月"), on=days_ago(31))
    make.person("まだ")

    assert last_met() == [("まだ", None), ("先月", days_ago(31)), ("昨日", days_ago(1))]


@pytest.mark.parametrize(
    "no_meeting",
    [
        pytest.param({"reached": False}, id="an attempt"),
        pytest.param({"mode": Mode.MEETING}, id="a case meeting"),
        pytest.param({"mode": Mode.AGENCY}, id="a call with an agency"),
        pytest.param({"with_whom": WithWhom.FAMILY}, id="a talk with the family"),
    ],
)
def test_what_is_no_meeting_does_not_break_the_silence(no_meeting):
    person = make.person("山本")
    make.contact(person, on=days_ago(40))

    make.contact(person, on=days_ago(1), **no_meeting)

    assert last_met() == [("山本", days_ago(40))]


def test_an_old_contact_entered_late_does_not_hide_the_silence():
    person = make.person("山本")
    make.contact(person, on=days_ago(40))

    make.contact(person, on=days_ago(90))

    assert last_met() == [("山本", days_ago(40))]


def test_looking_back_later_contacts_are_not_known_yet():
    person = make.person("山本")
    make.contact(person, on=days_ago(40))
    make.contact(person, on=days_ago(1))

    assert last_met(on=days_ago(10)) == [("山本", days_ago(40))]


@pytest.mark.parametrize("how_many", [1, 5])
def test_silence_is_asked_for_once(how_many, django_assert_num_queries):
    for _ in range(how_many):
        make.contact(make.person())

    with django_assert_num_queries(1):
        assert len(last_met()) == how_many
