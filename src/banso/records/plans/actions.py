"""Everything that may change a plan (プラン). A plan ends; the person is accompanied on."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from banso.core.calendar.past import check_past
from banso.records.audit import actions as audit
from banso.records.keys import keep_once
from banso.records.people.models import Person
from banso.records.plans.models import Plan
from banso.records.staff.models import Agency, Worker

BEGINNING = frozenset({"title", "goal", "agency_id", "begins_on", "planned_end"})
AMENDABLE = frozenset({"title", "goal", "begins_on", "planned_end", "ended_on", "result"})


class AlreadyEnded(Exception):
    """Somebody else has ended this plan; show what they wrote instead of overwriting it."""


class EndsBeforeItBegins(Exception):
    """The end, planned or real, lies before the beginning."""


class EndNeedsDayAndResult(Exception):
    """A plan ends with its day and with what came of it; or it has not ended."""


@transaction.atomic
def begin(
    person: Person,
    title: str,
    *,
    goal: str = "",
    agency: Agency | None = None,
    begins_on: date,
    planned_end: date,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Plan:
    """Record a plan; without ``agency`` it is our own. It may be meant for days to come."""
    draft = Plan(
        person=person,
        agency=agency or by.team.agency,
        title=title,
        goal=goal,
        begins_on=begins_on,
        planned_end=planned_end,
    )
    _check(draft, today=timezone.localdate(at))
    plan = keep_once(draft, key, within="person_id", typed=BEGINNING)
    if plan is draft:
        audit.note("plan.begun", plan, by=by, at=at, changes=audit.beginning(plan, BEGINNING))
    return plan


@transaction.atomic
def amend(plan: Plan, *, by: Worker, at: datetime, **new: object) -> None:
    """Correct or prolong a plan; what stood there before stays in the history."""
    plan = _locked(plan)
    changes = audit.change(plan, new, allowed=AMENDABLE)
    _check(plan, today=timezone.localdate(at))
    audit.keep("plan.amended", plan, changes, by=by, at=at)


@transaction.atomic
def end(plan: Plan, *, on: date, result: str, by: Worker, at: datetime) -> None:
    """Record that a plan has come to its end, and what came of it."""
    plan = _locked(plan)
    if plan.ended_on is not None:
        raise AlreadyEnded
    changes = audit.change(plan, {"ended_on": on, "result": result}, allowed=AMENDABLE)
    _check(plan, today=timezone.localdate(at))
    audit.keep("plan.ended", plan, changes, by=by, at=at)


def _locked(plan: Plan) -> Plan:
    return Plan.objects.select_for_update(of=("self",)).get(pk=plan.pk)


def _check(plan: Plan, *, today: date) -> None:
    """What is meant may lie ahead; what has ended may not."""
    check_past(plan.ended_on, today=today)
    if plan.planned_end < plan.begins_on:
        raise EndsBeforeItBegins
    if (plan.ended_on is None) != (plan.result == ""):
        raise EndNeedsDayAndResult
    if plan.ended_on is not None and plan.ended_on < plan.begins_on:
        raise EndsBeforeItBegins
