"""What the page of a meeting shows, put into words."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.meetings import queries
from banso.records.meetings.models import Meeting, Member
from banso.web.components.prose import as_html
from banso.web.components.shapes import Link, RecordCard
from banso.web.components.ways import way_to_each
from banso.web.meetings.words import (
    affiliation,
    decided,
    standing_of_minutes,
    task_facts,
    when,
    where,
)


def about_meeting(meeting: Meeting) -> dict[str, object]:
    coming = queries.next_after(meeting)
    return {
        "meeting": meeting,
        "facts": [
            (pgettext("of a meeting", "When"), when(meeting)),
            (pgettext("of a meeting", "Where"), where(meeting)),
            (pgettext("of a meeting", "Minutes"), standing_of_minutes(meeting)),
        ],
        "attendance": attendance_lines(meeting),
        "minutes": as_html(meeting.minutes, level=3),
        "decisions": decision_cards(meeting),
        "tasks": task_cards(meeting),
        "next": coming and Link(f"{coming.numbered} {when(coming)}", _page(coming)),
        "past": meeting.on <= timezone.localdate(),
    }


def attendance_lines(meeting: Meeting) -> list[tuple[Member, str, str]]:
    """Member, affiliation, and whether they came ("" as long as it is not known)."""
    came = {each.member_id: each.get_came_display() for each in meeting.attendance.all()}
    members = queries.members_on(meeting)
    return [(member, affiliation(member), came.get(member.pk, "")) for member in members]


def decision_cards(meeting: Meeting) -> list[RecordCard]:
    amend, remove = way_to_each("amend-decision"), way_to_each("remove-decision")
    return [
        RecordCard(
            words=decision.words,
            quiet=[decided(decision)],
            links=_links(amend(decision.pk), remove(decision.pk)),
        )
        for decision in meeting.decisions.all()
    ]


def task_cards(meeting: Meeting) -> list[RecordCard]:
    amend, remove = way_to_each("amend-task"), way_to_each("remove-task")
    return [
        RecordCard(
            words=task.words,
            quiet=task_facts(task),
            links=_links(amend(task.pk), remove(task.pk)),
        )
        for task in meeting.tasks.all()
    ]


def _links(amend: str, remove: str) -> list[Link]:
    return [Link(_("Put right"), amend), Link(_("Take away"), remove)]


def _page(meeting: Meeting) -> str:
    return reverse("meeting", args=[meeting.pk])
