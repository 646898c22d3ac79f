from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from banso.records.meetings import proceedings as actions
from banso.records.meetings import queries
from banso.records.meetings.models import Decision, Task
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest
from banso.web.meetings import forms
from banso.web.meetings.doors import open_to_write
from banso.web.meetings.views.meetings import CONFIRM, FORM, confirm, facts_of_form


@require_http_methods(["GET", "POST"])
def attendance(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    now = timezone.now()
    meeting = open_to_write(request, meeting_id, at=now)
    noted = {f"member-{each.member_id}": each.came for each in meeting.attendance.order_by("pk")}
    given = noted | {"others": meeting.others}
    members = queries.members_on(meeting)
    form = forms.NoteAttendance(request.POST or None, initial=given, members=members)
    if form.carries_out(actions.note_attendance, meeting, by=request.worker, at=now):
        messages.success(request, _("It is noted who came."))
        return SeeOther("meeting", meeting.pk)
    return render(request, FORM, facts_of_form(meeting, form, _("Who came")))


@require_http_methods(["GET", "POST"])
def minutes(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    now = timezone.now()
    meeting = open_to_write(request, meeting_id, at=now)
    given = {"minutes": meeting.minutes, "minutes_saved": meeting.minutes_saved}
    form = forms.WriteMinutes(request.POST or None, initial=given)
    if form.carries_out(actions.write_minutes, meeting, by=request.worker, at=now):
        messages.success(request, _("The draft of the minutes is kept."))
        return SeeOther("meeting", meeting.pk)
    facts = facts_of_form(meeting, form, _("Write the minutes")) | {"stands": ""}
    if form.is_bound and "minutes" in form.errors and meeting.minutes_saved:
        facts["stands"] = meeting.minutes
        form.knows(meeting)
    return render(request, "meetings/minutes_form.html", facts)


@require_http_methods(["GET", "POST"])
def approve(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    now = timezone.now()
    meeting = open_to_write(request, meeting_id, at=now)
    form = forms.ApproveMinutes(request.POST or None)
    if form.carries_out(actions.approve_minutes, meeting, by=request.worker, at=now):
        messages.success(request, _("The minutes are approved and stand as they are."))
        return SeeOther("meeting", meeting.pk)
    return render(request, FORM, facts_of_form(meeting, form, _("Approve the minutes")))


@require_http_methods(["GET", "POST"])
def reopen(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    now = timezone.now()
    meeting = open_to_write(request, meeting_id, at=now)
    if request.method == "POST":
        actions.take_approval_back(meeting, by=request.worker, at=now)
        messages.success(request, _("The minutes are a draft again."))
        return SeeOther("minutes", meeting.pk)
    facts = {
        "question": _("Take the approval of the minutes back?"),
        "consequence": _("They become a draft. That they were approved stays in the log."),
        "yes": _("Make it a draft again"),
        "back": reverse("meeting", args=[meeting.pk]),
    }
    return render(request, CONFIRM, facts)


@require_http_methods(["GET", "POST"])
def decide(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    now = timezone.now()
    meeting = open_to_write(request, meeting_id, at=now)
    form = forms.NewDecision(request.POST or None)
    if form.carries_out(actions.decide, meeting, by=request.worker, at=now):
        messages.success(request, _("The decision is kept."))
        return SeeOther("meeting", meeting.pk)
    return render(request, FORM, facts_of_form(meeting, form, _("Write a decision")))


@require_http_methods(["GET", "POST"])
def amend_decision(request: WorkerRequest, decision_id: UUID) -> HttpResponse:
    now = timezone.now()
    decision = Decision.objects.get(pk=decision_id)
    meeting = open_to_write(request, decision.meeting_id, at=now)
    form = forms.AboutDecision(request.POST or None, initial=forms.AboutDecision.of(decision))
    if form.carries_out(actions.amend_decision, decision, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("meeting", meeting.pk)
    return render(request, FORM, facts_of_form(meeting, form, _("Put a decision right")))


@require_http_methods(["GET", "POST"])
def remove_decision(request: WorkerRequest, decision_id: UUID) -> HttpResponse:
    now = timezone.now()
    decision = Decision.objects.get(pk=decision_id)
    meeting = open_to_write(request, decision.meeting_id, at=now)
    if request.method == "POST":
        actions.take_decision_out(decision, by=request.worker, at=now)
        messages.success(request, _("The decision no longer stands here."))
        return SeeOther("meeting", meeting.pk)
    question = _("Take the decision “%(words)s” away?") % {"words": decision.words}
    return confirm(request, meeting.pk, question)


@require_http_methods(["GET", "POST"])
def give_task(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:
    now = timezone.now()
    meeting = open_to_write(request, meeting_id, at=now)
    form = forms.NewTask(request.POST or None)
    if form.carries_out(actions.give_task, meeting, by=request.worker, at=now):
        messages.success(request, _("It stands among what is to be done."))
        return SeeOther("meeting", meeting.pk)
    return render(request, FORM, facts_of_form(meeting, form, _("Write what is to be done")))


@require_http_methods(["GET", "POST"])
def amend_task(request: WorkerRequest, task_id: UUID) -> HttpResponse:
    now = timezone.now()
    task = Task.objects.get(pk=task_id)
    meeting = open_to_write(request, task.meeting_id, at=now)
    form = forms.AboutTask(request.POST or None, initial=forms.AboutTask.of(task))
    if form.carries_out(actions.amend_task, task, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("meeting", meeting.pk)
    heading = _("Put right what is to be done, or write that it is done")
    return render(request, FORM, facts_of_form(meeting, form, heading))


@require_http_methods(["GET", "POST"])
def remove_task(request: WorkerRequest, task_id: UUID) -> HttpResponse:
    now = timezone.now()
    task = Task.objects.get(pk=task_id)
    meeting = open_to_write(request, task.meeting_id, at=now)
    if request.method == "POST":
        actions.take_task_out(task, by=request.worker, at=now)
        messages.success(request, _("It is no longer to be done."))
        return SeeOther("meeting", meeting.pk)
    return confirm(request, meeting.pk, _("Take “%(words)s” away?") % {"words": task.words})
