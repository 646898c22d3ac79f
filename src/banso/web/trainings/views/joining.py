"""Pages for people without an account: the code, the form, the thanks."""

from http import HTTPStatus
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from banso.records.trainings import queries
from banso.records.trainings.actions import joining as actions
from banso.records.trainings.models import Participation, Run
from banso.web.answers import SeeOther
from banso.web.codes import guessed_wrong, guesses_too_much
from banso.web.components.serving import serve
from banso.web.trainings import asked, material, timetable
from banso.web.trainings.people_forms import Join

A_MONTH = 31 * 24 * 60 * 60  # seconds: how long a browser remembers that somebody has joined


@login_not_required
@require_safe
def by_code(request: HttpRequest) -> HttpResponse:
    """The code typed from a screen or a paper."""
    code = request.GET.get("code", "").strip()
    if not code:
        return render(request, "trainings/join_code.html", {"code": ""})
    if (found := find_run(request, code)) is None:
        return _no_such_code(request, code)
    return SeeOther("join-run", found.code)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, code: str) -> HttpResponse:
    if (run := find_run(request, code)) is None:
        return _no_such_code(request, code)
    now = timezone.now()
    if run.withdrawn or queries.is_over(run, timezone.localdate(now)):
        facts = _told(run) | {"over": not run.withdrawn}
        return render(request, "trainings/join_closed.html", facts)
    if request.method == "GET" and seat_of(request, run) and "another" not in request.GET:
        messages.info(request, _("This browser has joined already. Nothing was entered twice."))
        return SeeOther("joined", run.code)
    form = Join(request.POST or None)
    if form.carries_out(actions.join_by_code, run, at=now):
        return _seated(request, run, form.made)
    return render(request, "trainings/join.html", _told(run) | {"form": form})


def _seated(request: HttpRequest, run: Run, one: Participation) -> HttpResponse:
    again = request.POST.get("again") == "same"
    words = (
        _("You have joined already. Nothing was entered twice.") if again else _("You have joined.")
    )
    messages.success(request, words)
    answer = SeeOther("joined", run.code)
    answer.set_signed_cookie(
        _cookie(run),
        str(one.pk),
        max_age=A_MONTH,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return answer


@login_not_required
@never_cache
@require_safe
def joined(request: HttpRequest, code: str) -> HttpResponse:
    """Date, place, link and material, for whoever has joined with this browser."""
    if (run := find_run(request, code)) is None:
        return _no_such_code(request, code)
    if (seat := seat_of(request, run)) is None:
        return SeeOther("join-run", run.code)
    facts = _told(run) | {
        "seat": seat,
        "material": material.beside(run),
        "asked": asked.open_now(run, timezone.localdate()),
    }
    return render(request, "trainings/joined.html", facts)


@login_not_required
@require_safe
def material_of(request: HttpRequest, code: str, material_id: UUID) -> HttpResponseBase:
    """A file of the training, for whoever has joined with this browser."""
    run = find_run(request, code)
    if run is None or run.withdrawn or seat_of(request, run) is None:
        return SeeOther("join-run", code)
    piece = run.materials.select_related("document").get(pk=material_id, document__isnull=False)
    return serve(request, piece.document)


@login_not_required
@require_POST
def give_up(request: HttpRequest, code: str) -> HttpResponse:
    run = queries.run_with_code(code)
    if seat := seat_of(request, run):
        actions.leave(seat, by=None, at=timezone.now())
        messages.success(request, _("You are off the list. You can join again at any time."))
    answer = SeeOther("join-run", run.code)
    answer.delete_cookie(_cookie(run))
    return answer


def find_run(request: HttpRequest, code: str) -> Run | None:
    if guesses_too_much(request):
        return None
    try:
        return queries.run_with_code(code)
    except Run.DoesNotExist:
        guessed_wrong(request)
        return None


def _no_such_code(request: HttpRequest, code: str) -> HttpResponse:
    if guesses_too_much(request):
        return render(request, "429.html", status=HTTPStatus.TOO_MANY_REQUESTS)
    facts = {"code": code[:20], "unknown": True}
    return render(request, "trainings/join_code.html", facts, status=HTTPStatus.NOT_FOUND)


def _cookie(run: Run) -> str:
    return f"training-{run.code}"


def seat_of(request: HttpRequest, run: Run) -> Participation | None:
    """Who has joined with this browser. A cookie that somebody made up is nobody's."""
    key = request.get_signed_cookie(_cookie(run), default="")
    return run.participations.filter(pk=UUID(key), left_at=None).first() if key else None


def _told(run: Run) -> dict[str, object]:
    return {"run": run, "when": timetable.when(run), "where": timetable.where(run)}
