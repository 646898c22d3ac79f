from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from banso.records.access.queries import visible_people
from banso.records.contacts.queries import by_silence
from banso.records.people.queries import find as find_among
from banso.web.answers import page_or_part
from banso.web.doorkeeper import WorkerRequest

PEOPLE_ON_A_PAGE = 50
MOST_FOUND = 30


@require_safe
def my_people(request: WorkerRequest) -> HttpResponse:
    today = timezone.localdate()
    people = visible_people(request.worker, on=today)
    whole_team = request.GET.get("whose") == "team"
    if not whole_team:
        people = people.filter(holder=request.worker)
    silent = by_silence(people.select_related("holder"), on=today)
    page = Paginator(silent, PEOPLE_ON_A_PAGE).get_page(request.GET.get("page"))
    facts = {"page": page, "whole_team": whole_team, "today": today}
    return page_or_part(request, "people/my_people.html#list", facts)


@require_safe
def find(request: WorkerRequest) -> HttpResponse:
    today = timezone.localdate()
    sought = request.GET.get("q", "").strip()
    visible = visible_people(request.worker, on=today).select_related("holder")
    found = list(find_among(visible, sought)[: MOST_FOUND + 1])
    facts = {
        "sought": sought,
        "found": found[:MOST_FOUND],
        "more": len(found) > MOST_FOUND,
        "most": MOST_FOUND,
        "today": today,
    }
    return page_or_part(request, "people/find.html#found", facts)
