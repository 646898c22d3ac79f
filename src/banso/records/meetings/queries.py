"""Series and meetings, as their pages need them."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, F, Max, Min, Prefetch, Q, QuerySet
from django.utils import timezone

from banso.records.documents.models import Document
from banso.records.meetings.choices import Role
from banso.records.meetings.models import (
    AgendaItem,
    Attendance,
    Decision,
    Meeting,
    Member,
    Paper,
    Series,
    Task,
    Undertaking,
)
from banso.records.staff.models import Worker

ROLES = list(Role)


def undertakings() -> QuerySet[Undertaking]:
    """The newest piece of work first."""
    return Undertaking.objects.order_by("-pk")


def all_series(on: date) -> QuerySet[Series]:
    """Every series with how often it met and when it meets next."""
    held = Q(meetings__cancelled_because="")
    return (
        Series.objects.select_related("undertaking")
        .annotate(
            met=Count("meetings", filter=held & Q(meetings__on__lt=on)),
            next_on=Min("meetings__on", filter=held & Q(meetings__on__gte=on)),
        )
        .order_by(F("undertaking_id").desc(nulls_last=True), "kind", "name", "pk")
    )


def with_agendas() -> QuerySet[Meeting]:
    """Meetings in the order of their days, each with its agenda."""
    agenda = Prefetch("agenda", AgendaItem.objects.order_by("place", "pk"))
    return Meeting.objects.prefetch_related(agenda).order_by("on", F("begins"), "pk")


def members_of(series: Series) -> list[Member]:
    """The chair first, then by role and in the order of joining; those who left come last."""
    found = Member.objects.filter(series=series).select_related("worker__team__agency")
    return sorted(
        found.order_by("pk"),
        key=lambda member: (member.left_on is not None, ROLES.index(Role(member.role))),
    )


def members_on(meeting: Meeting) -> list[Member]:
    """Who belonged to the series on the day of the meeting."""
    return [
        member
        for member in members_of(meeting.series)
        if (member.joined_on is None or member.joined_on <= meeting.on)
        and (member.left_on is None or member.left_on > meeting.on)
    ]


def course_of(work: Undertaking) -> list[Series]:
    """The series of a piece of work with their meetings and agendas: the tables of the report."""
    meetings = Prefetch("meetings", with_agendas())
    members = Prefetch(
        "members", Member.objects.select_related("worker__team__agency").order_by("pk")
    )
    found = Series.objects.filter(undertaking=work).prefetch_related(meetings, members)
    return list(found.order_by("kind", "name", "pk"))


def meeting_for_page(key: UUID) -> Meeting:
    """A meeting with all that was written about it."""
    return (
        Meeting.objects.select_related("series__undertaking")
        .prefetch_related(
            Prefetch("agenda", AgendaItem.objects.order_by("place", "pk")),
            Prefetch("decisions", Decision.objects.order_by("pk")),
            Prefetch("tasks", Task.objects.order_by(F("done_on").asc(nulls_first=True), "pk")),
            Prefetch("papers", Paper.objects.select_related("document").order_by("place", "pk")),
            Prefetch("attendance", Attendance.objects.order_by("pk")),
        )
        .get(pk=key)
    )


def next_after(meeting: Meeting) -> Meeting | None:
    """The next meeting of the same series."""
    later = Meeting.objects.filter(series=meeting.series, cancelled_because="", on__gte=meeting.on)
    return later.exclude(pk=meeting.pk).order_by("on", "begins", "pk").first()


def next_number(series: Series) -> int:
    latest = Meeting.objects.filter(series=series).aggregate(latest=Max("number"))["latest"]
    return (latest or 0) + 1


def next_place(meeting: Meeting) -> int:
    last = AgendaItem.objects.filter(meeting=meeting).aggregate(last=Max("place"))["last"]
    return (last or 0) + 1


def sits_in(series: Series, worker: Worker, at: datetime) -> bool:
    """Whether the worker belongs to the series now."""
    today = timezone.localdate(at)
    stays = Q(left_on=None) | Q(left_on__gt=today)
    return Member.objects.filter(stays, series=series, worker=worker).exists()


def tasks_open() -> QuerySet[Task]:
    """What is still to be done after any meeting, the earliest day first."""
    found = Task.objects.filter(done_on=None).select_related("meeting__series")
    return found.order_by(F("until").asc(nulls_last=True), "pk")


def meetings_for_choice() -> QuerySet[Meeting]:
    """Meetings, the newest first, each saying of which series it is."""
    return Meeting.objects.select_related("series").order_by("-on", "-pk")


def workers_for_choice(on: date) -> QuerySet[Worker]:
    return Worker.objects.at_work_on(on).order_by("kana", "name", "pk")


def documents_for_choice() -> QuerySet[Document]:
    return Document.objects.order_by("-received_at", "-pk")


def next_document(meeting: Meeting) -> UUID | None:
    """The newest document that does not lie before the meeting yet."""
    laid = meeting.papers.values("document")
    return documents_for_choice().exclude(pk__in=laid).values_list("pk", flat=True).first()
