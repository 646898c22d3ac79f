"""A session ends while a page stays open: nothing is lost, and one comes back to where one was."""

import pytest
from django.test import Client
from django.urls import reverse
from tests import make
from tests.make import PASSWORD

from banso.records.audit.models import Entry
from banso.records.contacts.models import Contact
from banso.records.people.models import Person

pytestmark = pytest.mark.django_db

NOTE = "玄関先で十分ほど話した。"
SENT = {"csrfmiddlewaretoken": "x" * 64, "mode": "visit", "note": NOTE}


def signed_out_page(client, someone: Person):
    return client.post(reverse("new-contact", args=[someone.pk]), SENT)


def test_signing_in_leads_back_to_the_page_that_was_asked_for(client):
    make.may_sign_in(make.hana())
    person = reverse("person", args=[make.person().pk])
    sign_in = client.get(person).url

    typed = {"login": "hana", "password": PASSWORD, "next": person}
    answer = client.post(sign_in, typed, follow=True)

    assert answer.redirect_chain[-1][0] == person
    assert answer.status_code == 200


@pytest.mark.parametrize("elsewhere", ["//elsewhere.example/", "https://elsewhere.example/"])
def test_signing_in_never_leads_to_another_site(client, elsewhere):
    make.may_sign_in(make.hana())

    typed = {"login": "hana", "password": PASSWORD, "next": elsewhere}
    answer = client.post(reverse("account_login"), typed)

    assert answer.url == reverse("my-people")


def test_a_part_of_a_page_is_not_replaced_by_the_sign_in(client):
    page = "http://testserver/people/?whose=team"
    asked = {"hx-request": "true", "hx-current-url": page}

    answer = client.get(reverse("find-people"), {"q": "森"}, headers=asked)

    assert answer.headers["HX-Redirect"] == "/account/login/?next=/people/%3Fwhose%3Dteam"
    assert (answer.status_code, answer.content) == (403, b"")


@pytest.mark.parametrize(
    ("page", "back"), [("https://elsewhere.example/x", "/x"), ("http://[", ""), ("", "")]
)
def test_a_made_up_page_does_not_lead_away_either(client, page, back):
    asked = {"hx-request": "true", "hx-current-url": page}

    answer = client.get(reverse("find-people"), headers=asked)

    assert answer.headers["HX-Redirect"] == f"/account/login/?next={back}"


def test_what_was_sent_after_the_session_ended_is_shown_to_be_copied(client):
    answer = signed_out_page(client, make.person())

    page = answer.content.decode()
    assert answer.status_code == 403
    assert NOTE in page
    assert "visit" not in answer.context["typed"]
    assert Contact.objects.count() == 0


def test_from_there_the_sign_in_leads_back_to_the_form(client):
    person = make.person()

    answer = signed_out_page(client, person)

    form = reverse("new-contact", args=[person.pk])
    assert answer.context["sign_in"] == f"{reverse('account_login')}?next={form}"


def test_a_page_older_than_the_sign_in_gives_back_what_was_typed():
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(make.hana().user)

    answer = signed_out_page(strict, make.person())

    assert answer.status_code == 403
    assert NOTE in answer.content.decode()
    assert Contact.objects.count() == 0


def test_a_password_is_never_shown():
    strict = Client(enforce_csrf_checks=True)

    answer = strict.post(reverse("account_login"), {"login": "hana", "password": PASSWORD})

    assert answer.status_code == 403
    assert PASSWORD not in answer.content.decode()


@pytest.mark.usefixtures("hana")
def test_more_than_the_server_takes_at_once_is_refused_calmly(client, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    client.raise_request_exception = False

    answer = client.post(reverse("new-person"), {"called": "あ" * 1000})

    assert answer.status_code == 400
    assert "一度に受け取れる量" in answer.content.decode()


def test_whoever_has_left_the_office_opens_nothing_and_writes_nothing(client):
    gone = make.worker("冬木 海", left_on=make.TODAY)
    client.force_login(gone.user)

    read = client.get(reverse("my-people"))
    wrote = client.post(reverse("new-person"), {"called": "山川", "name_kind": "real"})

    assert (read.status_code, wrote.status_code) == (403, 403)
    assert Person.objects.count() == 0
    assert Entry.objects.filter(what="person.received").count() == 0


def test_a_login_without_a_worker_is_told_so(client):
    user = make.hana().user
    user.worker.delete()
    client.force_login(user)

    answer = client.get(reverse("my-people"))

    assert answer.status_code == 403
    assert "支援員として登録されていません" in answer.content.decode()
