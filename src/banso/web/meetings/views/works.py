from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from banso.core.access.teaching import may_teach
from banso.records.meetings import actions, queries
from banso.records.meetings.models import Undertaking
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.meetings import forms
from banso.web.meetings.rows import course_tables, series_table, task_table

FORM = "components/form_page.html"


@require_safe
def all_series(request: WorkerRequest) -> HttpResponse:
    """Every series, by the piece of work it belongs to, and what is still to be done."""
    today = timezone.localdate()
    facts = {
        "works": queries.undertakings(),
        "table": series_table(queries.all_series(today)),
        "tasks": task_table(queries.tasks_open()),
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "meetings/series.html", facts)


@require_safe
def course(request: WorkerRequest, undertaking_id: UUID) -> HttpResponse:
    """The course of a piece of work, as the tables of a report show it."""
    work = Undertaking.objects.get(pk=undertaking_id)
    facts = {
        "work": work,
        "course": course_tables(queries.course_of(work)),
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "meetings/course.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def new(request: WorkerRequest) -> HttpResponse:
    form = forms.NewUndertaking(request.POST or None)
    if form.carries_out(actions.begin_undertaking, by=request.worker, at=timezone.now()):
        messages.success(request, _("The piece of work is kept. Found its series next."))
        return SeeOther("course-of-work", form.made.pk)
    facts = {"form": form, "heading": _("A new piece of work"), "back": reverse("series")}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def amend(request: WorkerRequest, undertaking_id: UUID) -> HttpResponse:
    work = Undertaking.objects.get(pk=undertaking_id)
    form = forms.AboutUndertaking(request.POST or None, initial=forms.AboutUndertaking.of(work))
    if form.carries_out(actions.amend_undertaking, work, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("course-of-work", work.pk)
    back = reverse("course-of-work", args=[work.pk])
    facts = {"form": form, "heading": _("Put the piece of work right"), "back": back}
    return render(request, FORM, facts)
