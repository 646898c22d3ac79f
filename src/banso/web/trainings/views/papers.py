from collections.abc import Callable
from http import HTTPStatus
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from banso.records.texts.choices import TextKind
from banso.records.texts.queries import current_of
from banso.records.trainings import queries
from banso.records.trainings.models import Run
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.trainings.calendar import as_ics
from banso.web.trainings.papers import booklet as guide_booklet
from banso.web.trainings.papers import names, programme, sheet, tags
from banso.web.trainings.views.joining import find_run, seat_of

PAPERS: dict[str, Callable[[Run, str], bytes]] = {
    "programme": programme,
    "names": names,
    "sheet": sheet,
    "tags": tags,
}


@require_safe
@teachers_only
def paper_of(request: WorkerRequest, run_id: UUID, paper_name: str) -> HttpResponse:
    if paper_name not in PAPERS:
        raise Http404
    run = queries.run_for_page(run_id)
    address = request.build_absolute_uri(reverse("join-run", args=[run.code]))
    return _pdf(PAPERS[paper_name](run, address), f"{paper_name}-{run.on}")


@require_safe
def booklet(request: WorkerRequest) -> HttpResponse:  # noqa: ARG001  Django's signature
    chapters = current_of([TextKind.GUIDE])
    models = [queries.model_named(model.name) for model in queries.training_models()]
    return _pdf(guide_booklet(chapters, models), "guide")


@require_safe
def calendar(request: WorkerRequest, run_id: UUID) -> HttpResponse:
    run = queries.run_for_page(run_id)
    return _ics(run, request.build_absolute_uri(reverse("run", args=[run.pk])))


@login_not_required
@never_cache
@require_safe
def calendar_for_joined(request: HttpRequest, code: str) -> HttpResponse:
    """For whoever has joined with this browser: the entry holds the link."""
    run = find_run(request, code)
    if run is None:
        return render(
            request,
            "trainings/join_code.html",
            {"code": "", "unknown": True},
            status=HTTPStatus.NOT_FOUND,
        )
    if seat_of(request, run) is None:
        return SeeOther("join-run", run.code)
    return _ics(run, request.build_absolute_uri(reverse("join-run", args=[run.code])))


def _ics(run: Run, page: str) -> HttpResponse:
    written = as_ics(run, page, at=timezone.now())
    answer = HttpResponse(written, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="training-{run.on}.ics"'
    return answer


def _pdf(written: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(written, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer
