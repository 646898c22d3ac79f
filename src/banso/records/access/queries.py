"""The one list of people that a worker may see; every other list starts from it."""

from datetime import date

from django.db.models import QuerySet

from banso.records.people.models import Person
from banso.records.staff.models import Worker


def visible_people(worker: Worker, *, on: date) -> QuerySet[Person]:
    """Exactly the people whom ``core.access.policy.may_read`` lets this worker read on ``on``."""
    if worker.left_on is not None and worker.left_on <= on:
        return Person.objects.none()
    return Person.objects.filter(team=worker.team_id)
