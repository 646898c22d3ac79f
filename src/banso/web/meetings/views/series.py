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
from banso.records.meetings.models import Member, Series
from banso.web.answers import SeeOther, key_asked
from banso.web.calendar_files import calendar_answer
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.meetings import forms
from banso.web.meetings.calendars import entries
from banso.web.meetings.rows import meeting_rows
from banso.web.meetings.words import affiliation

FORM = "components/form_page.html"


@require_safe
def one(request: WorkerRequest, series_id: UUID) -> HttpResponse:
    series = Series.objects.select_related("undertaking").get(pk=series_id)
    today = timezone.localdate()
    held = queries.with_agendas().filter(series=series)
    facts = {
        "series": series,
        "coming": meeting_rows(held.filter(on__gte=today)),
        "past": meeting_rows(held.filter(on__lt=today)),
        "members": [(each, affiliation(each)) for each in queries.members_of(series)],
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "meetings/one_series.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def new(request: WorkerRequest) -> HttpResponse:
    given = {"undertaking": key_asked(request, "work")}
    form = forms.NewSeries(request.POST or None, initial=given, works=queries.undertakings())
    if form.carries_out(actions.found_series, by=request.worker, at=timezone.now()):
        messages.success(request, _("The series is kept. Now say who belongs to it."))
        return SeeOther("one-series", form.made.pk)
    facts = {
        "form": form,
        "heading": _("A new committee or working group"),
        "back": reverse("series"),
    }
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def amend(request: WorkerRequest, series_id: UUID) -> HttpResponse:
    series = Series.objects.select_related("undertaking").get(pk=series_id)
    now_written = forms.AmendSeries.of(series)
    works = queries.undertakings()
    form = forms.AmendSeries(request.POST or None, initial=now_written, works=works)
    if form.carries_out(actions.amend_series, series, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("one-series", series.pk)
    back = reverse("one-series", args=[series.pk])
    facts = {"form": form, "heading": _("Put the series right"), "back": back}
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def new_member(request: WorkerRequest, series_id: UUID) -> HttpResponse:
    """Somebody from outside, who needs no account."""
    return _add(request, series_id, forms.NewMember(request.POST or None))


@require_http_methods(["GET", "POST"])
@teachers_only
def new_worker(request: WorkerRequest, series_id: UUID) -> HttpResponse:
    """A worker of this office, who may then write the minutes."""
    workers = queries.workers_for_choice(timezone.localdate())
    given = {"worker": request.worker.pk}
    form = forms.NewWorkerMember(request.POST or None, workers=workers, initial=given)
    return _add(request, series_id, form)


def _add(request: WorkerRequest, series_id: UUID, form: forms.AboutMember) -> HttpResponse:
    series = Series.objects.get(pk=series_id)
    if form.carries_out(actions.add_member, series, by=request.worker, at=timezone.now()):
        messages.success(request, _("The member is kept."))
        return SeeOther("one-series", series.pk)
    facts = {
        "form": form,
        "subject": series,
        "heading": _("Add a member"),
        "back": reverse("one-series", args=[series.pk]),
    }
    return render(request, FORM, facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def amend_member(request: WorkerRequest, member_id: UUID) -> HttpResponse:
    member = Member.objects.select_related("worker", "series").get(pk=member_id)
    form = forms.AmendMember(request.POST or None, member=member)
    if form.carries_out(actions.amend_member, member, by=request.worker, at=timezone.now()):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("one-series", member.series_id)
    facts = {
        "form": form,
        "subject": f"{member.series} {member}",
        "heading": _("Put a member right, or let one leave"),
        "back": reverse("one-series", args=[member.series_id]),
    }
    return render(request, FORM, facts)


@require_safe
def calendar(request: WorkerRequest, series_id: UUID) -> HttpResponse:
    series = Series.objects.get(pk=series_id)
    held = queries.with_agendas().filter(series=series).select_related("series")
    return calendar_answer(series.name, entries(held, request.build_absolute_uri))
