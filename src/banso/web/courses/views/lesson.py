from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from banso.core.access.teaching import may_teach
from banso.records.courses import actions, queries
from banso.records.courses.choices import Language, TrackKind
from banso.records.texts.queries import versions_of
from banso.web.answers import SeeOther, key_asked
from banso.web.courses import forms
from banso.web.courses.pages import page_of
from banso.web.doorkeeper import WorkerRequest

SPEEDS = (0.75, 1, 1.25, 1.5, 2)
BESIDE_A_FILM = [
    *((TrackKind.CAPTIONS, language) for language in Language),
    *((TrackKind.CHAPTERS, language) for language in (Language.JAPANESE, Language.ENGLISH)),
    (TrackKind.SLIDES, Language.JAPANESE),
]


@require_GET
def lesson(request: WorkerRequest, lesson_id: UUID) -> HttpResponse:
    found = queries.lesson_for_page(lesson_id)
    film, words = key_asked(request, "film"), request.GET.get("words", "")
    page = page_of(found, request.worker, film=film, words=words)
    facts = page._asdict() | {
        "may_teach": may_teach(request.worker.duty),
        "learnt": queries.learnt_by(request.worker, found),
        "speeds": SPEEDS,
        "next": queries.lesson_after(found),
    }
    return render(request, "courses/lesson.html", facts)


@require_POST
def read(request: WorkerRequest, lesson_id: UUID) -> HttpResponse:
    found = queries.lesson_for_page(lesson_id)
    actions.read_through(found, by=request.worker, at=timezone.now())
    messages.success(request, _("It is kept that you have learnt this lesson."))
    return SeeOther("course", found.course_id)


@require_http_methods(["GET", "POST"])
def together(request: WorkerRequest, lesson_id: UUID) -> HttpResponse:
    now = timezone.now()
    found = queries.lesson_for_page(lesson_id)
    workers = queries.workers_for_group(timezone.localdate(now))
    form = forms.Together(
        request.POST or None, workers=workers, initial={"present": [str(request.worker.pk)]}
    )
    if form.carries_out(actions.learn_together, found, by=request.worker, at=now):
        messages.success(request, _("It is kept who learnt this lesson together."))
        return SeeOther("lesson", found.pk)
    facts = {
        "lesson": found,
        "form": form,
        "heading": _("We watched this lesson together"),
        "sentence": _("Several people at one screen: whoever is ticked has learnt the lesson."),
    }
    return render(request, "courses/form.html", facts)


@require_GET
def versions(request: WorkerRequest, lesson_id: UUID) -> HttpResponse:
    """Every version of text, slides and films with what has changed; old ones can be cited."""
    found = queries.lesson_for_page(lesson_id)
    facts = {
        "lesson": found,
        "texts": versions_of(found.text),
        "slides": versions_of(found.slides) if found.slides else [],
        "films": queries.films_of(found),
        "besides": besides(),
        "slide_files": found.slide_files.select_related("document").order_by("-number"),
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "courses/versions.html", facts)


def besides() -> list[tuple[str, str]]:
    """What can be written beside a film: the part of the address, and its words."""
    return [
        (f"{kind.value}-{language.value}", f"{kind.label}（{language.label}）")
        for kind, language in BESIDE_A_FILM
    ]
