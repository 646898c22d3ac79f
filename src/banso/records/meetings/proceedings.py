"""What happens in a meeting and after it: attendance, minutes, decisions, what is to be done."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from banso.core.calendar.past import check_past
from banso.records.audit import actions as audit
from banso.records.audit.keeping import amended, kept, locked, taken_away
from banso.records.meetings.choices import How
from banso.records.meetings.models import Attendance, Decision, Meeting, Member, Task
from banso.records.staff.models import Worker

DECISION = frozenset({"words", "how", "vote"})
TASK = frozenset({"words", "who", "until", "done_on"})


class WrittenMeanwhile(Exception):
    """Somebody else has saved the minutes since this page was opened; show both."""


class AlreadyApproved(Exception):
    """The minutes are approved. Who wants to change them takes the approval back first."""


class NothingToApprove(Exception):
    """No minutes have been written yet."""


class VoteNeedsVoting(Exception):
    """How the votes were cast is told only of what was decided by vote."""


@transaction.atomic
def note_attendance(
    meeting: Meeting,
    *,
    came: Mapping[Member, str],
    others: str = "",
    by: Worker,
    at: datetime,
) -> None:
    """Record who came: for each member a ``Came``, or "" as long as it is not known."""
    meeting, changes = amended(meeting, {"others": others}, allowed={"others"})
    now = {each.member_id: each for each in meeting.attendance.all()}
    for member, word in came.items():
        before = now[member.pk].came if member.pk in now else ""
        if before == word:
            continue
        changes[f"{member.pk}"] = [before, word]
        meeting.attendance.filter(member=member).delete()
        if word:
            Attendance.objects.create(meeting=meeting, member=member, came=word)
    if changes:
        meeting.save(update_fields=["others"])
        audit.note("meeting.attendance_noted", meeting, by=by, at=at, changes=changes)


@transaction.atomic
def write_minutes(
    meeting: Meeting, *, minutes: str, minutes_saved: int, by: Worker, at: datetime
) -> None:
    """Keep the draft. ``minutes_saved``: as it stood when the page was opened."""
    meeting = locked(meeting)
    if meeting.approved_on is not None:
        raise AlreadyApproved
    if minutes == meeting.minutes:
        return
    if meeting.minutes_saved != minutes_saved:
        raise WrittenMeanwhile
    new = {"minutes": minutes, "minutes_saved": minutes_saved + 1}
    changes = audit.change(meeting, new, allowed={"minutes", "minutes_saved"})
    audit.keep("meeting.minutes_written", meeting, changes, by=by, at=at)


@transaction.atomic
def approve_minutes(meeting: Meeting, *, on: date, by: Worker, at: datetime) -> None:
    """The minutes stand as they are from this day on."""
    meeting = locked(meeting)
    check_past(on, today=timezone.localdate(at))
    if meeting.approved_on is not None:
        raise AlreadyApproved
    if not meeting.minutes:
        raise NothingToApprove
    changes = audit.change(meeting, {"approved_on": on}, allowed={"approved_on"})
    audit.keep("meeting.minutes_approved", meeting, changes, by=by, at=at)


@transaction.atomic
def take_approval_back(meeting: Meeting, *, by: Worker, at: datetime) -> None:
    """The minutes become a draft again; that they were approved stays in the log."""
    meeting, changes = amended(meeting, {"approved_on": None}, allowed={"approved_on"})
    audit.keep("meeting.approval_taken_back", meeting, changes, by=by, at=at)


@transaction.atomic
def decide(
    meeting: Meeting,
    words: str,
    *,
    how: How | str = How.AGREEMENT,
    vote: str = "",
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Decision:
    """Record what the meeting decided."""
    draft = Decision(meeting=meeting, words=words, how=how, vote=vote)
    _check(draft)
    what = "decision.taken"
    return kept(draft, key, within="meeting_id", typed=DECISION, what=what, by=by, at=at)


@transaction.atomic
def amend_decision(decision: Decision, *, by: Worker, at: datetime, **new: object) -> None:
    """Correct how a decision was written down; another decision is another record."""
    decision, changes = amended(decision, new, allowed=DECISION)
    _check(decision)
    audit.keep("decision.amended", decision, changes, by=by, at=at)


@transaction.atomic
def take_decision_out(decision: Decision, *, by: Worker, at: datetime) -> None:
    taken_away(locked(decision), sorted(DECISION), what="decision.taken_out", by=by, at=at)


@transaction.atomic
def give_task(
    meeting: Meeting,
    words: str,
    *,
    who: str = "",
    until: date | None = None,
    done_on: date | None = None,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Task:
    """Record what is to be done after the meeting."""
    check_past(done_on, today=timezone.localdate(at))
    draft = Task(meeting=meeting, words=words, who=who, until=until, done_on=done_on)
    what = "task.given"
    return kept(draft, key, within="meeting_id", typed=TASK, what=what, by=by, at=at)


@transaction.atomic
def amend_task(task: Task, *, by: Worker, at: datetime, **new: object) -> None:
    """Correct a task, or record that it was done."""
    task, changes = amended(task, new, allowed=TASK)
    check_past(task.done_on, today=timezone.localdate(at))
    audit.keep("task.amended", task, changes, by=by, at=at)


@transaction.atomic
def take_task_out(task: Task, *, by: Worker, at: datetime) -> None:
    taken_away(locked(task), sorted(TASK), what="task.taken_out", by=by, at=at)


def _check(decision: Decision) -> None:
    if decision.vote and decision.how != How.VOTE:
        raise VoteNeedsVoting
