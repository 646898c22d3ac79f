from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from banso.records.events import queries, registering
from banso.records.events.models import Event, Registration
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.events import forms
from banso.web.events.rows import letters_of, registration_lines
from banso.web.events.views.office import CONFIRM, FORM, about


@require_safe
@teachers_only
def listed(request: WorkerRequest, event_id: UUID) -> HttpResponse:
    event = Event.objects.get(pk=event_id)
    found = queries.listed(event)
    now = timezone.now()
    facts = {
        "event": event,
        "placed": registration_lines(found.placed),
        "waiting": registration_lines(found.waiting),
        "withdrawn": registration_lines(found.withdrawn),
        "over": event.ends_at <= now,
        "begun": event.begins_at <= now,
    }
    return render(request, "events/registrations.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def came(request: WorkerRequest, event_id: UUID) -> HttpResponse:
    event = Event.objects.get(pk=event_id)
    placed, waiting, _gone = queries.listed(event)
    sent = request.POST if request.method == "POST" else None  # nobody ticked is an answer, too
    form = forms.NoteWhoCame(sent, registrations=placed + waiting)
    if form.carries_out(registering.note_who_came, event, by=request.worker, at=timezone.now()):
        messages.success(request, _("It is noted who came."))
        return SeeOther("registrations", event.pk)
    facts = about(event, form, _("Who came")) | {
        "back": reverse("registrations", args=[event.pk]),
        "sentence": _("Whoever is not ticked did not come."),
    }
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def withdraw(request: WorkerRequest, registration_id: UUID) -> HttpResponse:
    registration = Registration.objects.select_related("event").get(pk=registration_id)
    if request.method == "POST":
        sentence = _withdrawn(registration, request)
        messages.info(request, sentence)
        return SeeOther("registrations", registration.event_id)
    facts = {
        "question": _("Withdraw the registration of %(name)s?") % {"name": registration.called},
        "consequence": _("Whoever waits longest moves up at once."),
        "yes": _("Withdraw it"),
        "back": reverse("registrations", args=[registration.event_id]),
    }
    return render(request, CONFIRM, facts)


def _withdrawn(registration: Registration, request: WorkerRequest) -> str:
    try:
        registering.withdraw(registration, by=request.worker, at=timezone.now())
    except registering.AlreadyWithdrawn:
        return _("The registration had been withdrawn before.")
    except registering.EventPast:
        return _("The event is over; registrations stay as they are.")
    return _("The registration is withdrawn. Whoever waited longest has moved up.")


@require_http_methods(["GET", "POST"])
@teachers_only
def let_go(request: WorkerRequest, event_id: UUID) -> HttpResponse:
    event = Event.objects.get(pk=event_id)
    back = reverse("registrations", args=[event.pk])
    if request.method == "POST":
        try:
            registering.let_names_go(event, by=request.worker, at=timezone.now())
        except registering.NotYetOver:
            messages.warning(request, _("The event is not over yet; the names are still needed."))
        else:
            messages.success(request, _("Names and contacts are gone. The numbers stay."))
        return SeeOther("registrations", event.pk)
    facts = {
        "question": _("Let the names and contacts go?"),
        "consequence": _("They cannot be brought back. Numbers by field and position stay."),
        "yes": _("Let them go"),
        "back": back,
    }
    return render(request, CONFIRM, facts)


@require_safe
@teachers_only
def tell(request: WorkerRequest) -> HttpResponse:
    """Whom to remind today, and whom to tell of a place, with the words ready to send."""
    found = queries.to_tell(timezone.now())
    facts = {"events": [letters_of(each, request.build_absolute_uri) for each in found]}
    return render(request, "events/tell.html", facts)


@require_POST
@teachers_only
def told(request: WorkerRequest, registration_id: UUID) -> HttpResponse:
    registration = Registration.objects.get(pk=registration_id)
    if registration.waited:
        registering.note_told(registration, by=request.worker, at=timezone.now())
    return SeeOther("events-to-tell")


@require_POST
@teachers_only
def reminded(request: WorkerRequest, registration_id: UUID) -> HttpResponse:
    registration = Registration.objects.get(pk=registration_id)
    registering.note_reminded(registration, by=request.worker, at=timezone.now())
    return SeeOther("events-to-tell")
