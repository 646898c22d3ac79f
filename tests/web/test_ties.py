from datetime import date

import pytest
from django.urls import reverse
from tests import make

from banso.records.ties.models import Rhythm, Tie

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hana")]

TYPED = {
    "with_whom": "将棋の友人",
    "kind": "friend",
    "circle": "middle",
    "direction": "both",
    "began": "昭和60年ごろ",
}


def test_a_tie_is_kept_with_the_role_and_as_exactly_as_it_is_known(client):
    person = make.person()

    answer = client.post(reverse("new-tie", args=[person.pk]), TYPED | {"role": "将棋を教える"})

    tie = Tie.objects.get()
    assert (answer.status_code, answer.url) == (303, reverse("person", args=[person.pk]))
    assert (tie.role, tie.began_on, tie.began_precision) == (
        "将棋を教える",
        date(1985, 1, 1),
        "about",
    )


def test_a_rhythm_said_in_the_same_breath_is_kept_too(client):
    person = make.person()

    client.post(reverse("new-tie", args=[person.pk]), TYPED | {"rhythm": "30"})

    assert Rhythm.objects.get().every_days == 30


@pytest.mark.parametrize(
    ("field", "typed"),
    [("with_whom", ""), ("kind", "enemy"), ("began", ""), ("began", "2199"), ("began", "むかし")],
)
def test_what_cannot_be_is_said_beside_the_field_and_the_rest_stays(client, field, typed):
    person = make.person()
    given = TYPED | {"role": "皿洗い", field: typed}

    answer = client.post(reverse("new-tie", args=[person.pk]), given)

    form = answer.context["form"]
    assert list(form.errors) == [field]
    assert form["role"].value() == "皿洗い"
    assert Tie.objects.count() == 0


def test_an_end_is_kept_with_its_manner(client):
    tie = make.tie()

    client.post(end_of(tie), {"on": "2026-05-01", "how": "moved"})

    tie.refresh_from_db()
    assert (tie.ended_on, tie.how_ended) == (make.TODAY, "moved")


def test_an_end_before_the_beginning_is_asked_about(client):
    tie = make.tie(began_on=make.days_ago(10))

    answer = client.post(end_of(tie), {"on": make.days_ago(20).isoformat(), "how": "moved"})

    assert list(answer.context["form"].errors) == ["on"]
    assert answer.context["form"]["on"].value() == make.days_ago(20).isoformat()


def test_the_second_of_two_workers_is_told_that_the_tie_has_ended(client):
    tie = make.tie()
    make.end(tie)

    answer = client.post(end_of(tie), {"on": "2026-05-01", "how": "faded"})

    assert list(answer.context["form"].errors) == ["__all__"]


def end_of(tie: Tie) -> str:
    return reverse("end-tie", args=[tie.person_id, tie.pk])


def test_a_rhythm_is_confirmed_with_its_day(client):
    tie = make.tie()
    address = reverse("confirm-rhythm", args=[tie.person_id, tie.pk])

    client.post(address, {"every_days": "7", "on": "2026-05-01"})

    rhythm = tie.rhythms.get()
    assert (rhythm.every_days, rhythm.confirmed_on) == (7, make.TODAY)


def test_a_rhythm_from_before_the_tie_is_asked_about(client):
    tie = make.tie(began_on=make.days_ago(10))
    address = reverse("confirm-rhythm", args=[tie.person_id, tie.pk])

    answer = client.post(address, {"every_days": "7", "on": make.days_ago(20).isoformat()})

    assert list(answer.context["form"].errors) == ["on"]


def test_a_tie_is_put_right_and_its_end_taken_back(client):
    tie = make.tie(role="皿洗い")
    make.end(tie)
    tie.refresh_from_db()
    address = reverse("amend-tie", args=[tie.person_id, tie.pk])
    assert client.get(address).context["form"]["how_ended"].value() == tie.how_ended

    client.post(address, TYPED | {"began": "2020", "ended_on": "", "how_ended": ""})

    tie.refresh_from_db()
    assert (tie.with_whom, tie.role, tie.ended_on, tie.how_ended) == ("将棋の友人", "", None, "")


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"ended_on": "2026-05-01"}, "how_ended"),
        ({"ended_on": "2001-01-01", "how_ended": "died", "began": "2002"}, "ended_on"),
        ({"began": "2026-10"}, "began"),
    ],
)
def test_a_correction_that_cannot_be_is_asked_about(client, typed, field):
    tie = make.tie()
    address = reverse("amend-tie", args=[tie.person_id, tie.pk])

    answer = client.post(address, TYPED | typed)

    assert list(answer.context["form"].errors) == [field]
