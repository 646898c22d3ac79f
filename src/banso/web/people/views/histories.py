from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from banso.records.access.doors import open_person
from banso.records.audit.queries import history_of_person, history_of_record
from banso.web.doorkeeper import WorkerRequest
from banso.web.people.history import in_words

ENTRIES_ON_A_PAGE = 50


@require_safe
def of_person(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    person = open_person(person_id, by=request.worker, at=timezone.now())
    page = Paginator(history_of_person(person.pk), ENTRIES_ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    facts = {"person": person, "page": page, "entries": in_words(page.object_list)}
    return render(request, "people/history.html", facts)


@require_safe
def of_record(request: WorkerRequest, person_id: UUID, record_id: UUID) -> HttpResponse:
    """Only what belongs to the person whose door was opened."""
    person = open_person(person_id, by=request.worker, at=timezone.now())
    entries = history_of_record(record_id).filter(person=person.pk)
    page = Paginator(entries, ENTRIES_ON_A_PAGE).get_page(request.GET.get("page"))
    if not page.paginator.count:
        raise Http404
    facts = {"person": person, "page": page, "entries": in_words(page.object_list)}
    return render(request, "people/history.html", facts)
