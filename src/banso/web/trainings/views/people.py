from datetime import date, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from banso.records.audience import Field, Position
from banso.records.trainings import queries
from banso.records.trainings.actions import joining as actions
from banso.records.trainings.choices import Was
from banso.records.trainings.models import Participation, Run, Session
from banso.web.answers import SeeOther, page_or_part
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.trainings import people_forms, timetable
from banso.web.trainings.views.writing import form_page

# How long the names of people without account are kept after a training (decision 0034).
KEPT = timedelta(365)


@require_http_methods(["GET", "POST"])
@teachers_only
def add_guest(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    run = Run.objects.get(pk=run_id)
    form = people_forms.AddGuest(request.POST or None)
    if form.carries_out(actions.add, run, by=request.worker, at=timezone.now()):
        return _added(request, run, form.made)
    return form_page(
        request,
        form,
        heading=_("Add somebody without an account"),
        about=run,
        back=reverse("run", args=[run_id]),
    )


@require_http_methods(["GET", "POST"])
@teachers_only
def add_colleague(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    now = timezone.now()
    run = Run.objects.get(pk=run_id)
    workers = queries.colleagues(run, timezone.localdate(now))
    form = people_forms.AddColleague(request.POST or None, workers=workers)
    if form.carries_out(actions.add, run, by=request.worker, at=now):
        return _added(request, run, form.made)
    return form_page(
        request, form, heading=_("Add a colleague"), about=run, back=reverse("run", args=[run_id])
    )


def _added(request: WorkerRequest, run: Run, one: Participation) -> HttpResponse:
    messages.success(request, _("%(name)s is on the list.") % {"name": one})
    return SeeOther("run", run.pk)


@require_http_methods(["GET", "POST"])
@teachers_only
def amend(request: WorkerRequest, run_id: UUID, participation_id: UUID) -> HttpResponse:
    one = _participation(run_id, participation_id)
    form = people_forms.AmendParticipant(request.POST or None, one=one)
    if form.carries_out(actions.amend, one, by=request.worker, at=timezone.now()):
        messages.success(request, _("The list is put right."))
        return SeeOther("run", run_id)
    return form_page(
        request,
        form,
        heading=_("Put a participant right"),
        about=one.run,
        back=reverse("run", args=[run_id]),
        one=one,
    )


@require_POST
@teachers_only
def take_off(request: WorkerRequest, run_id: UUID, participation_id: UUID) -> HttpResponse:
    one = _participation(run_id, participation_id)
    actions.leave(one, by=request.worker, at=timezone.now())
    messages.success(request, _("The place is free again. What was marked stays in the records."))
    return SeeOther("run", run_id)


@require_http_methods(["GET", "POST"])
@teachers_only
def attendance(request: WorkerRequest, run_id: UUID, session_id: UUID) -> HttpResponse:
    """One mark at a time, so that two at the door do not overwrite each other's."""
    session = Session.objects.select_related("run").get(pk=session_id, run=run_id)
    if request.method == "POST":
        _mark(request, session)
        if "HX-Request" not in request.headers:
            return SeeOther("attendance", run_id, session_id)
    return page_or_part(request, "trainings/attendance.html#counts", _attendance(session))


def _mark(request: WorkerRequest, session: Session) -> None:
    was = request.POST.get("was")
    if was not in Was.values:
        raise Http404
    try:
        one = Participation.objects.get(pk=UUID(request.POST.get("who", "")), run=session.run_id)
    except ValueError as problem:
        raise Http404 from problem
    actions.mark(one, session, was=Was(was), by=request.worker, at=timezone.now())


def _attendance(session: Session) -> dict[str, object]:
    people, marked = queries.participants(session.run), queries.marks(session)
    return {
        "run": session.run,
        "session": session,
        "when": timetable.laid(session).when,
        "rows": [(one, marked.get(one.pk, Was.UNKNOWN)) for one in people],
        "choices": Was.choices,
        "tables": [
            (_("By field"), _lines(queries.by_field(people, marked), dict(Field.choices))),
            (_("By position"), _lines(queries.by_position(people, marked), dict(Position.choices))),
        ],
    }


def _lines(lines: list[queries.Line], labels: dict) -> list[tuple[str, queries.Line]]:
    return [(labels.get(line.key, _("Not said")), line) for line in lines]


@require_http_methods(["GET", "POST"])
@teachers_only
def forget_names(request: WorkerRequest) -> HttpResponse:
    now = timezone.now()
    before: date = timezone.localdate(now) - KEPT
    if request.method == "POST":
        count = actions.forget_names(before=before, by=request.worker, at=now)
        words = ngettext("%(count)d name is taken out.", "%(count)d names are taken out.", count)
        messages.success(request, words % {"count": count})
        return SeeOther("runs")
    count = queries.names_to_forget(before)
    facts = {"before": before, "count": count, "back": reverse("runs")}
    return render(request, "trainings/forget_names.html", facts)


def _participation(run_id: UUID, participation_id: UUID) -> Participation:
    along = Participation.objects.select_related("run", "worker")
    return along.get(pk=participation_id, run=run_id)
