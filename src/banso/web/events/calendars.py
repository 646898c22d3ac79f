"""An event as an entry of a calendar file. The stream's address is never in it."""

from datetime import datetime, timedelta

from banso.records.audit.queries import how_often_changed
from banso.records.events.models import Event
from banso.web.calendar_files import Entry
from banso.web.components.languages import told
from banso.web.events.words import where

AN_HOUR_BEFORE = timedelta(hours=1)


def entry(event: Event, address: str, *, at: datetime) -> Entry:
    """With alarms: an hour before, and as many days before as the office reminds."""
    days = timedelta(days=event.remind_before)
    return Entry(
        key=str(event.pk),
        title=told(event, "title"),
        begins=event.begins_at,
        ends=event.ends_at,
        written_at=at,
        place=where(event),
        words=address,
        url=address,
        cancelled=event.cancelled_at is not None,
        alarms=[days, AN_HOUR_BEFORE] if days else [AN_HOUR_BEFORE],
        changes=how_often_changed([event.pk]).get(event.pk, 0),
    )
