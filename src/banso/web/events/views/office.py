from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from banso.core.access.teaching import may_teach
from banso.records.events import actions, queries
from banso.records.events.models import Event, Material
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.events import forms
from banso.web.events.rows import event_cards, numbers_of, parts_of
from banso.web.events.words import facts_of, standing

FORM = "components/form_page.html"
CONFIRM = "components/confirm.html"


@require_safe
def events(request: WorkerRequest) -> HttpResponse:
    now = timezone.now()
    every = list(queries.all_events())
    facts = {
        "coming": event_cards(each for each in reversed(every) if each.ends_at > now),
        "past": event_cards(each for each in every if each.ends_at <= now),
        "to_tell": sum(len(t.remind) + len(t.came_free) for t in queries.to_tell(now)),
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "events/events.html", facts)


@require_safe
def event(request: WorkerRequest, event_id: UUID) -> HttpResponse:
    event = queries.event_for_page(event_id)
    facts = {
        "event": event,
        "facts": facts_of(event),
        "standing": standing(event),
        "programme": parts_of(queries.programme(event)),
        "numbers": numbers_of(event),
        "material": queries.material_for(event, registered=True),
        "address": request.build_absolute_uri(reverse("public-event", args=[event.code])),
        "may_teach": may_teach(request.worker.duty),
        "over": event.ends_at <= timezone.now(),
    }
    return render(request, "events/event.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def new(request: WorkerRequest) -> HttpResponse:
    form = forms.NewEvent(request.POST or None)
    if form.carries_out(actions.plan, by=request.worker, at=timezone.now()):
        messages.success(request, _("The event is kept as a draft. Its programme comes next."))
        return SeeOther("event", form.made.pk)
    facts = {"form": form, "heading": _("Plan an event"), "back": reverse("events")}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def amend(request: WorkerRequest, event_id: UUID) -> HttpResponse:
    event = Event.objects.get(pk=event_id)
    form = forms.AboutEvent(request.POST or None, initial=forms.AboutEvent.of(event))
    if form.carries_out(actions.amend, event, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("event", event.pk)
    return render(request, FORM, about(event, form, _("Put an event right, or move it")))


@require_http_methods(["GET", "POST"])
@teachers_only
def publish(request: WorkerRequest, event_id: UUID) -> HttpResponse:
    event = Event.objects.get(pk=event_id)
    if request.method == "POST":
        actions.publish(event, by=request.worker, at=timezone.now())
        messages.success(request, _("The event is published. One can register now."))
        return SeeOther("event", event.pk)
    facts = {
        "question": _("Publish this event?"),
        "consequence": _(
            "Whoever knows the address will see the programme and can register without an "
            "account. The address of the stream is not shown."
        ),
        "yes": _("Publish it"),
        "back": reverse("event", args=[event.pk]),
    }
    return render(request, CONFIRM, facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def cancel(request: WorkerRequest, event_id: UUID) -> HttpResponse:
    event = Event.objects.get(pk=event_id)
    form = forms.CancelEvent(request.POST or None)
    if form.carries_out(actions.cancel, event, by=request.worker, at=timezone.now()):
        messages.success(request, _("The event is cancelled. Its pages say why."))
        return SeeOther("event", event.pk)
    return render(request, FORM, about(event, form, _("Cancel an event")))


@require_http_methods(["GET", "POST"])
@teachers_only
def give_material(request: WorkerRequest, event_id: UUID) -> HttpResponse:
    event = Event.objects.get(pk=event_id)
    documents, given = queries.documents_for_choice(), {"document": queries.next_document(event)}
    form = forms.GiveMaterial(request.POST or None, documents=documents, initial=given)
    if form.carries_out(actions.give_material, event, by=request.worker, at=timezone.now()):
        messages.success(request, _("The document is given out."))
        return SeeOther("event", event.pk)
    facts = about(event, form, _("Give a document out"))
    return render(request, "events/material_form.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def remove_material(request: WorkerRequest, event_material_id: UUID) -> HttpResponse:
    material = Material.objects.select_related("document").get(pk=event_material_id)
    if request.method == "POST":
        actions.take_material_back(material, by=request.worker, at=timezone.now())
        messages.success(request, _("It is no longer given out. The document stays."))
        return SeeOther("event", material.event_id)
    question = _("No longer give “%(title)s” out?") % {"title": material.document}
    return confirm(request, material.event_id, question)


def confirm(request: WorkerRequest, event_id: UUID, question: str) -> HttpResponse:
    facts = {
        "question": question,
        "consequence": _("What stood there stays in the log."),
        "yes": _("Take it away"),
        "back": reverse("event", args=[event_id]),
    }
    return render(request, CONFIRM, facts)


def about(event: Event, form: forms.RecordForm, heading: str) -> dict[str, object]:
    """What a page with one form about an event shows."""
    back = reverse("event", args=[event.pk])
    return {"form": form, "subject": event, "heading": heading, "back": back}
