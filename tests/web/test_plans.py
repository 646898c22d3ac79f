import pytest
from django.urls import reverse
from tests import make

from banso.records.accompaniment.models import Crossing
from banso.records.plans.models import Plan

pytestmark = pytest.mark.django_db

TYPED = {"title": "住まいの確保", "begins_on": "2026-05-01", "planned_end": "2060-03-31"}


def test_a_plan_may_be_meant_for_days_to_come(client, hana):
    person = make.person()
    agency = hana.team.agency

    answer = client.post(reverse("new-plan", args=[person.pk]), TYPED | {"agency": agency.pk})

    plan = Plan.objects.get()
    assert answer.status_code == 303
    assert (plan.title, plan.agency, plan.planned_end.year) == ("住まいの確保", agency, 2060)


def test_a_plan_that_ends_before_it_begins_is_asked_about(client, hana):
    person = make.person()
    typed = TYPED | {"planned_end": "2026-04-01", "agency": hana.team.agency_id}

    answer = client.post(reverse("new-plan", args=[person.pk]), typed)

    form = answer.context["form"]
    assert list(form.errors) == ["planned_end"]
    assert form["title"].value() == "住まいの確保"


@pytest.mark.usefixtures("hana")
def test_a_plan_ends_with_its_result(client):
    plan = make.plan()

    client.post(end_of(plan), {"on": "2026-05-01", "result": "部屋が決まった"})

    plan.refresh_from_db()
    assert (plan.ended_on, plan.result) == (make.TODAY, "部屋が決まった")


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"on": "2000-01-01", "result": "部屋が決まった"}, "on"),
        ({"on": "2060-01-01", "result": "部屋が決まった"}, "on"),
        ({"on": "2026-05-01", "result": ""}, "result"),
    ],
)
def test_an_end_that_cannot_be_is_asked_about(client, typed, field):
    plan = make.plan()

    answer = client.post(end_of(plan), typed)

    assert list(answer.context["form"].errors) == [field]


@pytest.mark.usefixtures("hana")
def test_the_second_of_two_workers_is_told_that_the_plan_has_ended(client):
    plan = make.plan()
    typed = {"on": "2026-05-01", "result": "部屋が決まった"}

    _first, second = (client.post(end_of(plan), typed) for _ in range(2))

    assert list(second.context["form"].errors) == ["__all__"]


def end_of(plan: Plan) -> str:
    return reverse("end-plan", args=[plan.person_id, plan.pk])


@pytest.mark.usefixtures("hana")
def test_a_plan_is_prolonged(client):
    plan = make.plan()
    address = reverse("amend-plan", args=[plan.person_id, plan.pk])

    client.post(address, TYPED)

    plan.refresh_from_db()
    assert (plan.title, plan.planned_end.year) == ("住まいの確保", 2060)


@pytest.mark.usefixtures("hana")
def test_an_end_without_its_result_is_asked_about(client):
    plan = make.plan()
    address = reverse("amend-plan", args=[plan.person_id, plan.pk])

    answer = client.post(address, TYPED | {"ended_on": "2026-05-01"})

    assert list(answer.context["form"].errors) == ["result"]


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize("kind", ["link", "bring_back", "relink"])
def test_every_crossing_is_kept_with_its_tie_and_words(client, kind):
    person = make.person()
    tie = make.tie(person, "地域食堂")
    typed = {"kind": kind, "tie": tie.pk, "words": "皿洗いを頼まれた", "on": "2026-05-01"}

    client.post(reverse("new-crossing", args=[person.pk]), typed)

    crossing = Crossing.objects.get()
    assert (crossing.kind, crossing.tie, crossing.words) == (kind, tie, "皿洗いを頼まれた")


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"on": "2060-01-01"}, "on"),
        ({"kind": ""}, "kind"),
        ({"tie": "0192f0c0-0000-7000-8000-000000000003"}, "tie"),
    ],
)
def test_a_crossing_that_cannot_be_is_asked_about(client, typed, field):
    person = make.person()
    given = {"kind": "link", "on": "2026-05-01"} | typed

    answer = client.post(reverse("new-crossing", args=[person.pk]), given)

    assert list(answer.context["form"].errors) == [field]


@pytest.mark.usefixtures("hana")
def test_a_crossing_can_be_put_right(client):
    crossing = make.link()
    address = reverse("amend-crossing", args=[crossing.person_id, crossing.pk])

    client.post(address, {"kind": "relink", "on": "2026-05-01", "words": "もう一度"})

    crossing.refresh_from_db()
    assert (crossing.kind, crossing.words, crossing.on) == ("relink", "もう一度", make.TODAY)
