from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from banso.core.access.teaching import may_teach
from banso.records.trainings import queries
from banso.records.trainings.actions import joining
from banso.records.trainings.actions import runs as actions
from banso.records.trainings.models import Run
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.trainings import forms, material, timetable
from banso.web.trainings.people_forms import ALL_TAKEN, OVER, WITHDRAWN
from banso.web.trainings.views.writing import form_page

CANNOT_JOIN = {
    joining.Full: ALL_TAKEN,
    joining.Withdrawn: WITHDRAWN,
    joining.Over: OVER,
}


@require_safe
def runs(request: WorkerRequest) -> HttpResponse:
    today = timezone.localdate()
    facts = {
        "coming": [_card(run, today) for run in queries.coming(request.worker, today)],
        "past": [_card(run, today) for run in queries.past(request.worker, today)],
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "trainings/runs.html", facts)


def _card(run: Run, today: date) -> dict[str, object]:
    return {
        "run": run,
        "when": timetable.when(run),
        "where": timetable.where(run),
        "over": queries.is_over(run, today),
        "full": run.capacity is not None and run.taking_part >= run.capacity,
    }


@require_safe
def run(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    found = queries.run_for_page(run_id)
    teaches = may_teach(request.worker.duty)
    people = queries.participants(found)
    mine = next((one for one in people if one.worker_id == request.worker.pk), None)
    facts = {
        "run": found,
        "sessions": timetable.sessions_of(found),
        "where": timetable.where(found),
        "mine": mine,
        "teaches": teaches,
        "people": people if teaches else [],
        "count": len(people),
        "over": queries.is_over(found, timezone.localdate()),
        "next_session": queries.next_session(found, timezone.localdate()),
        "material": material.beside(found),
        "address": request.build_absolute_uri(reverse("join-run", args=[found.code])),
    }
    return render(request, "trainings/run.html", facts)


@require_safe
@teachers_only
def show_code(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    """The code large, for the wall."""
    found = queries.run_for_page(run_id)
    facts = {
        "run": found,
        "address": request.build_absolute_uri(reverse("join-run", args=[found.code])),
        "join_page": request.build_absolute_uri(reverse("join")),
    }
    return render(request, "trainings/code.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def new(request: WorkerRequest, model_name: str) -> HttpResponse:
    now, worker = timezone.now(), request.worker
    model = queries.model_named(model_name)
    sessions = len({step.session for step in model.steps.all()}) or 1
    form = forms.NewRun(
        request.POST or None,
        model=model,
        sessions=sessions,
        teachers=queries.teachers(timezone.localdate(now)),
        initial={"trainers": [str(worker.pk)], "place": worker.team.agency.name},
    )
    language = get_language() or "ja"
    if form.carries_out(actions.begin, model, language=language, by=worker, at=now):
        messages.success(request, _("The training is made. Its steps can be adapted now."))
        return SeeOther("run", form.made.pk)
    back = reverse("training-model", args=[model.name])
    return form_page(request, form, heading=_("Make a training"), about=model, back=back)


@require_http_methods(["GET", "POST"])
@teachers_only
def amend(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    now = timezone.now()
    found = queries.run_for_page(run_id)
    form = forms.AmendRun(
        request.POST or None,
        teachers=queries.teachers(timezone.localdate(now), now=found.trainers.all()),
        initial=forms.AboutRun.of(found),
    )
    if form.carries_out(actions.amend, found, by=request.worker, at=now):
        messages.success(request, _("What is told about the training is changed."))
        return SeeOther("run", found.pk)
    return form_page(
        request,
        form,
        heading=_("Change what is told about the training"),
        about=found,
        back=reverse("run", args=[run_id]),
    )


@require_http_methods(["GET", "POST"])
@teachers_only
def move_session(request: WorkerRequest, run_id: UUID, session_id: UUID) -> HttpResponse:
    found = queries.run_for_page(run_id)
    session = found.sessions.get(pk=session_id)
    form = forms.MoveSession(request.POST or None, initial=forms.MoveSession.of(session))
    if form.carries_out(actions.move_session, session, by=request.worker, at=timezone.now()):
        messages.success(request, _("The date is changed. Please tell those who have joined."))
        return SeeOther("run", found.pk)
    return form_page(
        request, form, heading=_("Change the date"), about=found, back=reverse("run", args=[run_id])
    )


@require_http_methods(["GET", "POST"])
@teachers_only
def withdraw(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    found = queries.run_for_page(run_id)
    form = forms.Withdraw(request.POST or None)
    if form.carries_out(actions.withdraw, found, by=request.worker, at=timezone.now()):
        messages.success(request, _("The training is withdrawn. Everything about it stays."))
        return SeeOther("run", found.pk)
    return form_page(
        request,
        form,
        heading=_("Withdraw the training"),
        about=found,
        back=reverse("run", args=[run_id]),
    )


@require_http_methods(["GET", "POST"])
@teachers_only
def repeat(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    found = queries.run_for_page(run_id)
    form = forms.RepeatRun(request.POST or None, sessions=found.sessions.all())
    if form.carries_out(actions.repeat, found, by=request.worker, at=timezone.now()):
        messages.success(request, _("The next training is made, with the steps as they were."))
        return SeeOther("run", form.made.pk)
    return form_page(
        request,
        form,
        heading=_("Hold it again next month"),
        about=found,
        back=reverse("run", args=[run_id]),
    )


@require_POST
def join(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    found = Run.objects.get(pk=run_id)
    try:
        joining.join(found, by=request.worker, at=timezone.now())
    except tuple(CANNOT_JOIN) as refusal:
        messages.error(request, CANNOT_JOIN[type(refusal)])
    else:
        messages.success(request, _("You take part. Date and place stand here."))
    return SeeOther("run", found.pk)


@require_POST
def leave(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    found = Run.objects.get(pk=run_id)
    if mine := queries.participation_of(found, request.worker):
        joining.leave(mine, by=request.worker, at=timezone.now())
        messages.success(request, _("You do not take part. You can join again at any time."))
    return SeeOther("run", found.pk)
