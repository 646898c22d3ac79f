from datetime import datetime
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from banso.records.access.doors import open_person
from banso.records.people.models import Person
from banso.records.staff.models import Worker
from banso.records.ties import actions
from banso.records.ties.models import Tie
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest
from banso.web.ties.forms import AmendTie, ConfirmRhythm, EndTie, NewTie


@require_http_methods(["GET", "POST"])
def new(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    form = NewTie(request.POST or None)
    if form.carries_out(begin_with_rhythm, person, by=request.worker, at=now):
        messages.success(request, _("The tie is kept."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "form": form, "heading": _("Add a tie")}
    return render(request, "person/record_form.html", facts)


@transaction.atomic
def begin_with_rhythm(
    person: Person, *, rhythm: int | None, by: Worker, at: datetime, **facts: object
) -> Tie:
    """A tie, and how often the two are in touch if that was said in the same breath."""
    tie = actions.begin(person, **facts, by=by, at=at)
    if rhythm:
        actions.confirm_rhythm(tie, rhythm, on=timezone.localdate(at), by=by, at=at)
    return tie


@require_http_methods(["GET", "POST"])
def amend(request: WorkerRequest, person_id: UUID, tie_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    tie = person.ties.get(pk=tie_id)
    form = AmendTie(request.POST or None, initial=AmendTie.of(tie))
    if form.carries_out(actions.amend, tie, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "record": tie, "form": form, "heading": _("Put a tie right")}
    return render(request, "person/record_form.html", facts)


@require_http_methods(["GET", "POST"])
def end(request: WorkerRequest, person_id: UUID, tie_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    tie = person.ties.get(pk=tie_id)
    form = EndTie(request.POST or None)
    if form.carries_out(actions.end, tie, by=request.worker, at=now):
        messages.success(request, _("The end is kept. The tie stays in the story."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "record": tie, "form": form, "heading": _("A tie has ended")}
    return render(request, "person/record_form.html", facts)


@require_http_methods(["GET", "POST"])
def confirm_rhythm(request: WorkerRequest, person_id: UUID, tie_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    tie = person.ties.get(pk=tie_id)
    form = ConfirmRhythm(request.POST or None)
    if form.carries_out(actions.confirm_rhythm, tie, by=request.worker, at=now):
        messages.success(request, _("The rhythm is kept."))
        return SeeOther("person", person.pk)
    facts = {"person": person, "record": tie, "form": form, "heading": _("Confirm a rhythm")}
    return render(request, "person/record_form.html", facts)
