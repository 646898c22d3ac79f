from pathlib import Path
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from banso.core.access.teaching import may_teach
from banso.records.courses.models import Lesson
from banso.records.events.models import Event
from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Questionnaire, Round
from banso.records.questionnaires.queries import line_of, rounds_in_series
from banso.records.trainings.models import Run
from banso.web.answers import SeeOther, key_asked
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.papers import paper
from banso.web.questionnaires.forms import about
from banso.web.questionnaires.paper import paper_facts
from banso.web.questionnaires.rounds_told import round_rows

FORM = "questionnaires/form.html"
PAPER = Path(__file__).parent.parent / "paper.typ"
ABOUT = {"lesson": Lesson, "run": Run, "event": Event}


def round_of(key: UUID) -> Round:
    return Round.objects.select_related("version__questionnaire").get(pk=key)


@require_http_methods(["GET", "POST"])
@teachers_only
def new(request: WorkerRequest, questionnaire_id: UUID) -> HttpResponse:
    """About a lesson, a run or an event, if its key stands in the address."""
    one = Questionnaire.objects.get(pk=questionnaire_id)
    keys = {
        "lesson": key_asked(request, "lesson"),
        "run": key_asked(request, "run"),
        "event": key_asked(request, "event"),
    }
    about_what = {n: ABOUT[n].objects.get(pk=key) for n, key in keys.items() if key}
    form = about.NewRound(request.POST or None)
    first = dict(list(about_what.items())[:1])
    by_whom = {"by": request.worker, "at": timezone.now()}
    if form.carries_out(actions.open_round, one, **first, **by_whom):
        messages.success(request, _("The round is ready. Here are its link and its QR code."))
        return SeeOther("round", form.made.pk)
    facts = {"form": form, "heading": _("Open a round"), "questionnaire": one}
    return render(request, FORM, facts)


@require_safe
def asked_round(request: WorkerRequest, round_id: UUID) -> HttpResponse:
    asked = round_of(round_id)
    today = timezone.localdate()
    (row,) = round_rows([line_of(asked)], today=today)
    facts = {
        "asked": asked,
        "row": row,
        "link": request.build_absolute_uri(row.answer),
        "typed": request.build_absolute_uri(reverse("answer-by-code")),
        "series": round_rows(rounds_in_series(asked), today=today),
        "may_still_come": asked.may_still_come(today),
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "questionnaires/round.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def amend(request: WorkerRequest, round_id: UUID) -> HttpResponse:
    asked = round_of(round_id)
    form = about.HowToAsk(request.POST or None, initial=about.HowToAsk.of(asked))
    if form.carries_out(actions.amend_round, asked, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept."))
        return SeeOther("round", asked.pk)
    return render(request, FORM, {"form": form, "heading": _("Change a round"), "asked": asked})


@require_http_methods(["GET", "POST"])
@teachers_only
def following(request: WorkerRequest, round_id: UUID) -> HttpResponse:
    asked = round_of(round_id)
    there = {line.wave for line in rounds_in_series(asked)}
    form = about.NextRound(request.POST or None, there=there)
    if form.carries_out(actions.open_next, asked, by=request.worker, at=timezone.now()):
        messages.success(request, _("The round is ready. Here are its link and its QR code."))
        return SeeOther("round", form.made.pk)
    heading = _("Ask the same people once more")
    return render(request, FORM, {"form": form, "heading": heading, "asked": asked})


@require_http_methods(["GET", "POST"])
@teachers_only
def close(request: WorkerRequest, round_id: UUID) -> HttpResponse:
    asked = round_of(round_id)
    if request.method != "POST":
        return render(request, "questionnaires/close_round.html", {"asked": asked})
    try:
        actions.close_round(asked, by=request.worker, at=timezone.now())
    except actions.AlreadyClosed:
        messages.info(request, about.CLOSED)
    else:
        messages.success(request, _("The round is closed. All answers are now in the results."))
    return SeeOther("round", asked.pk)


@require_safe
def on_paper(request: WorkerRequest, round_id: UUID) -> HttpResponse:
    """The whole questionnaire on A4, with the QR code for those who would rather use a phone."""
    asked = round_of(round_id)
    link = request.build_absolute_uri(reverse("answer", args=[asked.code]))
    title, facts = paper_facts(asked, link)
    headers = {"Content-Disposition": f'inline; filename="questionnaire-{asked.code}.pdf"'}
    return HttpResponse(paper(PAPER, title, facts), "application/pdf", headers=headers)
