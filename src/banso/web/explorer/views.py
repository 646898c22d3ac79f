from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from banso.web.answers import page_or_part
from banso.web.charts.explorable.changed import answer
from banso.web.charts.explorable.drawn import curves_of, without_calendar
from banso.web.charts.explorable.embedded import step_of
from banso.web.charts.sentences import joined
from banso.web.explorer import keeping
from banso.web.explorer.asked import Asked, asked
from banso.web.explorer.doing import Done, do
from banso.web.explorer.shown import shown

PART = "explorer/explorer.html#explorer"


@login_not_required
@require_safe
def explorer(request: HttpRequest) -> HttpResponse:
    """The chart with its events; asked by htmx, only the part that changes."""
    now = asked(request.GET)
    page = page_or_part(request, PART, shown(request, now))
    page["HX-Push-Url"] = reverse("explorer") + now.address
    return page


@login_not_required
@require_safe
def change(request: HttpRequest) -> HttpResponse:
    """One change: the new part with a sentence, or without a script the way to the new address."""
    before = asked(request.GET)
    what, _dot, about = request.GET.get("do", "").partition(".")
    if what == "open":
        return _answered(request, before._replace(opened=about), Done(before.stand, ""))
    done = do(before.stand, request.GET)
    said = done.said
    if done.stand != before.stand:
        with without_calendar():
            answered = answer(curves_of(before.stand), curves_of(done.stand))
        said = joined([said, answered])
    return _answered(request, before._replace(stand=done.stand, opened="", said=said), done)


def _answered(request: HttpRequest, now: Asked, done: Done) -> HttpResponse:
    address = reverse("explorer") + now.address
    if "HX-Request" not in request.headers:
        opened = f"&form={now.opened}" if now.opened.isalnum() else ""
        return HttpResponseRedirect(address + opened)
    page = render(request, PART, shown(request, now, done))
    page["HX-Push-Url" if done.kept else "HX-Replace-Url"] = address
    patch_vary_headers(page, ["HX-Request"])
    return page


@login_not_required
@require_safe
def step(request: HttpRequest) -> HttpResponse:
    """One step of a story, for the chart that is embedded in a lesson."""
    now = asked(request.GET)
    if now.place is None or "HX-Request" not in request.headers:
        return HttpResponseRedirect(reverse("explorer") + now.address)
    page = HttpResponse(step_of(now.place))
    patch_vary_headers(page, ["HX-Request"])
    return page


@login_not_required
@require_safe
def svg(request: HttpRequest) -> HttpResponse:
    return _taken_along(keeping.as_svg(asked(request.GET)), "image/svg+xml", "svg")


@login_not_required
@require_safe
def qr(request: HttpRequest) -> HttpResponse:
    """Asked for only when somebody unfolds it: a long address takes a while to be written so."""
    code = keeping.as_qr(
        request.build_absolute_uri(reverse("explorer") + asked(request.GET).address)
    )
    return HttpResponse(code, content_type="image/svg+xml")


@login_not_required
@require_safe
def png(request: HttpRequest) -> HttpResponse:
    return _taken_along(keeping.as_png(asked(request.GET)), "image/png", "png")


@login_not_required
@require_safe
def pdf(request: HttpRequest) -> HttpResponse:
    return _taken_along(keeping.as_pdf(asked(request.GET)), "application/pdf", "pdf")


def _taken_along(content: str | bytes, kind: str, ending: str) -> HttpResponse:
    name = {"Content-Disposition": f'attachment; filename="chart.{ending}"'}
    return HttpResponse(content, content_type=kind, headers=name)
