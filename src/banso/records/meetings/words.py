"""Phrases about meetings: 第1回, 検討委員会 第1回."""

from typing import Protocol

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


class Numbered(Protocol):
    """A meeting. (The models ask for these phrases and so stand above.)"""

    number: int | None
    title: str
    series: object


def numbered(meeting: Numbered) -> str:
    """第1回, with the title if it has one; an extra meeting is named by its title alone."""
    if meeting.number is None:
        return meeting.title or pgettext("meeting outside the count", "Extra meeting")
    number = pgettext("meeting", "No. %(number)d") % {"number": meeting.number}
    if not meeting.title:
        return number
    return _("%(number)s %(title)s") % {"number": number, "title": meeting.title}


def called(meeting: Numbered) -> str:
    """With the series before it, for lists of meetings of many series."""
    return f"{meeting.series} {numbered(meeting)}"
