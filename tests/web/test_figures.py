import pytest
from django.urls import reverse
from tests import make

from banso.core.contacts.modes import Mode

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hana")]


def test_contacts_are_counted_by_month_and_mode_and_attempts_stand_apart(client):
    for mode, reached in [(Mode.VISIT, True), (Mode.VISIT, False), (Mode.PHONE, True)]:
        make.contact(mode=mode, reached=reached, on=make.TODAY)

    (year,) = client.get(reverse("figures")).context["years"]

    (month,) = year.lines
    assert dict(zip(year.modes, month.counts, strict=True))[Mode.VISIT] == 1
    assert (month.month, month.reached, month.attempts) == (make.TODAY, 2, 1)
    assert (year.total.reached, year.total.attempts) == (2, 1)


def test_without_contacts_there_are_no_figures(client):
    assert client.get(reverse("figures")).context["years"] == []


def test_no_worker_is_named(client):
    make.contact(by=make.aoi())

    assert "夏川" not in client.get(reverse("figures")).content.decode()
