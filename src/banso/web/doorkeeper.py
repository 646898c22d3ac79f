"""Turns closed doors into pages, and gives every request its worker."""

from http import HTTPStatus

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.deprecation import MiddlewareMixin

from banso.records.access.doors import DoorClosed
from banso.records.staff.models import Worker


class WorkerRequest(HttpRequest):
    """A request of somebody who has signed in and works here."""

    worker: Worker


class DoorMiddleware(MiddlewareMixin):
    """``request.worker`` is the worker who signed in; a login without one may open nothing."""

    def process_view(self, request: HttpRequest, view, *_) -> HttpResponse | None:
        if not getattr(view, "login_required", True):
            return None
        request.worker = getattr(request.user, "worker", None)
        if request.worker is None and not view.__module__.startswith(("allauth", "django")):
            return render(request, "errors/no_worker.html", status=HTTPStatus.FORBIDDEN)
        return None

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if isinstance(problem, DoorClosed):
            facts = {"reason": problem.reason}
            return render(request, "errors/door_closed.html", facts, status=HTTPStatus.FORBIDDEN)
        if isinstance(problem, ObjectDoesNotExist):
            raise Http404 from problem
        return None
