"""Answers that every place gives in the same way."""

from http import HTTPStatus
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers


class SeeOther(HttpResponseRedirect):
    """After a change: look at this page now. Reloading it changes nothing again."""

    status_code = HTTPStatus.SEE_OTHER

    def __init__(self, page: str, *about: object) -> None:
        super().__init__(reverse(page, args=about))


def page_or_part(request: HttpRequest, part: str, facts: dict[str, object]) -> HttpResponse:
    """The whole page; or, if htmx asks, only the part of it that it will put in its place.

    ``part``: the page and the name of its part, ``people/find.html#found``.
    """
    asked_by_htmx = "HX-Request" in request.headers
    going_back = "HX-History-Restore-Request" in request.headers
    template = part if asked_by_htmx and not going_back else part.partition("#")[0]
    answer = render(request, template, facts)
    patch_vary_headers(answer, ["HX-Request"])
    return answer


def key_asked(request: HttpRequest, name: str) -> UUID | None:
    """The key of a record in the query of an address. What is no key leads nowhere."""
    written = request.GET.get(name)
    if not written:
        return None
    try:
        return UUID(written)
    except ValueError as problem:
        raise Http404 from problem
