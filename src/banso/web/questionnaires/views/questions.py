from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from banso.core.questionnaires.checking import NotADefinition
from banso.core.questionnaires.definition import Kind, Question
from banso.core.questionnaires.editing import NoSuchQuestion, OthersHangOnIt, moved, removed
from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Questionnaire
from banso.records.questionnaires.queries import newest_version
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.questionnaires.forms.questions import FORMS
from banso.web.questionnaires.questions_told import KINDS

FORM = "questionnaires/form.html"
UP, DOWN = -1, 1


@require_http_methods(["GET", "POST"])
@teachers_only
def new(request: WorkerRequest, questionnaire_id: UUID, kind: Kind) -> HttpResponse:
    one = Questionnaire.objects.get(pk=questionnaire_id)
    form = FORMS[kind](request.POST or None, definition=newest_version(one).asked())
    if form.carries_out(actions.change_questions, one, by=request.worker, at=timezone.now()):
        messages.success(request, _("The question is added."))
        return SeeOther("questionnaire", one.pk)
    heading = _("New question: %(kind)s") % {"kind": KINDS[kind]}
    return render(request, FORM, {"form": form, "heading": heading, "questionnaire": one})


@require_http_methods(["GET", "POST"])
@teachers_only
def amend(request: WorkerRequest, questionnaire_id: UUID, question_name: str) -> HttpResponse:
    one = Questionnaire.objects.get(pk=questionnaire_id)
    version = newest_version(one)
    question = asked_in(version, question_name)
    written = request.POST or None
    form = FORMS[question.kind](written, definition=version.asked(), name=question.name)
    if form.carries_out(actions.change_questions, one, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept."))
        return SeeOther("questionnaire", one.pk)
    facts = {
        "form": form,
        "heading": _("Change a question"),
        "questionnaire": one,
        "answered": version.answers.exists(),
    }
    return render(request, FORM, facts)


@require_POST
@teachers_only
def move(request: WorkerRequest, questionnaire_id: UUID, question_name: str) -> HttpResponse:
    one = Questionnaire.objects.get(pk=questionnaire_id)
    by = UP if "up" in request.POST else DOWN
    try:
        actions.change_questions(
            one,
            edit=lambda now: moved(now, question_name, by=by),
            by=request.worker,
            at=timezone.now(),
        )
    except NotADefinition:
        sentence = _(
            "It stays where it is: a question that depends on another one must come after it."
        )
        messages.error(request, sentence)
    except NoSuchQuestion as problem:
        raise Http404 from problem
    return SeeOther("questionnaire", one.pk)


@require_http_methods(["GET", "POST"])
@teachers_only
def remove(request: WorkerRequest, questionnaire_id: UUID, question_name: str) -> HttpResponse:
    one = Questionnaire.objects.get(pk=questionnaire_id)
    version = newest_version(one)
    question = asked_in(version, question_name)
    if request.method != "POST":
        facts = {"questionnaire": one, "asked": question, "answered": version.answers.exists()}
        return render(request, "questionnaires/remove_question.html", facts)
    try:
        actions.change_questions(
            one,
            edit=lambda now: removed(now, question_name),
            by=request.worker,
            at=timezone.now(),
        )
    except OthersHangOnIt:
        sentence = _("It stays: another question is shown depending on it. Change that one first.")
        messages.error(request, sentence)
    else:
        messages.success(request, _("The question is removed."))
    return SeeOther("questionnaire", one.pk)


def asked_in(version, name: str) -> Question:
    question = version.asked().question(name)
    if question is None:
        raise Http404
    return question
