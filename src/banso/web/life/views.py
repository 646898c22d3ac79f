from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from banso.records.access.doors import open_person
from banso.records.life import actions
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest
from banso.web.life import forms

FORM = "person/record_form.html"


@require_http_methods(["GET", "POST"])
def new_trouble(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    form = forms.NewTrouble(request.POST or None)
    if form.carries_out(actions.note_trouble, person, by=request.worker, at=now):
        messages.success(request, _("The trouble is kept."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "form": form, "heading": _("Write down a trouble")}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
def amend_trouble(request: WorkerRequest, person_id: UUID, trouble_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    trouble = person.troubles.get(pk=trouble_id)
    form = forms.AmendTrouble(request.POST or None, initial=forms.AmendTrouble.of(trouble))
    if form.carries_out(actions.amend_trouble, trouble, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("person", person.pk)
    heading = _("Put a trouble right")
    facts = {"person": person, "record": trouble, "form": form, "heading": heading}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
def settle_trouble(request: WorkerRequest, person_id: UUID, trouble_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    trouble = person.troubles.get(pk=trouble_id)
    form = forms.SettleTrouble(request.POST or None)
    if form.carries_out(actions.settle_trouble, trouble, by=request.worker, at=now):
        messages.success(request, _("It is kept that this is settled."))
        return SeeOther("person", person.pk)
    heading = _("A trouble is settled")
    facts = {"person": person, "record": trouble, "form": form, "heading": heading}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
def new_observation(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    form = forms.NewObservation(request.POST or None)
    if form.carries_out(actions.observe, person, by=request.worker, at=now):
        messages.success(request, _("What was said is kept."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "form": form, "heading": _("Motivation, as said or seen")}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
def amend_observation(
    request: WorkerRequest, person_id: UUID, observation_id: UUID
) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    said = person.observations.get(pk=observation_id)
    form = forms.AmendObservation(request.POST or None, initial=forms.AmendObservation.of(said))
    if form.carries_out(actions.amend_observation, said, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("person", person.pk)
    heading = _("Put right what was said or seen")
    facts = {"person": person, "record": said, "form": form, "heading": heading}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
def new_passage(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    form = forms.NewPassage(request.POST or None)
    if form.carries_out(actions.tell, person, by=request.worker, at=now):
        messages.success(request, _("The story is kept as it was told."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "form": form, "heading": _("Life story from before we met")}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
def amend_passage(request: WorkerRequest, person_id: UUID, passage_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    passage = person.passages.get(pk=passage_id)
    form = forms.AmendPassage(request.POST or None, initial=forms.AmendPassage.of(passage))
    if form.carries_out(actions.amend_passage, passage, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("person", person.pk)
    heading = _("Put the life story right")
    facts = {"person": person, "record": passage, "form": form, "heading": heading}
    return render(request, FORM, facts)
