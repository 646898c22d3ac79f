"""When a monthly meeting comes next: the third Wednesday after the third Wednesday."""

from calendar import monthrange
from datetime import date, timedelta

WEEK = 7


def next_month(day: date) -> date:
    """The same weekday of the same week of the next month; of a fifth one, the last there is."""
    first = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    to_weekday = (day.weekday() - first.weekday()) % WEEK
    meant = 1 + to_weekday + (day.day - 1) // WEEK * WEEK
    last = monthrange(first.year, first.month)[1]
    return first.replace(day=meant if meant <= last else meant - WEEK)
