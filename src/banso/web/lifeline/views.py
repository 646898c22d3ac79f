import csv
from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from banso.core.lifeline.drawing import Size, Window
from banso.core.lifeline.span import first_view, whole_life
from banso.records.access.doors import open_person
from banso.records.contacts.queries import between, touching
from banso.records.lifeline.queries import life_of
from banso.records.people.models import Person
from banso.web.answers import page_or_part
from banso.web.charts import figure, table, windows
from banso.web.charts.chart import Chart, chart_of
from banso.web.charts.pdf import chart_pdf
from banso.web.charts.render import standalone_svg
from banso.web.components.chronology import notes_of
from banso.web.doorkeeper import WorkerRequest
from banso.web.lifeline.behind import records_behind
from banso.web.lifeline.converters import Key
from banso.web.lifeline.ways import downloads_of, way_to_records

PICTURE = Size(1160, 620)  # fills a landscape A4 page


class Drawn(NamedTuple):
    chart: Chart
    whole: Window


def drawn(person: Person, query: Mapping[str, str], size: Size, *, at: datetime) -> Drawn:
    life, today = life_of(person), timezone.localdate(at)
    whole = whole_life(life, today=today)
    window = windows.asked(query, whole, first=first_view(life, today=today))
    title = _("The life of %(name)s") % {"name": person}
    return Drawn(chart_of(life, window=window, size=size, today=today, title=title), whole)


@require_safe
def chart(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    """On a page of its own; asked by the page of a person, only the figure."""
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    size = figure.asked_size(request.GET, request.COOKIES)
    shown = drawn(person, request.GET, size, at=now)
    facts = figure.context(
        shown.chart,
        url=request.path,
        whole=shown.whole,
        link_for=way_to_records(person),
        downloads=downloads_of(person),
    )
    return page_or_part(request, "lifeline/chart.html#figure", {"person": person} | facts)


@require_safe
def svg(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    picture = standalone_svg(drawn(person, request.GET, PICTURE, at=now).chart)
    return download(picture, "image/svg+xml", "svg")


@require_safe
def pdf(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    document = chart_pdf(drawn(person, request.GET, PICTURE, at=now).chart)
    return download(document, "application/pdf", "pdf")


@require_safe
def as_table(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    """With a byte order mark, by which spreadsheet programs know that it is UTF-8."""
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    rows = table.rows(drawn(person, request.GET, PICTURE, at=now).chart)
    answer = download("\ufeff", "text/csv; charset=utf-8", "csv")
    csv.writer(answer).writerows([table.heads(), *(row[:3] for row in rows)])
    return answer


def download(content: str | bytes, kind: str, ending: str) -> HttpResponse:
    """The name of the file says what it is and never whose: it will lie among other files."""
    name = {"Content-Disposition": f'attachment; filename="lifeline.{ending}"'}
    return HttpResponse(content, content_type=kind, headers=name)


@require_safe
def days(request: WorkerRequest, person_id: UUID, *, begin: date, end: date) -> HttpResponse:
    """The contacts that a stretch of the line rests on."""
    person = open_person(person_id, by=request.worker, at=timezone.now())
    notes = notes_of(person.pk, between(person, begin, end))
    facts = {"person": person, "notes": notes, "begin": begin, "end": end}
    return render(request, "lifeline/days.html", facts)


@require_safe
def records(request: WorkerRequest, person_id: UUID, keys: list[Key]) -> HttpResponse:
    """The records that a thing on the chart stands for, and the contacts that speak of them."""
    person = open_person(person_id, by=request.worker, at=timezone.now())
    ties = [key for kind, key in keys if kind == "tie"]
    facts = {
        "person": person,
        "notes": records_behind(person, keys),
        "contacts": notes_of(person.pk, touching(person, ties)),
    }
    return render(request, "lifeline/records.html", facts)
