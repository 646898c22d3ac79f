import csv
import io
from datetime import date

import pytest
from django.urls import reverse
from pypdf import PdfReader
from tests import make
from tests.make import days_ago
from tests.web.places import lived

from banso.core.contacts.modes import Mode
from banso.core.ties.kinds import TieKind

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hana")]


def test_the_chart_stands_on_a_page_of_its_own(client):
    life = lived()

    page = client.get(reverse("chart", args=[life.person.pk])).content.decode()

    assert "<html" in page
    assert "<svg" in page
    assert "隣の人" in page


def test_only_the_figure_is_sent_when_the_page_of_the_person_asks(client):
    life = lived()

    part = client.get(reverse("chart", args=[life.person.pk]), headers={"hx-request": "true"})

    assert "<html" not in part.content.decode()
    assert "data-chart" in part.content.decode()


def test_with_nothing_known_the_chart_is_still_drawn(client):
    answer = client.get(reverse("chart", args=[make.person().pk]))

    assert answer.status_code == 200


def test_the_record_is_not_squeezed_by_what_was_told_and_the_whole_life_is_one_step_away(client):
    person = make.person()
    make.tie(person, kind=TieKind.KIN, began_on=date(1975, 1, 1), noted_on=days_ago(30))

    answer = client.get(reverse("chart", args=[person.pk]))

    assert answer.context["window"].begin == days_ago(30 + 730)
    whole = next(step["url"] for step in answer.context["steps"] if step["name"] == "whole")
    assert "from=1975-01-01" in whole


def test_a_window_can_be_asked_for(client):
    life = lived()

    answer = client.get(
        reverse("chart", args=[life.person.pk]), {"from": "2026-01-01", "to": "2026-03-01"}
    )

    window = answer.context["window"]
    assert (window.begin.isoformat(), window.end.isoformat()) == ("2026-01-01", "2026-03-01")


@pytest.mark.parametrize("page", ["chart-svg", "chart-pdf", "chart-table"])
def test_no_file_is_named_after_the_person(client, page):
    life = lived("森田")

    answer = client.get(reverse(page, args=[life.person.pk]))

    name = answer.headers["Content-Disposition"]
    assert name.startswith('attachment; filename="lifeline.')


def test_the_pdf_lies_across_a_4_and_its_words_can_be_searched(client):
    life = lived()

    answer = client.get(reverse("chart-pdf", args=[life.person.pk]))

    first = PdfReader(io.BytesIO(answer.content)).pages[0]
    width, height = (round(float(side)) for side in first.mediabox.upper_right)
    assert (width, height) == (842, 595)
    assert "隣の人" in first.extract_text()


def test_the_table_opens_in_a_spreadsheet_program(client):
    life = lived()

    answer = client.get(reverse("chart-table", args=[life.person.pk]))

    assert answer.content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert {len(row) for row in rows} == {3}
    assert any("家賃の滞納" in row[2] for row in rows)


def test_a_point_of_the_line_opens_the_contacts_of_its_days(client):
    person = make.person()
    make.contact(person, on=make.days_ago(1), note="このあいだ")
    make.contact(person, on=make.days_ago(9), note="そのまえ", mode=Mode.PHONE)
    days = [person.pk, make.days_ago(2), make.TODAY]

    page = client.get(reverse("chart-days", args=days)).content.decode()

    assert "このあいだ" in page
    assert "そのまえ" not in page


def test_days_without_a_contact_say_so(client):
    days = [make.person().pk, make.days_ago(2), make.TODAY]

    answer = client.get(reverse("chart-days", args=days))

    assert answer.context["notes"] == []


def test_no_such_day_is_no_such_page(client):
    person = make.person()

    answer = client.get(reverse("chart", args=[person.pk]) + "days/2026-02-30/2026-03-01")

    assert answer.status_code == 404


def test_a_thing_on_the_chart_opens_its_record(client):
    life = lived()
    kinds = ("tie", "trouble", "observation", "plan", "crossing", "passage")
    keys = ",".join(f"{kind}:{getattr(life, kind).pk}" for kind in kinds)

    answer = client.get(reverse("chart-records", args=[life.person.pk, keys]))

    assert len(answer.context["notes"]) == len(kinds)
    amended = reverse("amend-plan", args=[life.person.pk, life.plan.pk])
    assert amended in answer.content.decode()
    assert len(answer.context["contacts"]) == 1


def test_every_point_of_the_chart_leads_to_a_page(client):
    life = lived()
    rows = client.get(reverse("chart", args=[life.person.pk])).context["rows"]

    answers = {client.get(row.url).status_code for row in rows if row.url}

    assert answers == {200}


@pytest.mark.parametrize("kind", ["tie", "person"])
def test_keys_of_other_records_find_nothing(client, kind):
    theirs, person = make.tie(make.person("別の人")), make.person()
    key = f"{kind}:{theirs.pk}"

    answer = client.get(reverse("chart-records", args=[person.pk, key]))

    assert (answer.context["notes"], answer.context["contacts"]) == ([], [])
