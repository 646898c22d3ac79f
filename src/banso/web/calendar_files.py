"""Calendar files (iCalendar, RFC 5545), as phones and office calendars read them.

Times carry Asia/Tokyo with its rules, for a time without a zone is another time elsewhere; a
reminder is an alarm of the calendar's own, so that no mail server is needed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.http import HttpResponse
from django.utils import timezone
from icalendar import Alarm, Calendar, Event

MEDIA_TYPE = "text/calendar; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Entry:
    """``begins`` and ``ends`` are moments, or days for what has no hour. ``alarms``: before it.

    ``changes`` counts upwards, so that a file taken later replaces one taken earlier.
    """

    key: str
    title: str
    begins: datetime | date
    ends: datetime | date | None
    written_at: datetime
    place: str = ""
    words: str = ""
    url: str = ""
    cancelled: bool = False
    alarms: Sequence[timedelta] = ()
    changes: int = 0


def calendar_file(name: str, entries: Iterable[Entry]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Banso//Banso//JA")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", timezone.get_default_timezone_name())
    for entry in entries:
        calendar.add_component(_event(entry))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def calendar_answer(name: str, entries: Iterable[Entry]) -> HttpResponse:
    """``name`` is shown by the calendar; the file itself is called without anybody's name."""
    answer = HttpResponse(calendar_file(name, entries), content_type=MEDIA_TYPE)
    answer["Content-Disposition"] = 'attachment; filename="banso.ics"'
    return answer


def _event(entry: Entry) -> Event:
    event = Event()
    event.add("uid", f"{entry.key}@banso")
    event.add("dtstamp", entry.written_at)
    event.add("summary", entry.title)
    event.add("dtstart", _here(entry.begins))
    if entry.ends is not None:
        event.add("dtend", _here(entry.ends))
    event.add("sequence", entry.changes)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    told = (("location", entry.place), ("description", entry.words), ("url", entry.url))
    for what, words in told:
        if words:
            event.add(what, words)
    for before in entry.alarms if not entry.cancelled else ():
        event.add_component(_alarm(entry.title, before))
    return event


def _here(when: datetime | date) -> datetime | date:
    return timezone.localtime(when) if isinstance(when, datetime) else when


def _alarm(title: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -before)
    return alarm
