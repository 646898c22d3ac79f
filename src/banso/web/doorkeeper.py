"""Asks everybody to sign in, gives every request its worker, turns closed doors into pages."""

import re
from functools import wraps
from http import HTTPStatus
from urllib.parse import urlsplit

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.deprecation import MiddlewareMixin

from banso.core.access.policy import Reason
from banso.core.access.teaching import may_teach
from banso.records.access.doors import DoorClosed
from banso.records.courses.queries import owed_lessons
from banso.records.staff.models import Worker


class WorkerRequest(HttpRequest):
    """A request of somebody who has signed in and works here."""

    worker: Worker


# Keys of records and the codes of choices: nobody typed them.
NOT_TYPED = re.compile(r"[a-z_]*|[0-9a-f-]{36}")
CLOSED = {Reason.LESSON_FIRST: "errors/lesson_first.html"}
NOT_SHOWN = re.compile(r"token|password")  # in the name of a field


class MayNotTeach(Exception):
    """The page changes what is taught; the worker may learn, remark and propose."""


def teachers_only(view):
    """A page on which courses, runs, questionnaires, events or texts are made."""

    @wraps(view)
    def opened(request: WorkerRequest, *args, **kwargs) -> HttpResponse:
        if not may_teach(request.worker.duty):
            raise MayNotTeach
        return view(request, *args, **kwargs)

    return opened


class SignInMiddleware(LoginRequiredMiddleware):
    """Leads whoever is not signed in to the sign-in, and back after it.

    htmx would put the sign-in into a part of the page; it is told to leave the page. What was
    sent from a page that had stayed open is shown again, to be copied: it cannot be saved.
    """

    def handle_no_permission(self, request: HttpRequest, view) -> HttpResponse:
        if "HX-Request" in request.headers:
            sign_in = redirect_to_login(page_around(request)).url
            return HttpResponse(status=HTTPStatus.FORBIDDEN, headers={"HX-Redirect": sign_in})
        if request.method == "POST":
            sign_in = redirect_to_login(request.get_full_path()).url
            facts = {"sign_in": sign_in, "typed": typed_in(request)}
            return render(request, "errors/signed_out.html", facts, status=HTTPStatus.FORBIDDEN)
        return super().handle_no_permission(request, view)


def page_around(request: HttpRequest) -> str:
    """The path of the page of which htmx asked for a part."""
    try:
        page = urlsplit(request.headers.get("HX-Current-URL", ""))
    except ValueError:
        return ""
    return page._replace(scheme="", netloc="").geturl()


def sent_too_late(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  Django's signature
    """What Django answers with to a form whose token has expired, for instance by a new sign-in."""
    facts = {"typed": typed_in(request)}
    return render(request, "403_csrf.html", facts, status=HTTPStatus.FORBIDDEN)


def typed_in(request: HttpRequest) -> str:
    """The words that somebody wrote into a form which cannot be saved now."""
    sent = [values for name, values in request.POST.lists() if not NOT_SHOWN.search(name)]
    words = (word for values in sent for word in values)
    return "\n".join(word for word in words if not NOT_TYPED.fullmatch(word))


class DoorMiddleware(MiddlewareMixin):
    """``request.worker`` is the worker who signed in. A login without one, or of one who has
    left the office, may open nothing.
    """

    def process_view(self, request: HttpRequest, view, *_) -> HttpResponse | None:
        if not getattr(view, "login_required", True):
            return None
        request.worker = getattr(request.user, "worker", None)
        if view.__module__.startswith(("allauth", "django")):
            return None
        if request.worker is None:
            return render(request, "errors/no_worker.html", status=HTTPStatus.FORBIDDEN)
        if request.worker.has_left(timezone.localdate()):
            return render(request, "errors/left_office.html", status=HTTPStatus.FORBIDDEN)
        return None

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if isinstance(problem, DoorClosed):
            return render(
                request,
                CLOSED.get(problem.reason, "errors/door_closed.html"),
                {"owed": owed_lessons(request.worker, on=timezone.localdate())},
                status=HTTPStatus.FORBIDDEN,
            )
        if isinstance(problem, MayNotTeach):
            return render(request, "errors/may_not_teach.html", status=HTTPStatus.FORBIDDEN)
        if isinstance(problem, ObjectDoesNotExist):
            raise Http404 from problem
        return None
