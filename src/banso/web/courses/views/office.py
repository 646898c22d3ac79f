from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from banso.records.courses import actions, queries
from banso.records.courses.models import Course, GroupViewing, Requirement
from banso.web.answers import SeeOther
from banso.web.components.shapes import Table
from banso.web.components.sheets import as_csv, as_xlsx
from banso.web.courses import forms
from banso.web.courses.tables import who_learnt
from banso.web.doorkeeper import WorkerRequest, teachers_only


@teachers_only
@require_GET
def learnt(request: WorkerRequest, course_id: UUID) -> HttpResponse:
    course, table = _learnt(course_id, on=timezone.localdate())
    facts = {"course": course, "table": table, "groups": queries.groups_of(course)}
    return render(request, "courses/learnt.html", facts)


@teachers_only
@require_GET
def learnt_xlsx(request: WorkerRequest, course_id: UUID) -> HttpResponse:  # noqa: ARG001  every teacher
    return as_xlsx(_learnt(course_id, on=timezone.localdate())[1], "learnt")


@teachers_only
@require_GET
def learnt_csv(request: WorkerRequest, course_id: UUID) -> HttpResponse:  # noqa: ARG001  every teacher
    return as_csv(_learnt(course_id, on=timezone.localdate())[1], "learnt")


def _learnt(course_id: UUID, *, on: date) -> tuple[Course, Table]:
    course = Course.objects.get(pk=course_id)
    return course, who_learnt(course, on=on)


@teachers_only
@require_http_methods(["GET", "POST"])
def amend_group(request: WorkerRequest, group_id: UUID) -> HttpResponse:
    now = timezone.now()
    group = GroupViewing.objects.select_related("lesson__course").get(pk=group_id)
    workers = queries.workers_for_group(timezone.localdate(now), group)
    form = forms.AboutGroup(
        request.POST or None, workers=workers, initial=forms.AboutGroup.of(group)
    )
    if form.carries_out(actions.amend_group, group, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("learnt", group.lesson.course_id)
    facts = {"lesson": group.lesson, "form": form, "heading": _("Put a group right")}
    return render(request, "courses/form.html", facts)


@teachers_only
@require_GET
def required(request: WorkerRequest, course_id: UUID) -> HttpResponse:
    course = Course.objects.get(pk=course_id)
    here = [
        requirement
        for requirement in queries.requirements(timezone.localdate())
        if course in (requirement.course, requirement.lesson and requirement.lesson.course)
    ]
    facts = {"course": course, "requirements": here}
    return render(request, "courses/required.html", facts)


@teachers_only
@require_http_methods(["GET", "POST"])
def new_requirement(request: WorkerRequest, course_id: UUID) -> HttpResponse:
    course = Course.objects.get(pk=course_id)
    lessons = queries.lessons_for_choice(course)
    form = forms.NewRequirement(request.POST or None, course=course, lessons=lessons)
    if form.carries_out(require, by=request.worker, at=timezone.now()):
        messages.success(request, _("It is kept what has to be learnt first."))
        return SeeOther("required", course.pk)
    facts = {
        "course": course,
        "form": form,
        "heading": _("A lesson before the first record"),
        "sentence": _("Records of people open to a worker only after the lesson is learnt."),
    }
    return render(request, "courses/form.html", facts)


def require(*, what: Course, **facts) -> Requirement:
    return actions.require(what, **facts)


@teachers_only
@require_POST
def lift_requirement(request: WorkerRequest, requirement_id: UUID) -> HttpResponse:
    requirement = Requirement.objects.select_related("lesson").get(pk=requirement_id)
    actions.lift(requirement, by=request.worker, at=timezone.now())
    messages.success(request, _("It is not required any more."))
    of = requirement.course_id or requirement.lesson.course_id
    return SeeOther("required", of)
