from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from banso.records.access.doors import open_person
from banso.records.accompaniment import actions as accompaniment
from banso.records.accompaniment.choices import CrossingKind
from banso.records.plans import actions
from banso.records.staff.queries import agencies_for_choice
from banso.records.ties.queries import all_for_choice
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest
from banso.web.plans import forms

FORM = "person/record_form.html"
CROSS = {
    CrossingKind.LINK: accompaniment.link,
    CrossingKind.BRING_BACK: accompaniment.bring_back,
    CrossingKind.RELINK: accompaniment.relink,
}


@require_http_methods(["GET", "POST"])
def new(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    worker = request.worker
    person = open_person(person_id, by=worker, at=now)
    ours = {"agency": worker.team.agency_id}
    form = forms.NewPlan(request.POST or None, initial=ours, agencies=agencies_for_choice())
    if form.carries_out(actions.begin, person, by=worker, at=now):
        messages.success(request, _("The plan is kept."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "form": form, "heading": _("Begin a plan")}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
def amend(request: WorkerRequest, person_id: UUID, plan_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    plan = person.plans.get(pk=plan_id)
    form = forms.AmendPlan(request.POST or None, initial=forms.AmendPlan.of(plan))
    if form.carries_out(actions.amend, plan, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("person", person.pk)
    heading = _("Put a plan right, or prolong it")
    facts = {"person": person, "record": plan, "form": form, "heading": heading}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
def end(request: WorkerRequest, person_id: UUID, plan_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    plan = person.plans.get(pk=plan_id)
    form = forms.EndPlan(request.POST or None)
    if form.carries_out(actions.end, plan, by=request.worker, at=now):
        messages.success(request, _("The plan has ended. The accompaniment goes on."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "record": plan, "form": form, "heading": _("A plan ends")}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
def new_crossing(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    ties = all_for_choice(person, timezone.localdate(now))
    form = forms.NewCrossing(request.POST or None, ties=ties)
    if form.carries_out(cross, person, by=request.worker, at=now):
        messages.success(request, _("The crossing is kept."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "form": form, "heading": _("Link, return, or re-link")}
    return render(request, FORM, facts)


def cross(person, *, kind: str, **facts):
    return CROSS[CrossingKind(kind)](person, **facts)


@require_http_methods(["GET", "POST"])
def amend_crossing(request: WorkerRequest, person_id: UUID, crossing_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    crossing = person.crossings.get(pk=crossing_id)
    ties = all_for_choice(person, timezone.localdate(now))
    written = forms.AmendCrossing.of(crossing)
    form = forms.AmendCrossing(request.POST or None, initial=written, ties=ties)
    if form.carries_out(accompaniment.amend, crossing, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("person", person.pk)
    heading = _("Put a crossing right")
    facts = {"person": person, "record": crossing, "form": form, "heading": heading}
    return render(request, FORM, facts)
