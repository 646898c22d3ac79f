from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Answer, Round, Tagging
from banso.records.questionnaires.queries import (
    line_of,
    shown_in,
    tags_used,
    texts_for_choice,
    versions_answered,
    words_said,
)
from banso.records.texts import actions as texts
from banso.records.texts.choices import Origin
from banso.web.answers import SeeOther, key_asked
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.questionnaires.forms.words import MakeRemark, TagForm
from banso.web.questionnaires.rounds_told import round_title
from banso.web.questionnaires.views.rounds import round_of
from banso.web.questionnaires.words_told import told_words

LONGEST_ORIGIN = 200


@require_safe
@teachers_only
def words(request: WorkerRequest, round_id: UUID) -> HttpResponse:
    """Read by those who teach: what somebody writes can betray who it was."""
    asked, today = round_of(round_id), timezone.localdate()
    sought, tag = request.GET.get("q", "").strip(), key_asked(request, "tag")
    said = words_said(asked, on=today, sought=sought, tag=tag)
    facts = {
        "asked": asked,
        "sought": sought,
        "tag": tag,
        "tags": tags_used(asked),
        "questions": told_words(said, versions_answered([asked]), asked),
        "found": len(said),
    }
    return render(request, "questionnaires/words.html", facts)


def words_of(asked: Round, answer_id: UUID, question_name: str) -> tuple[Answer, str]:
    given = shown_in(asked, on=timezone.localdate()).get(pk=answer_id)
    written = given.values.get(question_name)
    if not isinstance(written, str):
        raise Http404
    return given, written


@require_http_methods(["GET", "POST"])
@teachers_only
def tag(
    request: WorkerRequest, *, round_id: UUID, answer_id: UUID, question_name: str
) -> HttpResponse:
    asked = round_of(round_id)
    given, written = words_of(asked, answer_id, question_name)
    used = [each.name for each in tags_used(asked)]
    form = TagForm(request.POST or None, used=used)
    by_whom = {"by": request.worker, "at": timezone.now()}
    if form.carries_out(actions.tag, given, question_name, **by_whom):
        messages.success(request, _("Tagged."))
        return SeeOther("words-said", asked.pk)
    facts = {"asked": asked, "form": form, "heading": _("Give these words a tag"), "said": written}
    return render(request, "questionnaires/about_words.html", facts)


@require_POST
@teachers_only
def untag(request: WorkerRequest, round_id: UUID, tagging_id: UUID) -> HttpResponse:
    found = Tagging.objects.select_related("tag", "answer")
    tagging = found.get(pk=tagging_id, answer__round=round_id)
    actions.untag(tagging, by=request.worker, at=timezone.now())
    messages.success(request, _("The tag is taken off."))
    return SeeOther("words-said", round_id)


@require_http_methods(["GET", "POST"])
@teachers_only
def remark(
    request: WorkerRequest, *, round_id: UUID, answer_id: UUID, question_name: str
) -> HttpResponse:
    """What somebody wrote is discussed as a remark on a text; who wrote it stays unknown."""
    asked = round_of(round_id)
    _given, written = words_of(asked, answer_id, question_name)
    of_lesson = asked.lesson.text_id if asked.lesson else None
    form = MakeRemark(
        request.POST or None,
        texts=texts_for_choice(),
        initial={"words": written, "about": str(of_lesson or "")},
    )
    by_whom = {"by": request.worker, "at": timezone.now()}
    origin = {
        "origin": Origin.QUESTIONNAIRE,
        "origin_words": round_title(line_of(asked))[:LONGEST_ORIGIN],
    }
    if form.carries_out(make_remark, **origin, **by_whom):
        messages.success(request, _("It is a remark now. It can be discussed and decided about."))
        return SeeOther("words-said", asked.pk)
    facts = {"asked": asked, "form": form, "heading": _("Make it a remark"), "said": written}
    return render(request, "questionnaires/about_words.html", facts)


def make_remark(*, version, words: str, **rest: object):
    return texts.remark(version, words, **rest)
