from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from banso.records.access.doors import open_person
from banso.records.people import actions
from banso.records.staff.queries import holders_for_choice
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest
from banso.web.people.forms import AmendName, AmendPerson, NewName, NewPerson


@require_http_methods(["GET", "POST"])
def new(request: WorkerRequest) -> HttpResponse:
    now = timezone.now()
    worker = request.worker
    workers = holders_for_choice(worker.team, timezone.localdate(now))
    first = {"called": request.GET.get("called", ""), "holder": worker.pk}
    form = NewPerson(request.POST or None, initial=first, workers=workers)
    if form.carries_out(actions.receive, team=worker.team, by=worker, at=now):
        messages.success(request, _("The record is begun. Now add what you know."))
        return SeeOther("person", form.made.pk)
    return render(request, "people/new.html", {"form": form})


@require_http_methods(["GET", "POST"])
def amend(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    workers = holders_for_choice(person.team, timezone.localdate(now), now=person.holder)
    form = AmendPerson(request.POST or None, initial=AmendPerson.of(person), workers=workers)
    if form.carries_out(actions.amend, person, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "form": form, "heading": _("Put right what is known")}
    return render(request, "person/record_form.html", facts)


@require_http_methods(["GET", "POST"])
def new_name(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    form = NewName(request.POST or None)
    if form.carries_out(actions.give_name, person, by=request.worker, at=now):
        messages.success(request, _("The name is kept."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "form": form, "heading": _("Add a name")}
    return render(request, "person/record_form.html", facts)


@require_http_methods(["GET", "POST"])
def amend_name(request: WorkerRequest, person_id: UUID, name_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    name = person.names.get(pk=name_id)
    form = AmendName(request.POST or None, initial=AmendName.of(name))
    if form.carries_out(actions.amend_name, name, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("person", person.pk)
    heading = _("Put a name right")
    facts = {"person": person, "record": name, "form": form, "heading": heading}
    return render(request, "person/record_form.html", facts)
