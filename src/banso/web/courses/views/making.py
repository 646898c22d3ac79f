from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from banso.records.courses import actions, queries
from banso.records.courses.choices import Language, TrackKind
from banso.records.courses.models import Course, Film
from banso.web.answers import SeeOther
from banso.web.courses import forms
from banso.web.doorkeeper import WorkerRequest, teachers_only

FORM = "courses/form.html"
EMPTY_TRACK = "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n"


@teachers_only
@require_http_methods(["GET", "POST"])
def new_course(request: WorkerRequest) -> HttpResponse:
    form = forms.NewCourse(request.POST or None)
    if form.carries_out(actions.found_course, by=request.worker, at=timezone.now()):
        messages.success(request, _("The course is kept. Now add its first lesson."))
        return SeeOther("course", form.made.pk)
    return render(request, FORM, {"form": form, "heading": _("New course")})


@teachers_only
@require_http_methods(["GET", "POST"])
def amend_course(request: WorkerRequest, course_id: UUID) -> HttpResponse:
    course = Course.objects.get(pk=course_id)
    form = forms.AboutCourse(request.POST or None, initial=forms.AboutCourse.of(course))
    if form.carries_out(actions.amend_course, course, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept."))
        return SeeOther("course", course.pk)
    facts = {"form": form, "course": course, "heading": _("Put the course right")}
    return render(request, FORM, facts)


@teachers_only
@require_http_methods(["GET", "POST"])
def new_lesson(request: WorkerRequest, course_id: UUID) -> HttpResponse:
    course = Course.objects.get(pk=course_id)
    form = forms.NewLesson(request.POST or None)
    if form.carries_out(actions.add_lesson, course, by=request.worker, at=timezone.now()):
        messages.success(
            request, _("The lesson is kept. Now hand over its film, or go on writing.")
        )
        return SeeOther("lesson", form.made.pk)
    return render(request, FORM, {"form": form, "course": course, "heading": _("New lesson")})


@teachers_only
@require_http_methods(["GET", "POST"])
def amend_lesson(request: WorkerRequest, lesson_id: UUID) -> HttpResponse:
    lesson = queries.lesson_for_page(lesson_id)
    form = forms.AboutOriginal(request.POST or None, initial=forms.AboutOriginal.of(lesson))
    if form.carries_out(actions.amend_lesson, lesson, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept."))
        return SeeOther("lesson", lesson.pk)
    heading = _("The original recording, and a note to the learners")
    return render(request, FORM, {"form": form, "lesson": lesson, "heading": heading})


@teachers_only
@require_http_methods(["GET", "POST"])
def new_film(request: WorkerRequest, lesson_id: UUID) -> HttpResponse:
    form = forms.NewFilm(request.POST or None, request.FILES or None, initial=_known(lesson_id))
    return _film(request, lesson_id, form=form, heading=_("Hand over a film"))


@teachers_only
@require_http_methods(["GET", "POST"])
def link_film(request: WorkerRequest, lesson_id: UUID) -> HttpResponse:
    form = forms.LinkFilm(request.POST or None, initial=_known(lesson_id))
    return _film(request, lesson_id, form=form, heading=_("Link to a film"))


def _known(lesson_id: UUID) -> dict[str, object]:
    """What is known of the original recording already stands in the fields."""
    lesson = queries.lesson_for_page(lesson_id)
    return {
        "seconds": lesson.original_seconds,
        "lecturer": lesson.original_lecturer,
        "source": lesson.original_source,
    }


def _film(request: WorkerRequest, lesson_id: UUID, *, form, heading: str) -> HttpResponse:
    lesson = queries.lesson_for_page(lesson_id)
    if form.carries_out(actions.keep_film, lesson, by=request.worker, at=timezone.now()):
        messages.success(request, _("The film is kept. The version before it stays, too."))
        return SeeOther("versions-of-lesson", lesson.pk)
    return render(request, FORM, {"form": form, "lesson": lesson, "heading": heading})


@teachers_only
@require_http_methods(["GET", "POST"])
def beside_film(request: WorkerRequest, film_id: UUID, beside: str) -> HttpResponse:
    """Captions, chapters and times of slides are written in the screen, from what is there."""
    film = Film.objects.select_related("lesson__course", "lesson__text").get(pk=film_id)
    kind, language = _kind_and_language(beside)
    newest = film.tracks.filter(kind=kind, language=language).order_by("-number").first()
    begin = {"body": newest.body if newest else EMPTY_TRACK}
    form = forms.TrackForm(request.POST or None, film=film, initial=begin)
    about = {"kind": kind, "language": language, "by": request.worker, "at": timezone.now()}
    if form.carries_out(actions.keep_track, film, **about):
        messages.success(request, _("Kept. The version before it stays, too."))
        return SeeOther("versions-of-lesson", film.lesson_id)
    heading = f"{kind.label}（{language.label}）"
    return render(request, FORM, {"form": form, "lesson": film.lesson, "heading": heading})


def _kind_and_language(beside: str) -> tuple[TrackKind, Language]:
    kind, _dash, language = beside.partition("-")
    try:
        return TrackKind(kind), Language(language)
    except ValueError as problem:
        raise Http404 from problem


@teachers_only
@require_http_methods(["GET", "POST"])
def new_slide_file(request: WorkerRequest, lesson_id: UUID) -> HttpResponse:
    lesson = queries.lesson_for_page(lesson_id)
    form = forms.NewSlideFile(request.POST or None, request.FILES or None)
    if form.carries_out(actions.keep_slide_file, lesson, by=request.worker, at=timezone.now()):
        messages.success(request, _("The slides are kept. The version before them stays, too."))
        return SeeOther("versions-of-lesson", lesson.pk)
    heading = _("Hand over slides as PDF")
    return render(request, FORM, {"form": form, "lesson": lesson, "heading": heading})
