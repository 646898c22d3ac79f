"""Whatever an address is asked with, the answer is a page and never a mishap.

A client of the tests raises what a server would answer with an error page.
"""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.urls import reverse
from tests.web.addresses import PARAMETERS, ROUTES, address
from tests.web.places import lived

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aoi")]

JUNK = [
    "abc",
    "-1",
    "9" * 5000,
    "x\x00y",
    "%_\\",
    "あ" * 2000,
    "\ud800".encode("utf-8", "surrogatepass"),
    "0001-01-01",
    "9999-12-31",
    "２０２６-０１-０１",
    "0192f0c0-0000-7000-8000-000000000001",
    "//elsewhere.example/\r\nX: y",
]
CALM = {200, 302, 303, 400, 403, 404, 405, 429}


@pytest.fixture(autouse=True)
def attempts_are_forgotten() -> Iterator[None]:
    """The sign-in counts attempts (429); the tests that follow begin anew."""
    yield
    cache.clear()


@pytest.mark.parametrize("route", ROUTES)
def test_an_address_may_be_asked_with_anything(client, route):
    page = address(route)

    answers = {
        client.get(page, dict.fromkeys(PARAMETERS, junk)).status_code for junk in ["", *JUNK]
    }

    assert answers <= CALM


@pytest.mark.parametrize("route", ROUTES)
def test_an_address_may_be_asked_in_any_manner(client, aoi, route):
    page = address(route)

    for method in ("post", "put", "patch", "delete", "options", "head"):
        client.force_login(aoi.user)  # or signing out would end the walk
        assert getattr(client, method)(page).status_code in CALM, method


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=", "x"])
def test_a_body_of_any_kind_changes_nothing(client, kind):
    life = lived()

    answer = client.post(address("/people/<uuid:person_id>/contacts/new", life), "{", kind)

    assert answer.status_code in CALM
    assert life.person.contacts.count() == 1


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31"),
        ("0001-01-01", "9999-12-31"),
        ("2026-05-01", "2026-01-01"),
    ],
)
def test_a_chart_of_any_days_is_drawn(client, begin, end):
    chart = reverse("chart", args=[lived().person.pk])

    assert client.get(chart, {"from": begin, "to": end}).status_code == 200


@pytest.mark.parametrize(
    ("days", "status"),
    [
        ("2026-01-01/2026-05-01", 200),
        ("2026-05-01/2026-01-01", 200),
        ("1868-01-01/9999-12-31", 200),
        ("0001-01-01/2026-05-01", 404),
        ("0000-01-01/2026-05-01", 404),
        ("2026-02-30/2026-05-01", 404),
    ],
)
def test_days_that_no_calendar_has_are_not_found(client, days, status):
    page = reverse("chart", args=[lived().person.pk]) + "days/" + days

    assert client.get(page).status_code == status


@pytest.mark.parametrize("name", ["chart_width", "django_language", "csrftoken", "messages"])
@pytest.mark.parametrize("junk", ["abc", "-1", "9" * 5000, '"\\000"'])
def test_a_cookie_may_hold_anything(client, name, junk):
    chart = reverse("chart", args=[lived().person.pk])
    client.cookies[name] = junk

    assert client.get(chart).status_code == 200


@pytest.mark.parametrize("junk", ["abc", '"\\000bcdefghijk"', "é" * 32, "a' OR 'a'='a", "9" * 5000])
def test_a_made_up_session_is_nobodys(client, junk):
    client.logout()

    answer = client.get(reverse("my-people"), headers={"cookie": f"sessionid={junk}"})

    assert answer.status_code == 302
