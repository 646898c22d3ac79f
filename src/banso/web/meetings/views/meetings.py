from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from banso.core.access.teaching import may_teach
from banso.records.meetings import actions, queries
from banso.records.meetings.models import AgendaItem, Meeting, Paper, Series
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.meetings import forms
from banso.web.meetings.doors import may_write
from banso.web.meetings.page import about_meeting
from banso.web.meetings.words import when

FORM = "components/form_page.html"
CONFIRM = "components/confirm.html"


@require_safe
def meeting(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    meeting = queries.meeting_for_page(meeting_id)
    facts = about_meeting(meeting) | {
        "may_teach": may_teach(request.worker.duty),
        "may_write": may_write(request, meeting.series, at=timezone.now()),
    }
    return render(request, "meetings/meeting.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def new(request: WorkerRequest, series_id: UUID) -> HttpResponse:
    series = Series.objects.get(pk=series_id)
    given = {"number": queries.next_number(series)}
    form = forms.NewMeeting(request.POST or None, initial=given)
    if form.carries_out(actions.plan_meeting, series, by=request.worker, at=timezone.now()):
        messages.success(request, _("The meeting is kept. Its agenda comes next."))
        return SeeOther("meeting", form.made.pk)
    facts = {
        "form": form,
        "subject": series,
        "heading": _("Plan a meeting"),
        "back": reverse("one-series", args=[series.pk]),
    }
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def amend(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    meeting = Meeting.objects.select_related("series").get(pk=meeting_id)
    form = forms.AboutMeeting(request.POST or None, initial=forms.AboutMeeting.of(meeting))
    if form.carries_out(actions.amend_meeting, meeting, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("meeting", meeting.pk)
    return render(request, FORM, facts_of_form(meeting, form, _("Put a meeting right, or move it")))


@require_http_methods(["GET", "POST"])
@teachers_only
def cancel(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    meeting = Meeting.objects.select_related("series").get(pk=meeting_id)
    given = {"because": meeting.cancelled_because}
    form = forms.CancelMeeting(request.POST or None, initial=given)
    if form.carries_out(actions.cancel_meeting, meeting, by=request.worker, at=timezone.now()):
        messages.success(request, _("The meeting is not held. The reason stands beside it."))
        return SeeOther("meeting", meeting.pk)
    return render(request, FORM, facts_of_form(meeting, form, _("Cancel a meeting")))


@require_http_methods(["GET", "POST"])
@teachers_only
def new_item(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    meeting = Meeting.objects.select_related("series").get(pk=meeting_id)
    given = {"place": queries.next_place(meeting)}
    form = forms.NewAgendaItem(request.POST or None, initial=given)
    if form.carries_out(actions.put_on_agenda, meeting, by=request.worker, at=timezone.now()):
        messages.success(request, _("It stands on the agenda."))
        return SeeOther("meeting", meeting.pk)
    return render(request, FORM, facts_of_form(meeting, form, _("Put something on the agenda")))


@require_http_methods(["GET", "POST"])
@teachers_only
def amend_item(request: WorkerRequest, agenda_item_id: UUID) -> HttpResponse:
    item = AgendaItem.objects.select_related("meeting__series").get(pk=agenda_item_id)
    form = forms.AboutAgendaItem(request.POST or None, initial=forms.AboutAgendaItem.of(item))
    if form.carries_out(actions.amend_agenda_item, item, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("meeting", item.meeting_id)
    return render(
        request, FORM, facts_of_form(item.meeting, form, _("Put an item of the agenda right"))
    )


@require_http_methods(["GET", "POST"])
@teachers_only
def remove_item(request: WorkerRequest, agenda_item_id: UUID) -> HttpResponse:
    item = AgendaItem.objects.get(pk=agenda_item_id)
    if request.method == "POST":
        actions.take_off_agenda(item, by=request.worker, at=timezone.now())
        messages.success(request, _("It no longer stands on the agenda."))
        return SeeOther("meeting", item.meeting_id)
    question = _("Take “%(title)s” off the agenda?") % {"title": item.title}
    return confirm(request, item.meeting_id, question)


@require_http_methods(["GET", "POST"])
@teachers_only
def lay_paper(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    meeting = Meeting.objects.select_related("series").get(pk=meeting_id)
    documents, given = queries.documents_for_choice(), {"document": queries.next_document(meeting)}
    form = forms.LayPaper(request.POST or None, documents=documents, initial=given)
    if form.carries_out(actions.lay_paper, meeting, by=request.worker, at=timezone.now()):
        messages.success(request, _("The document lies before the meeting."))
        return SeeOther("meeting", meeting.pk)
    return render(
        request, FORM, facts_of_form(meeting, form, _("Lay a document before the meeting"))
    )


@require_http_methods(["GET", "POST"])
@teachers_only
def remove_paper(request: WorkerRequest, paper_id: UUID) -> HttpResponse:
    paper = Paper.objects.select_related("document").get(pk=paper_id)
    if request.method == "POST":
        actions.take_paper_back(paper, by=request.worker, at=timezone.now())
        messages.success(request, _("It no longer lies before the meeting. The document stays."))
        return SeeOther("meeting", paper.meeting_id)
    question = _("Take “%(title)s” away from this meeting?") % {"title": paper.document}
    return confirm(request, paper.meeting_id, question)


def confirm(request: WorkerRequest, meeting_id: UUID, question: str) -> HttpResponse:
    facts = {
        "question": question,
        "consequence": _("What stood there stays in the log."),
        "yes": _("Take it away"),
        "back": reverse("meeting", args=[meeting_id]),
    }
    return render(request, CONFIRM, facts)


def facts_of_form(meeting: Meeting, form: forms.RecordForm, heading: str) -> dict[str, object]:
    """What a page with one form about a meeting shows."""
    subject, back = f"{meeting} {when(meeting)}", reverse("meeting", args=[meeting.pk])
    return {"form": form, "subject": subject, "heading": heading, "back": back}
