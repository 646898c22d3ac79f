"""Plans, as a person's page needs them."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import F, Q, QuerySet

from banso.records.people.models import Person
from banso.records.plans.models import Plan
from banso.records.questions import Gap, Question


class PlanLine(NamedTuple):
    """A plan as a list shows it. ``overdue``: not ended, though meant to have."""

    id: UUID
    title: str
    agency_name: str
    goal: str
    begins_on: date
    planned_end: date
    ended_on: date | None
    result: str
    running: bool
    overdue: bool


def _lines(person: Gap, on: Gap) -> QuerySet[Plan]:
    not_ended = Q(ended_on=None) | Q(ended_on__gt=on)
    return (
        Plan.objects.filter(person=person)
        .annotate(
            agency_name=F("agency__name"),
            running=not_ended & Q(begins_on__lte=on),
            overdue=not_ended & Q(planned_end__lt=on),
        )
        .order_by(F("ended_on").desc(nulls_first=True), "-begins_on", "-pk")
    )


LINES = Question(PlanLine, _lines)


def for_page(person: Person, on: date) -> list[PlanLine]:
    """Every plan, those not ended first, then the newest."""
    return LINES(person=person.pk, on=on)
