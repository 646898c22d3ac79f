"""What has happened has a day, and that day has come.

Facts are told of the past: a contact, a beginning, an end. What is only meant (until when a
plan shall run) may lie ahead and is not checked here.
"""

from datetime import date


class InTheFuture(ValueError):
    """A fact is dated later than the day it is written down on; show it beside the field."""

    def __init__(self, day: date, *, latest: date) -> None:
        super().__init__(f"{day} is after {latest}")
        self.day = day
        self.latest = latest


def check_past(*days: date | None, today: date) -> None:
    """Refuse the first day that lies after ``today``; a day not known is not in the future."""
    for day in days:
        if day is not None and day > today:
            raise InTheFuture(day, latest=today)
