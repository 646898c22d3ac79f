from typing import NamedTuple

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from banso.core.access.teaching import may_teach
from banso.records.courses.queries import LessonLine, lessons_for, next_for, owed_lessons
from banso.records.staff.models import Worker
from banso.web.components.languages import told
from banso.web.doorkeeper import WorkerRequest
from banso.web.learning import places


class NextStep(NamedTuple):
    """The one thing to do now."""

    words: str
    label: str
    url: str


@require_GET
def learning(request: WorkerRequest) -> HttpResponse:
    lines = lessons_for(request.worker)
    facts = {
        "groups": places.shown(
            {"courses": progress(lines)}, teaches=may_teach(request.worker.duty)
        ),
        "step": next_step(request.worker, lines),
    }
    return render(request, "learning/learning.html", facts)


def progress(lines: list[LessonLine]) -> list[str]:
    """How many lessons of all; nothing is said before there are any."""
    learnt = sum(line.learnt_on is not None for line in lines)
    words = _("%(learnt)d of %(count)d lessons learnt")
    return [words % {"learnt": learnt, "count": len(lines)}] if lines else []


def next_step(worker: Worker, lines: list[LessonLine]) -> NextStep | None:
    """First what the office requires, then the next lesson."""
    if owed := owed_lessons(worker, on=timezone.localdate()):
        words = _("The office asks you to learn this before you open the first record.")
        return NextStep(words, told(owed[0], "title"), reverse("lesson", args=[owed[0].id]))
    if line := next_for(lines):
        words = _("Go on here") if any(each.learnt_on for each in lines) else _("Begin here")
        number = _("Lesson %(number)d") % {"number": line.place}
        return NextStep(
            words, f"{number}　{told(line, 'title')}", reverse("lesson", args=[line.id])
        )
    return None
