"""The one list of people that a worker may see; every other list starts from it."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import F, QuerySet

from banso.records.people.models import Person
from banso.records.people.queries import household_on
from banso.records.questions import Gap, Question
from banso.records.staff.models import Worker


def visible_people(worker: Worker, *, on: date) -> QuerySet[Person]:
    """Exactly the people whom ``core.access.policy.may_read`` lets this worker read on ``on``.

    Whoever has a lesson to learn first (``Reason.LESSON_FIRST``) sees in the list who is waiting;
    the doors open after the lesson.
    """
    if worker.has_left(on):
        return Person.objects.none()
    return _seen_by(worker.team_id)


def _seen_by(team: UUID | Gap) -> QuerySet[Person]:
    return Person.objects.filter(team=team)


class StayLine(NamedTuple):
    """Who lives under the roof: the membership, and what a list says of the person."""

    id: UUID
    person_id: UUID
    called: str
    born_on: date | None
    born_precision: str
    relation: str
    joined_on: date | None


HOUSEHOLD = Question(
    StayLine,
    lambda person, on, team: household_on(person, on, among=_seen_by(team)).annotate(
        called=F("person__called"),
        born_on=F("person__born_on"),
        born_precision=F("person__born_precision"),
    ),
)


def household_for_page(person: Person, *, reader: Worker, on: date) -> list[StayLine]:
    """Everyone who lives with ``person`` on the day and whom the reader may see."""
    if reader.has_left(on):
        return []
    return HOUSEHOLD(person=person.pk, on=on, team=reader.team_id)
