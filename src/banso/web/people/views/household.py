from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from banso.records.access.doors import open_person
from banso.records.access.queries import visible_people
from banso.records.people import actions
from banso.records.people.queries import find, stays_under_one_roof
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest
from banso.web.people.forms import LeaveHousehold, ShareHousehold

MOST_FOUND = 10


@require_safe
def choose(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    sought = request.GET.get("q", "").strip()
    others = visible_people(request.worker, on=timezone.localdate(now)).exclude(pk=person.pk)
    facts = {"person": person, "sought": sought, "found": find(others, sought)[:MOST_FOUND]}
    return render(request, "people/choose_household.html", facts)


@require_http_methods(["GET", "POST"])
def share(request: WorkerRequest, person_id: UUID, other_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    other = visible_people(request.worker, on=timezone.localdate(now)).get(pk=other_id)
    form = ShareHousehold(request.POST or None)
    who_and_when = {"with_person": person, "by": request.worker, "at": now}
    if form.carries_out(actions.share_household, other, **who_and_when):
        messages.success(request, _("They now stand in one household."))
        return SeeOther("person", person.pk)
    heading = _("Lives in the household")
    facts = {"person": person, "other": other, "form": form, "heading": heading}
    return render(request, "people/share_household.html", facts)


@require_http_methods(["GET", "POST"])
def leave(request: WorkerRequest, person_id: UUID, membership_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    visible = visible_people(request.worker, on=timezone.localdate(now))
    membership = stays_under_one_roof(person, among=visible).get(pk=membership_id)
    form = LeaveHousehold(request.POST or None)
    if form.carries_out(actions.leave_household, membership, by=request.worker, at=now):
        messages.success(request, _("The day is kept. The household stays in the story."))
        return SeeOther("person", person.pk)
    heading = _("Left the household")
    facts = {"person": person, "membership": membership, "form": form, "heading": heading}
    return render(request, "people/leave_household.html", facts)
