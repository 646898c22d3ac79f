"""The meetings of a series as entries of a calendar file."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, time

from django.utils import timezone

from banso.records.audit.queries import how_often_changed
from banso.records.meetings.models import Meeting
from banso.web.calendar_files import Entry
from banso.web.components.ways import way_to_each
from banso.web.meetings.words import main_contents, where


def entries(meetings: Iterable[Meeting], whole_address: Callable[[str], str]) -> list[Entry]:
    found = list(meetings)
    way, changes = way_to_each("meeting"), how_often_changed([each.pk for each in found])
    now = timezone.now()
    return [
        Entry(
            key=str(meeting.pk),
            title=str(meeting),
            begins=_moment(meeting.on, meeting.begins),
            ends=meeting.ends and _moment(meeting.on, meeting.ends),
            written_at=now,
            place=where(meeting),
            words="\n".join(filter(None, (*main_contents(meeting), meeting.link))),
            url=whole_address(way(meeting.pk)),
            cancelled=bool(meeting.cancelled_because),
            changes=changes.get(meeting.pk, 0),
        )
        for meeting in found
    ]


def _moment(day: date, at: time | None) -> datetime | date:
    return day if at is None else timezone.make_aware(datetime.combine(day, at))
