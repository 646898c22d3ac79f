from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language, override
from django.views.decorators.http import require_http_methods, require_safe

from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Round
from banso.records.questionnaires.queries import line_of, round_with_code
from banso.web.answers import SeeOther
from banso.web.components.languages import told
from banso.web.questionnaires.forms.answers import AnswerForm
from banso.web.questionnaires.rounds_told import what_about

NOT_FOUND = 404


@login_not_required
@require_safe
def find(request: HttpRequest) -> HttpResponse:
    """Where the code is typed that somebody reads aloud or writes on the board."""
    written = request.GET.get("code", "").strip()
    if not written:
        return render(request, "questionnaires/find.html", {"written": ""})
    try:
        return SeeOther("answer", round_with_code(written).code)
    except Round.DoesNotExist:
        return unknown(request, written)


def unknown(request: HttpRequest, written: str) -> HttpResponse:
    facts = {"written": written[:20], "unknown": True}
    return render(request, "questionnaires/find.html", facts, status=NOT_FOUND)


@login_not_required
@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, round_code: str) -> HttpResponse:
    try:
        asked = round_with_code(round_code)
    except Round.DoesNotExist:
        return unknown(request, round_code)
    with override(language_for(request, asked)):
        return answer_to(request, asked)


def language_for(request: HttpRequest, asked: Round) -> str:
    """That of the round, until whoever answers has chosen one."""
    chosen = settings.LANGUAGE_COOKIE_NAME in request.COOKIES
    return get_language() if chosen or request.user.is_authenticated else asked.language


def answer_to(request: HttpRequest, asked: Round) -> HttpResponse:
    now = timezone.now()
    one = asked.version.questionnaire
    facts = {
        "asked": asked,
        "questionnaire": one,
        "about": what_about(line_of(asked)),
        "opening": told(one, "opening"),
    }
    if request.method == "GET" and not asked.is_open(timezone.localdate(now)):
        return render(request, "questionnaires/not_open.html", facts)
    form = AnswerForm(request.POST or None, asked=asked, language=get_language()[:2])
    if form.carries_out(give, asked, at=now):
        return SeeOther("answer-thanks", asked.code)
    return render(request, "questionnaires/answer.html", facts | {"form": form})


def give(asked: Round, *, values: dict[str, object], **rest: object):
    return actions.answer(asked, values, **rest)


@login_not_required
@require_safe
def thanks(request: HttpRequest, round_code: str) -> HttpResponse:
    try:
        asked = round_with_code(round_code)
    except Round.DoesNotExist:
        return unknown(request, round_code)
    with override(language_for(request, asked)):
        return render(request, "questionnaires/thanks.html", {"asked": asked})
