from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from banso.records.trainings import queries
from banso.records.trainings.actions import steps as actions
from banso.records.trainings.models import Material, Run, Session, Step
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.trainings import forms, material, timetable
from banso.web.trainings.views.writing import form_page

CANNOT_REMOVE = {
    actions.StandsNow: gettext_lazy(
        "The running sheet stands at this step now. Go on to another one before you take it out."
    ),
    actions.OnlyStep: gettext_lazy("A session needs at least one step. Add another one first."),
}


@require_safe
@teachers_only
def steps(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    run = queries.run_for_page(run_id)
    facts = {
        "run": run,
        "sessions": timetable.sessions_of(run),
        "material": material.beside(run),
    }
    return render(request, "trainings/steps.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def new(request: WorkerRequest, run_id: UUID, session_id: UUID) -> HttpResponse:
    session = Session.objects.select_related("run").get(pk=session_id, run=run_id)
    form = forms.NewStep(request.POST or None)
    if form.carries_out(actions.add, session, by=request.worker, at=timezone.now()):
        messages.success(request, _("The step stands at the end; it can be moved up."))
        return SeeOther("steps", run_id)
    return form_page(
        request,
        form,
        heading=_("Add a step"),
        about=session.run,
        back=reverse("steps", args=[run_id]),
    )


@require_http_methods(["GET", "POST"])
@teachers_only
def amend(request: WorkerRequest, run_id: UUID, step_id: UUID) -> HttpResponse:
    step = _step(run_id, step_id)
    form = forms.AboutStep(request.POST or None, initial=forms.AboutStep.of(step))
    if form.carries_out(actions.amend, step, by=request.worker, at=timezone.now()):
        messages.success(request, _("The step is changed."))
        return SeeOther("steps", run_id)
    return form_page(
        request,
        form,
        heading=_("Change a step"),
        about=step.session.run,
        back=reverse("steps", args=[run_id]),
    )


@require_POST
@teachers_only
def move(request: WorkerRequest, run_id: UUID, step_id: UUID) -> HttpResponse:
    step = _step(run_id, step_id)
    down = request.POST.get("to") == "down"
    actions.move(step, down=down, by=request.worker, at=timezone.now())
    return SeeOther("steps", run_id)


@require_POST
@teachers_only
def remove(request: WorkerRequest, run_id: UUID, step_id: UUID) -> HttpResponse:
    step = _step(run_id, step_id)
    try:
        actions.remove(step, by=request.worker, at=timezone.now())
    except tuple(CANNOT_REMOVE) as refusal:
        messages.error(request, CANNOT_REMOVE[type(refusal)])
    else:
        messages.success(request, _("The step “%(title)s” is taken out.") % {"title": step.title})
    return SeeOther("steps", run_id)


@require_http_methods(["GET", "POST"])
@teachers_only
def attach(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    run = queries.run_for_page(run_id)
    steps_of_run = [step for session in run.sessions.all() for step in session.steps.all()]
    form = forms.Attach(request.POST or None, things=material.choosable(), of=steps_of_run)
    if form.carries_out(_attach, run, by=request.worker, at=timezone.now()):
        messages.success(request, _("The material stands beside the training."))
        return SeeOther("run", run_id)
    return form_page(
        request,
        form,
        heading=_("Put material beside the training"),
        about=run,
        back=reverse("steps", args=[run_id]),
    )


def _attach(run: Run, *, thing: object, step: Step | None, **by_whom: object) -> Material:
    return actions.attach(run, thing, step=step, **by_whom)


@require_POST
@teachers_only
def detach(request: WorkerRequest, run_id: UUID, material_id: UUID) -> HttpResponse:
    piece = Material.objects.get(pk=material_id, run=run_id)
    actions.detach(piece, by=request.worker, at=timezone.now())
    messages.success(request, _("The material is taken away from this training only."))
    return SeeOther("run", run_id)


def _step(run_id: UUID, step_id: UUID) -> Step:
    return Step.objects.select_related("session__run").get(pk=step_id, session__run=run_id)
