"""Papers of meetings: invitation, minutes, and the course of a piece of work."""

from pathlib import Path
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from banso.records.meetings import queries
from banso.records.meetings.models import Meeting, Undertaking
from banso.web.doorkeeper import WorkerRequest
from banso.web.meetings.page import attendance_lines
from banso.web.meetings.rows import course_tables
from banso.web.meetings.words import decided, standing_of_minutes, task_facts, when, where
from banso.web.papers import as_file, paper
from banso.web.papers.blocks import blocks

FOLDER = Path(__file__).parent.parent


@require_safe
def invitation(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:  # noqa: ARG001
    meeting = queries.meeting_for_page(meeting_id)
    facts = _head(meeting) | {
        "link": meeting.link,
        "members": [
            (str(member), place, member.get_role_display())
            for member, place, _came in attendance_lines(meeting)
        ],
        "papers": [str(each.document) for each in meeting.papers.all()],
        "heads": {
            "agenda": _("Agenda"),
            "members": _("Members"),
            "papers": _("Documents"),
            "link": _("On-line"),
            "invites": _("You are invited to this meeting:"),
            "presenter": pgettext("agenda", "Presented by"),
        },
    }
    title = _("Invitation: %(meeting)s") % {"meeting": meeting}
    return as_file(paper(FOLDER / "invitation.typ", title, facts), "invitation")


@require_safe
def minutes(request: WorkerRequest, meeting_id: UUID) -> HttpResponse:  # noqa: ARG001
    meeting = queries.meeting_for_page(meeting_id)
    coming = queries.next_after(meeting)
    facts = _head(meeting) | {
        "standing": standing_of_minutes(meeting),
        "draft": meeting.approved_on is None,
        "attendance": attendance_lines_as_words(meeting),
        "others": meeting.others,
        "minutes": blocks(meeting.minutes),
        "decisions": [(each.words, decided(each)) for each in meeting.decisions.all()],
        "tasks": [(each.words, task_facts(each)) for each in meeting.tasks.all()],
        "next": f"{coming.numbered} {when(coming)}" if coming else "",
        "heads": _heads_of_minutes(),
    }
    title = _("Minutes: %(meeting)s") % {"meeting": meeting}
    return as_file(paper(FOLDER / "minutes.typ", title, facts), "minutes")


@require_safe
def course(request: WorkerRequest, undertaking_id: UUID) -> HttpResponse:  # noqa: ARG001
    work = Undertaking.objects.get(pk=undertaking_id)
    facts = {
        "years": work.years,
        "aim": blocks(work.aim),
        "series": [
            {
                "caption": each.caption,
                "name": each.series.name,
                "members": each.members,
                "rows": [(row.number, row.day, row.hours, row.contents) for row in each.rows],
            }
            for each in course_tables(queries.course_of(work))
        ],
        "heads": [_("No."), _("Day and time"), _("Main contents")],
        "members": _("Members"),
    }
    title = _("Course of the work: %(work)s") % {"work": work}
    return as_file(paper(FOLDER / "course.typ", title, facts), "course-of-work")


def attendance_lines_as_words(meeting: Meeting) -> list[tuple[str, str, str]]:
    return [(str(member), place, came) for member, place, came in attendance_lines(meeting)]


def _head(meeting: Meeting) -> dict[str, object]:
    return {
        "series": str(meeting.series),
        "number": meeting.numbered,
        "cancelled": meeting.cancelled_because,
        "facts": [
            (pgettext("of a meeting", "When"), when(meeting)),
            (pgettext("of a meeting", "Where"), where(meeting)),
        ],
        "agenda": [(item.title, item.words, item.presenter) for item in meeting.agenda.all()],
    }


def _heads_of_minutes() -> dict[str, str]:
    return {
        "agenda": _("Agenda"),
        "attendance": _("Attendance"),
        "others": _("Who else came"),
        "minutes": pgettext("of a meeting", "Minutes"),
        "decisions": _("Decisions"),
        "tasks": _("What is to be done"),
        "next": _("Next meeting"),
        "presenter": pgettext("agenda", "Presented by"),
    }
