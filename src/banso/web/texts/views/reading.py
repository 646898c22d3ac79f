from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from banso.core.access.teaching import may_teach
from banso.records.texts import queries
from banso.records.texts.actions import Wording
from banso.records.texts.choices import RemarkState
from banso.records.texts.models import Version
from banso.web.components.templatetags.days import short_day
from banso.web.doorkeeper import WorkerRequest
from banso.web.texts import compared
from banso.web.texts.booklet import booklet_of
from banso.web.texts.papers import pdf
from banso.web.texts.shown import Shown, shown


@require_safe
def text(request: WorkerRequest, text_name: str) -> HttpResponse:
    return _page(request, queries.current_called(text_name))


@require_safe
def version(request: WorkerRequest, text_name: str, number: int) -> HttpResponse:
    """The permanent address of one version; it says so if a newer one is valid."""
    return _page(request, queries.version(text_name, number))


def _page(request: WorkerRequest, of: Version) -> HttpResponse:
    versions, text = list(queries.versions_of(of.text)), shown(of)
    remarks = list(queries.remarks_on(of.text))
    facts = {
        "text": text,
        "note": of.note,
        "versions": versions,
        "newest": versions[0].number,
        "remarks": [remark for remark in remarks if remark.state is not RemarkState.ANSWERED],
        "answered": [remark for remark in remarks if remark.state is RemarkState.ANSWERED],
        "citation": _citation(request, text),
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "texts/text.html", facts)


def _citation(request: HttpRequest, text: Shown) -> str:
    return _("%(title)s, version %(number)s, %(day)s, %(address)s") % {
        "title": text.title,
        "number": text.number,
        "day": short_day(text.on),
        "address": request.build_absolute_uri(text.permanent),
    }


@require_safe
def compare(request: WorkerRequest, text_name: str) -> HttpResponse:
    """Two versions word by word; without being told which, the last two."""
    now = queries.current_called(text_name)
    earlier = _number(request.GET.get("earlier"), of=now, otherwise=max(now.number - 1, 1))
    later = _number(request.GET.get("later"), of=now, otherwise=now.number)
    old, new = (queries.version(text_name, number) for number in (earlier, later))
    facts = {
        "text": shown(now),
        "old": old,
        "new": new,
        "numbers": range(1, now.number + 1),
        "parts": compared.compare(Wording.of(old), Wording.of(new)),
    }
    return render(request, "texts/compare.html", facts)


def _number(asked: str | None, *, of: Version, otherwise: int) -> int:
    """The number that was asked for, if there is such a version."""
    known = {str(number): number for number in range(1, of.number + 1)}
    return known.get(asked or "", otherwise)


@require_safe
def paper(request: HttpRequest, text_name: str) -> HttpResponse:  # noqa: ARG001  Django's signature
    now = queries.current_called(text_name)
    return pdf(booklet_of(shown(now).title, [(now.text.kind, [now])]), f"{text_name}.pdf")
