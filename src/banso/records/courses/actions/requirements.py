"""What has to be learnt before a person's record is opened."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from banso.records.audit import actions as audit
from banso.records.courses.choices import Whom
from banso.records.courses.models import Course, Lesson, Requirement
from banso.records.keys import keep_once
from banso.records.staff.models import Worker

REQUIRED = frozenset({"lesson_id", "course_id", "whom", "from_on"})


@transaction.atomic
def require(
    what: Lesson | Course,
    *,
    whom: Whom,
    from_on: date,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Requirement:
    """Let records open only to those who have learnt this; it may hold from a day to come."""
    draft = Requirement(
        lesson=what if isinstance(what, Lesson) else None,
        course=what if isinstance(what, Course) else None,
        whom=whom,
        from_on=from_on,
        set_by=by,
    )
    requirement = keep_once(draft, key, within="set_by_id", typed=REQUIRED)
    if requirement is draft:
        changes = audit.beginning(requirement, REQUIRED)
        audit.note("requirement.set", requirement, by=by, at=at, changes=changes)
    return requirement


@transaction.atomic
def lift(requirement: Requirement, *, by: Worker, at: datetime) -> None:
    """From now on it is not required. Lifting it twice changes nothing."""
    requirement = Requirement.objects.select_for_update().get(pk=requirement.pk)
    if requirement.lifted_on is None:
        on = max(timezone.localdate(at), requirement.from_on)
        changes = audit.change(requirement, {"lifted_on": on}, allowed={"lifted_on"})
        audit.keep("requirement.lifted", requirement, changes, by=by, at=at)
