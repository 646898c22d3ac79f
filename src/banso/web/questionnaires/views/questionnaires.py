from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from banso.core.access.teaching import may_teach
from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Questionnaire, Round
from banso.records.questionnaires.queries import (
    newest_version,
    questionnaires_for_list,
    rounds_of,
)
from banso.web.answers import SeeOther
from banso.web.components.languages import told
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.questionnaires.forms import about
from banso.web.questionnaires.forms.answers import AnswerForm
from banso.web.questionnaires.questions_told import told_questions
from banso.web.questionnaires.rounds_told import round_rows

FORM = "questionnaires/form.html"


@require_safe
def questionnaires(request: WorkerRequest) -> HttpResponse:
    facts = {
        "questionnaires": questionnaires_for_list(),
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "questionnaires/questionnaires.html", facts)


@require_safe
def questionnaire(request: WorkerRequest, questionnaire_id: UUID) -> HttpResponse:
    one = Questionnaire.objects.get(pk=questionnaire_id)
    version = newest_version(one)
    facts = {
        "questionnaire": one,
        "version": version,
        "answered": version.answers.exists(),
        "questions": told_questions(version.asked(), one.pk),
        "rounds": round_rows(rounds_of(one), today=timezone.localdate()),
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "questionnaires/questionnaire.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def new(request: WorkerRequest) -> HttpResponse:
    form = about.NewQuestionnaire(request.POST or None)
    if form.carries_out(actions.make, by=request.worker, at=timezone.now()):
        messages.success(request, _("The questionnaire is made. Now add its questions."))
        return SeeOther("questionnaire", form.made.pk)
    return render(request, FORM, {"form": form, "heading": _("New questionnaire")})


@require_http_methods(["GET", "POST"])
@teachers_only
def amend(request: WorkerRequest, questionnaire_id: UUID) -> HttpResponse:
    one = Questionnaire.objects.get(pk=questionnaire_id)
    written = about.AboutQuestionnaire.of(one)
    form = about.AboutQuestionnaire(request.POST or None, initial=written)
    if form.carries_out(actions.rename, one, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept."))
        return SeeOther("questionnaire", one.pk)
    facts = {"form": form, "heading": _("Title and opening words"), "questionnaire": one}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def copy(request: WorkerRequest, questionnaire_id: UUID) -> HttpResponse:
    one = Questionnaire.objects.get(pk=questionnaire_id)
    form = about.NewQuestionnaire(request.POST or None, initial=about.AboutQuestionnaire.of(one))
    if form.carries_out(actions.copy, one, by=request.worker, at=timezone.now()):
        messages.success(request, _("Copied. The copy can be changed without touching the first."))
        return SeeOther("questionnaire", form.made.pk)
    facts = {"form": form, "heading": _("Copy a questionnaire"), "questionnaire": one}
    return render(request, FORM, facts)


@require_safe
def preview(request: WorkerRequest, questionnaire_id: UUID) -> HttpResponse:
    """As whoever answers will see it; nothing can be sent from here."""
    one = Questionnaire.objects.get(pk=questionnaire_id)
    asked = Round(version=newest_version(one), with_code=True)
    answers = AnswerForm(asked=asked, language=get_language()[:2])
    facts = {"answers": answers, "questionnaire": one, "opening": told(one, "opening")}
    return render(request, "questionnaires/preview.html", facts)
