"""The sessions of a run for calendars (iCalendar)."""

from datetime import datetime

from django.utils import timezone
from icalendar import Calendar, Event

from banso.records.trainings.models import Run
from banso.web.trainings import timetable


def as_ics(run: Run, page: str, *, at: datetime) -> bytes:
    """One entry for each session; taken in again, it replaces what was there.

    ``page``: where the run is told about, which stands in the entry.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Banso//training//")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if run.withdrawn else "PUBLISH")
    for laid in timetable.sessions_of(run):
        calendar.add_component(_event(run, laid, page, at=at))
    return calendar.to_ical()


def _event(run: Run, laid: timetable.Laid, page: str, *, at: datetime) -> Event:
    event = Event()
    event.add("uid", f"{laid.session.pk}@banso")
    event.add("dtstamp", at.astimezone(timezone.get_fixed_timezone(0)))
    event.add("dtstart", laid.span.begins_at)
    event.add("dtend", laid.span.ends_at)
    event.add("summary", _summary(run, laid))
    event.add("location", run.place or run.link)
    event.add("url", page)
    event.add("description", "\n".join(filter(None, [run.link, run.note, page])))
    event.add("status", "CANCELLED" if run.withdrawn else "CONFIRMED")
    return event


def _summary(run: Run, laid: timetable.Laid) -> str:
    several = len(run.sessions.all()) > 1
    return f"{run.title} {laid.session.number}" if several else run.title
