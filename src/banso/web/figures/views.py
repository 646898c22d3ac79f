from datetime import date

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from banso.records.contacts.queries import by_month_and_mode
from banso.web.doorkeeper import WorkerRequest
from banso.web.figures.tables import by_year

YEARS = 5


@require_safe
def figures(request: WorkerRequest) -> HttpResponse:
    """Contacts of the whole office by month and mode. Workers are not told apart."""
    today = timezone.localdate()
    begin = date(today.year - YEARS + 1, 1, 1)
    facts = {"years": by_year(by_month_and_mode(begin, today)), "begin": begin, "today": today}
    return render(request, "figures/figures.html", facts)
