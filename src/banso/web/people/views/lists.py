from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from banso.records.access.queries import visible_people
from banso.records.contacts.queries import silent_lines
from banso.records.people.queries import find as find_among
from banso.records.people.queries import lines
from banso.web.answers import page_or_part
from banso.web.doorkeeper import WorkerRequest
from banso.web.people.rows import in_words, table_rows

PEOPLE_ON_A_PAGE = 50
MOST_FOUND = 30


@require_safe
def my_people(request: WorkerRequest) -> HttpResponse:
    today = timezone.localdate()
    people = visible_people(request.worker, on=today)
    whole_team = request.GET.get("whose") == "team"
    if not whole_team:
        people = people.filter(holder=request.worker)
    silent = silent_lines(people, on=today)
    page = Paginator(silent, PEOPLE_ON_A_PAGE).get_page(request.GET.get("page"))
    facts = {"page": page, "rows": table_rows(in_words(page, today)), "whole_team": whole_team}
    return page_or_part(request, "people/my_people.html#list", facts)


@require_safe
def find(request: WorkerRequest) -> HttpResponse:
    today = timezone.localdate()
    sought = request.GET.get("q", "").strip()
    visible = visible_people(request.worker, on=today)
    found = lines(find_among(visible, sought)[: MOST_FOUND + 1])
    facts = {
        "sought": sought,
        "found": [*in_words(found[:MOST_FOUND], today)],
        "more": len(found) > MOST_FOUND,
        "most": MOST_FOUND,
    }
    return page_or_part(request, "people/find.html#found", facts)
