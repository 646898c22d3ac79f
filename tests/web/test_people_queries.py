"""A page asks the database equally often, however long the lists on it are."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests import make
from tests.web.places import lived

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hana")]


def questions(client, address: str) -> int:
    client.get(address)  # the first visit of all finds out which municipality this is
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def with_records(how_many: int):
    life = lived()
    person = life.person
    for number in range(how_many):
        tie = make.tie(person, f"友人 {number}")
        make.contact(person, met=[tie], on=make.days_ago(number))
        make.trouble(person, f"困りごと {number}")
        make.observation(person, on=make.days_ago(number))
        make.passage(person, f"昔の話 {number}")
        make.plan(person, f"プラン {number}")
        make.link(person, tie=tie)
        make.roof(make.person(f"同居 {number}"), with_person=person)
    return person


@pytest.mark.parametrize(
    "page", ["person", "contacts", "new-contact", "new-crossing", "history", "chart"]
)
def test_pages_of_a_person(client, page):
    with_one, with_five = with_records(1), with_records(5)

    asked = [questions(client, reverse(page, args=[p.pk])) for p in (with_one, with_five)]

    assert asked[0] == asked[1]


@pytest.mark.parametrize("page", ["my-people", "find-people"])
def test_lists_of_people(client, page):
    address = reverse(page) + "?whose=team&q=人"
    make.person("人の一")
    for_one = questions(client, address)
    for number in range(4):
        make.person(f"人の{number}", holder=make.hana())

    for_five = questions(client, address)

    assert for_five == for_one


def test_the_records_behind_a_point(client):
    of_one, of_five = with_records(1), with_records(5)

    asked = [questions(client, behind_all_ties(person)) for person in (of_one, of_five)]

    assert asked[0] == asked[1]


def behind_all_ties(person) -> str:
    keys = person.ties.order_by("pk").values_list("pk", flat=True)
    return reverse("chart-records", args=[person.pk, ",".join(f"tie:{key}" for key in keys)])
