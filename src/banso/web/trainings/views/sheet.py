from datetime import datetime, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from banso.core.trainings.timetable import NOTHING, expected, left
from banso.records.trainings import queries
from banso.records.trainings.actions import clock as actions
from banso.records.trainings.models import Run, Session, Step
from banso.web.answers import SeeOther, page_or_part
from banso.web.components.languages import told
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.trainings import material, timetable
from banso.web.trainings.timetable import Row

DEEDS = {
    "start": actions.start,
    "pause": actions.pause,
    "go-on": actions.go_on,
    "finish": actions.finish,
    "put-back": actions.put_back,
}


@require_http_methods(["GET", "POST"])
@teachers_only
def running_sheet(request: WorkerRequest, run_id: UUID, session_id: UUID) -> HttpResponse:
    now = timezone.now()
    run = queries.run_for_page(run_id)
    session = _session(run, session_id)
    if request.method == "POST":
        _press(request, session, at=now)
        if "HX-Request" not in request.headers:
            return SeeOther("running-sheet", run_id, session_id)
        run = queries.run_for_page(run_id)
        session = _session(run, session_id)
    return page_or_part(request, "trainings/sheet.html#clock", _facts(run, session, now))


def _session(run: Run, session_id: UUID) -> Session:
    for session in run.sessions.all():
        if session.pk == session_id:
            return session
    raise Http404


def _press(request: WorkerRequest, session: Session, *, at: datetime) -> None:
    deed, _colon, key = request.POST.get("do", "").partition(":")
    try:
        if deed == "go-to":
            actions.go_to(session, _step(session, key), by=request.worker, at=at)
        elif deed in DEEDS:
            DEEDS[deed](session, by=request.worker, at=at)
        else:
            raise Http404
    except actions.NotStarted:
        messages.error(request, _("The session has not been started, or it is over."))


def _step(session: Session, key: str) -> Step:
    for step in session.steps.all():
        if str(step.pk) == key:
            return step
    raise Http404


def _facts(run: Run, session: Session, now: datetime) -> dict[str, object]:
    laid = timetable.laid(session)
    variation = queries.variation_of(run)
    facts = {
        "run": run,
        "session": session,
        "laid": laid,
        "several": len(run.sessions.all()) > 1,
        "now": now,
        "progress": getattr(session, "progress", None),
        "rows": laid.rows,
        "current": None,
        "material": material.beside(run),
        "variation": told(variation, "words") if variation else "",
    }
    clock = queries.clock_of(session)
    return facts if clock is None else facts | _running(laid, clock, now)


def _running(laid: timetable.Laid, clock, now: datetime) -> dict[str, object]:
    minutes = [row.step.minutes for row in laid.rows]
    spans = expected(clock, minutes, now)
    rows = [Row(row.step, span) for row, span in zip(laid.rows, spans, strict=True)]
    told = left(clock, minutes, now)
    here = clock.place
    ends_at = now + max(told.step, NOTHING)
    for row in rows[here + 1 :]:
        row.after = (row.span.begins_at - ends_at).total_seconds()
    return {
        "rows": rows,
        "current": rows[here],
        "number": here + 1,
        "before": rows[here - 1].step if here else None,
        "next": rows[here + 1].step if here + 1 < len(rows) else None,
        "paused": clock.paused_at is not None,
        "left": told,
        "step_left": minutes_and_seconds(abs(told.step)),
        "whole_left": minutes_and_seconds(told.whole),
        "end_at": timetable.clock(told.ends_at),
        "over": told.step < NOTHING,
        "step_ends_at": now + told.step,
        "to_come": (told.whole - max(told.step, NOTHING)).total_seconds(),
        "planned_end": laid.span.ends_at,
    }


def minutes_and_seconds(time: timedelta) -> str:
    """59:07; an hour and more in minutes, too: 75:00."""
    minutes, seconds = divmod(int(time.total_seconds()), 60)
    return f"{minutes}:{seconds:02}"
