"""What a record says of itself, where a page or a log needs it in one line."""

import pytest
from django.utils import translation
from tests import make
from tests.make import NOON, TODAY

from banso.records.contacts.models import Sighting
from banso.records.ties.actions import confirm_rhythm

pytestmark = pytest.mark.django_db


def test_each_record_says_itself_in_one_line():
    tie = make.tie()
    contact = make.contact(tie.person, met=[tie])
    rhythm = confirm_rhythm(tie, 30, on=TODAY, by=make.hana(), at=NOON)
    stay = make.roof(tie.person, relation="本人")

    with translation.override("en"):
        said = [str(one) for one in (contact, Sighting.objects.get(), tie, rhythm, stay)]

    assert said == [
        "2026-05-01 Visit",
        "隣の人 Met",
        "隣の人",
        "隣の人: 30",
        "3階の男性 – 本人",
    ]
    assert str(stay.household) == str(stay.household_id)


def test_each_record_of_a_life_says_itself_in_one_line():
    person = make.person()
    records = [
        make.trouble(person),
        make.observation(person),
        make.passage(person),
        make.plan(person),
        make.link(person),
        person.names.get(),
    ]

    with translation.override("en"):
        said = [str(record) for record in records]

    assert said == [
        "家賃の滞納",
        "2026-05-01 The person's own word",
        "集団就職で上京",
        "家計を立て直す",
        "2026-04-21 Link (tsunagi)",
        "3階の男性",
    ]
