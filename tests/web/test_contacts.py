import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from tests import make

from banso.core.contacts.modes import Mode
from banso.records.contacts.models import Contact

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hana")]

TYPED = {"on": "2026-05-01", "mode": "visit", "reached": "yes", "with_whom": "person"}


def record(client, person, **typed):
    return client.post(reverse("new-contact", args=[person.pk]), TYPED | typed)


def test_a_contact_is_kept_with_all_that_was_written(client):
    person = make.person()
    met, heard = make.tie(person, "将棋の友人"), make.tie(person, "姉")

    record(client, person, note="玄関先で", time="14:30", minutes="25", met=met.pk, heard=heard.pk)

    contact = Contact.objects.get()
    assert (contact.on, contact.mode, contact.minutes) == (make.TODAY, Mode.VISIT, 25)
    assert (contact.note, contact.time.hour, contact.reached) == ("玄関先で", 14, True)
    assert {s.tie: s.how for s in contact.sightings.order_by("pk")} == {met: "met", heard: "heard"}


def test_after_saving_one_sees_it_at_the_top_of_the_newest(client):
    person = make.person()
    make.contact(person, on=make.days_ago(3), note="先週の電話")

    answer = record(client, person, note="今日の訪問")

    assert (answer.status_code, answer.url) == (303, reverse("contacts", args=[person.pk]))
    page = client.get(answer.url).content.decode()
    assert page.index("今日の訪問") < page.index("先週の電話")


def test_an_attempt_is_kept_as_an_attempt(client):
    person = make.person()

    record(client, person, reached="no")

    assert Contact.objects.get().reached is False


def test_a_day_may_be_written_in_an_era(client):
    person = make.person()

    record(client, person, on="令和8年4月30日")

    assert Contact.objects.get().on == make.days_ago(1)


def test_a_double_click_keeps_one_contact(client):
    person = make.person()
    key = "0192f0c0-0000-7000-8000-000000000002"

    answers = [record(client, person, key=key, note="一度だけ") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [303, 303]
    assert Contact.objects.count() == 1


def test_a_key_of_somebody_elses_record_is_refused_in_a_sentence(client):
    theirs = make.contact(make.person("別の人"))

    answer = record(client, make.person(), key=theirs.pk)

    assert list(answer.context["form"].errors) == ["__all__"]
    assert Contact.objects.get() == theirs


def tomorrow() -> str:
    return (timezone.localdate() + timedelta(1)).isoformat()


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        pytest.param("on", tomorrow(), id="a day to come"),
        pytest.param("on", "2026-13-41", id="no such day"),
        pytest.param("on", "2026-05", id="a month is not exact enough"),
        pytest.param("mode", "", id="no mode"),
        pytest.param("minutes", "1441", id="more than a day"),
        pytest.param("minutes", "0", id="no time at all"),
        pytest.param("time", "25:00", id="no such time"),
        pytest.param("met", "0192f0c0-0000-7000-8000-000000000003", id="a stranger's tie"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_the_note_stays(client, field, typed):
    person = make.person()

    answer = record(client, person, note="長い記録", **{field: typed})

    form = answer.context["form"]
    assert list(form.errors) == [field]
    assert form["note"].value() == "長い記録"
    assert Contact.objects.count() == 0


def test_the_form_shows_the_minutes_that_the_office_assumes(client):
    person = make.person()

    form = client.get(reverse("new-contact", args=[person.pk])).context["form"]

    usual = json.loads(form.usual_minutes)
    assert (usual["visit yes"], usual["visit no"], usual["phone yes"]) == (60, 20, 10)


def test_only_living_ties_are_offered(client):
    person = make.person()
    make.tie(person, "続いている人")
    make.end(make.tie(person, "離れた人"))

    form = client.get(reverse("new-contact", args=[person.pk])).context["form"]

    assert [label for _key, label in form.fields["met"].choices] == ["続いている人"]


def test_a_slip_can_be_put_right(client):
    person = make.person()
    tie = make.tie(person)
    contact = make.contact(person, met=[tie], note="まちがい", minutes=30)
    address = reverse("amend-contact", args=[person.pk, contact.pk])
    written = client.get(address).context["form"]
    assert (written["note"].value(), written["met"].value()) == ("まちがい", [str(tie.pk)])

    client.post(address, TYPED | {"note": "正しい記録", "heard": tie.pk})

    contact.refresh_from_db()
    assert (contact.note, contact.minutes) == ("正しい記録", None)
    assert contact.sightings.get().how == "heard"


def test_older_contacts_are_one_step_away(client):
    person = make.person()
    for day in range(25):
        make.contact(person, on=make.days_ago(day), note=f"記録 {day:02}")
    address = reverse("contacts", args=[person.pk])

    newest = client.get(address)
    before = {"before": newest.context["oldest"].id}
    older = client.get(address, before, headers={"hx-request": "true"}).content.decode()

    assert len(newest.context["notes"]) == 10
    assert [f"記録 {day:02}" in older for day in (9, 10, 24)] == [False, True, True]
    assert "?before=" not in older
