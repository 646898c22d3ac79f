"""How meetings, members and decisions are told on pages and papers."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.meetings.models import Decision, Meeting, Member, Task
from banso.web.components.templatetags.days import hours, short_day, weekday


def when(meeting: Meeting) -> str:
    """2026年11月25日（水） 13:00～15:00"""
    return f"{weekday(meeting.on)} {hours(meeting.begins, meeting.ends)}".rstrip()


def where(meeting: Meeting) -> str:
    """The manner, and the place if it is known."""
    return " ".join(filter(None, (meeting.get_manner_display(), meeting.place)))


def main_contents(meeting: Meeting) -> list[str]:
    """１）… ２）… as the tables of the report count them; a single one stands without a number."""
    titles = [item.title for item in meeting.agenda.all()]
    if len(titles) < 2:
        return titles
    return [pgettext("agenda", "%d. %s") % each for each in enumerate(titles, start=1)]


def member_line(member: Member) -> str:
    """Name, affiliation, and the role if it is another than that of a member."""
    role = "" if member.role == "member" else member.get_role_display()
    return " ".join(filter(None, (str(member), affiliation(member), role)))


def affiliation(member: Member) -> str:
    return member.affiliation or (str(member.worker.team.agency) if member.worker else "")


def decided(decision: Decision) -> str:
    """合意, or 採決（賛成5・反対1）."""
    how = decision.get_how_display()
    return _("%(how)s (%(vote)s)") % {"how": how, "vote": decision.vote} if decision.vote else how


def task_facts(task: Task) -> list[str]:
    told = [task.who or _("Nobody named yet")]
    if task.until:
        told.append(_("until %(day)s") % {"day": short_day(task.until)})
    if task.done_on:
        told.append(_("done on %(day)s") % {"day": short_day(task.done_on)})
    return told


def standing_of_minutes(meeting: Meeting) -> str:
    if meeting.approved_on:
        return _("Approved on %(day)s") % {"day": short_day(meeting.approved_on)}
    return pgettext("minutes", "Draft") if meeting.minutes else _("Not written yet")
