"""Every page about a person stands behind the same door."""

import pytest
from django.urls import reverse
from tests import make
from tests.web.places import ALL_PAGES, PAGES_OF_RECORD, address, lived

from banso.records.audit.models import Entry
from banso.records.keys import new_key

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ALL_PAGES)
def test_every_page_opens_for_the_team_and_the_look_is_kept(client, hana, page):
    life = lived()

    answer = client.get(address(page, life))

    assert answer.status_code == 200
    last = Entry.objects.latest("id")
    assert (last.what, last.person, last.by) == ("person.opened", life.person.pk, hana.user_id)


@pytest.mark.parametrize("page", ALL_PAGES)
def test_a_stranger_is_refused_and_the_attempt_is_kept(client, ren, page):
    life = lived()

    answer = client.get(address(page, life))

    assert answer.status_code == 403
    assert life.person.called not in answer.content.decode()
    last = Entry.objects.latest("id")
    assert (last.what, last.person, last.by) == ("person.refused", life.person.pk, ren.user_id)


@pytest.mark.parametrize("page", ALL_PAGES)
def test_a_stranger_cannot_write_either(client, ren, page):  # noqa: ARG001  he has signed in
    life = lived()
    before = Entry.objects.exclude(what="person.refused").count()

    answer = client.post(address(page, life), {"called": "x", "on": "2026-05-01"})

    assert answer.status_code in (403, 405)
    assert Entry.objects.exclude(what="person.refused").count() == before


def test_nobody_reads_anything_without_signing_in(client):
    life = lived()

    answers = [client.get(address(page, life)) for page in ALL_PAGES]

    assert {answer.status_code for answer in answers} == {302}


@pytest.mark.usefixtures("hana")
def test_an_unknown_person_is_not_found(client):
    assert client.get(reverse("person", args=[new_key()])).status_code == 404


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize("page", PAGES_OF_RECORD)
def test_a_record_is_not_found_through_another_persons_door(client, page):
    theirs, other = lived(), make.person("別の人")

    answer = client.get(address(page, theirs._replace(person=other)))

    assert answer.status_code == 404


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize("page", ["person", "contacts", "new-tie", "history", "chart"])
def test_every_page_speaks_english_too(client, page):
    life = lived("the man on the third floor")

    answer = client.get(address(page, life), headers={"accept-language": "en"})

    words = answer.content.decode()
    assert '<html lang="en"' in words
    assert "Sign out" in words
