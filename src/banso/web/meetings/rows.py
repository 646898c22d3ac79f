"""Tables of series, of the course of a piece of work, and of what is to be done."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.meetings.models import Meeting, Member, Series, Task
from banso.web.components.shapes import Link, Table
from banso.web.components.templatetags.days import hours, weekday
from banso.web.components.ways import way_to_each
from banso.web.meetings.words import main_contents, member_line


class MeetingRow(NamedTuple):
    """A meeting as a row of the report's tables."""

    url: str
    number: str
    day: str
    hours: str
    contents: list[str]
    cancelled_because: str


class SeriesCourse(NamedTuple):
    series: Series
    caption: str
    members: list[str]
    rows: list[MeetingRow]


def series_table(found: Iterable[Series]) -> Table:
    way = way_to_each("one-series")
    rows = [
        (
            Link(series.name, way(series.pk)),
            series.get_kind_display(),
            str(series.undertaking or ""),
            _("%(number)d times") % {"number": series.met},
            series.next_on or "",
        )
        for series in found
    ]
    columns = (
        pgettext("series of meetings", "Series"),
        pgettext("series of meetings", "Kind"),
        _("Piece of work"),
        _("Has met"),
        _("Meets next"),
    )
    return Table(_("Committees and working groups"), columns, rows)


def task_table(found: Iterable[Task]) -> Table:
    way = way_to_each("meeting")
    rows = [
        (Link(task.words, way(task.meeting_id)), task.who, task.until or "", str(task.meeting))
        for task in found
    ]
    columns = (_("What is to be done"), _("By whom"), _("By when"), _("From the meeting"))
    return Table(_("Still to be done"), columns, rows)


def meeting_rows(found: Iterable[Meeting]) -> list[MeetingRow]:
    way = way_to_each("meeting")
    return [
        MeetingRow(
            way(meeting.pk),
            meeting.numbered,
            weekday(meeting.on),
            hours(meeting.begins, meeting.ends),
            main_contents(meeting),
            meeting.cancelled_because,
        )
        for meeting in found
    ]


def course_tables(found: Iterable[Series]) -> list[SeriesCourse]:
    return [
        SeriesCourse(
            series,
            _("How the %(series)s met, and what about") % {"series": series.name},
            [member_line(member) for member in _in_order(series.members.all())],
            meeting_rows(series.meetings.all()),
        )
        for series in found
    ]


def _in_order(members: Iterable[Member]) -> list[Member]:
    """The chair first; those who left stay in the course, for they took part in it."""
    return sorted(members, key=lambda member: member.role != "chair")
