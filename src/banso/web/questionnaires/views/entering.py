from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from banso.records.questionnaires import actions
from banso.records.questionnaires.choices import Way
from banso.records.questionnaires.models import Round
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest
from banso.web.questionnaires.forms.answers import AnswerForm
from banso.web.questionnaires.views.rounds import round_of


@require_http_methods(["GET", "POST"])
def enter(request: WorkerRequest, round_id: UUID) -> HttpResponse:
    """One sheet after the other: what is saved gives way to an empty form."""
    asked, now = round_of(round_id), timezone.now()
    form = AnswerForm(request.POST or None, asked=asked, language=get_language()[:2])
    if form.carries_out(keep, asked, by=request.worker, at=now):
        number = sheets(asked)
        messages.success(request, _("Sheet %(number)s is kept.") % {"number": number})
        return SeeOther("enter-sheet", asked.pk)
    facts = {
        "asked": asked,
        "form": form,
        "sheets": sheets(asked),
        "may_still_come": asked.may_still_come(timezone.localdate(now)),
    }
    return render(request, "questionnaires/enter.html", facts)


def keep(asked: Round, *, values: dict[str, object], **rest: object):
    return actions.enter_from_paper(asked, values, **rest)


def sheets(asked: Round) -> int:
    return asked.answers.filter(way=Way.PAPER).count()
