from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from banso.records.events import actions, queries
from banso.records.events.models import Event, ProgrammeItem, Speaker
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.events import forms
from banso.web.events.views.office import FORM, about, confirm


@require_http_methods(["GET", "POST"])
@teachers_only
def new_item(request: WorkerRequest, event_id: UUID) -> HttpResponse:
    event = Event.objects.get(pk=event_id)
    given = {"place": queries.next_place(event.programme)}
    form = forms.NewItem(request.POST or None, initial=given)
    if form.carries_out(actions.put_in_programme, event, by=request.worker, at=timezone.now()):
        messages.success(request, _("It stands in the programme. Who speaks comes next."))
        return SeeOther("event", event.pk)
    return render(request, FORM, about(event, form, _("Put something in the programme")))


@require_http_methods(["GET", "POST"])
@teachers_only
def amend_item(request: WorkerRequest, programme_item_id: UUID) -> HttpResponse:
    item = ProgrammeItem.objects.select_related("event").get(pk=programme_item_id)
    form = forms.AboutItem(request.POST or None, initial=forms.AboutItem.of(item))
    if form.carries_out(actions.amend_item, item, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("event", item.event_id)
    return render(request, FORM, about(item.event, form, _("Put a part of the programme right")))


@require_http_methods(["GET", "POST"])
@teachers_only
def remove_item(request: WorkerRequest, programme_item_id: UUID) -> HttpResponse:
    item = ProgrammeItem.objects.get(pk=programme_item_id)
    if request.method == "POST":
        actions.take_item_out(item, by=request.worker, at=timezone.now())
        messages.success(request, _("It no longer stands in the programme."))
        return SeeOther("event", item.event_id)
    question = _("Take “%(title)s” out of the programme?") % {"title": item.title}
    return confirm(request, item.event_id, question)


@require_http_methods(["GET", "POST"])
@teachers_only
def new_speaker(request: WorkerRequest, programme_item_id: UUID) -> HttpResponse:
    item = ProgrammeItem.objects.select_related("event").get(pk=programme_item_id)
    given = {"place": queries.next_place(item.speakers)}
    form = forms.NewSpeaker(request.POST or None, initial=given)
    if form.carries_out(actions.add_speaker, item, by=request.worker, at=timezone.now()):
        messages.success(request, _("The speaker stands in the programme."))
        return SeeOther("event", item.event_id)
    heading = _("Who speaks in “%(title)s”") % {"title": item.title}
    return render(request, FORM, about(item.event, form, heading))


@require_http_methods(["GET", "POST"])
@teachers_only
def amend_speaker(request: WorkerRequest, speaker_id: UUID) -> HttpResponse:
    speaker = Speaker.objects.select_related("item__event").get(pk=speaker_id)
    event = speaker.item.event
    form = forms.AboutSpeaker(request.POST or None, initial=forms.AboutSpeaker.of(speaker))
    if form.carries_out(actions.amend_speaker, speaker, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("event", event.pk)
    return render(request, FORM, about(event, form, _("Put a speaker right")))


@require_http_methods(["GET", "POST"])
@teachers_only
def remove_speaker(request: WorkerRequest, speaker_id: UUID) -> HttpResponse:
    speaker = Speaker.objects.select_related("item").get(pk=speaker_id)
    event_id = speaker.item.event_id
    if request.method == "POST":
        actions.take_speaker_out(speaker, by=request.worker, at=timezone.now())
        messages.success(request, _("It no longer stands in the programme."))
        return SeeOther("event", event_id)
    question = _("Take “%(title)s” out of the programme?") % {"title": speaker.name}
    return confirm(request, event_id, question)
