from collections.abc import Sequence
from typing import NamedTuple

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from banso.records.texts import queries
from banso.records.texts.actions import Wording
from banso.records.texts.models import Remark, Text, Version
from banso.web.doorkeeper import WorkerRequest
from banso.web.texts.compared import Part, compare
from banso.web.texts.shown import Shown, shown

TEXTS_ON_A_PAGE = 5


class Answer(NamedTuple):
    """A version with the remarks that led to it and what it changed, word by word."""

    version: Version
    remarks: Sequence[Remark]
    parts: Sequence[Part]


class Told(NamedTuple):
    """What was said about one text and what became of it."""

    text: Shown
    answers: Sequence[Answer]
    declined: Sequence[Remark]


@require_safe
def changes(request: WorkerRequest) -> HttpResponse:
    """What you said, what we changed; what was declined stands there, too, with its reason."""
    page = Paginator(queries.texts_with_answers(), TEXTS_ON_A_PAGE).get_page(
        request.GET.get("page")
    )
    return render(request, "texts/changes.html", {"page": page, "told": _told(list(page))})


def _told(texts: Sequence[Text]) -> list[Told]:
    remarks, versions = queries.told_of(texts), queries.all_versions_of(texts)
    return [
        _of_text(
            [v for v in versions if v.text_id == text.pk],
            [r for r in remarks if r.version.text_id == text.pk],
        )
        for text in texts
    ]


def _of_text(versions: Sequence[Version], remarks: Sequence[Remark]) -> Told:
    """``versions``: all of one text, the newest first."""
    before = {v.number + 1: v for v in versions}
    answering = {r.answered_by_id for r in remarks}
    answers = [
        Answer(
            version,
            [r for r in remarks if r.answered_by_id == version.pk],
            compare(Wording.of(before[version.number]), Wording.of(version)),
        )
        for version in versions
        if version.pk in answering and version.number in before
    ]
    return Told(shown(versions[0]), answers, [r for r in remarks if not r.answered_by_id])
