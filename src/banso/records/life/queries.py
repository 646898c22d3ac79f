"""Troubles, motivation and the told story, as a person's page needs them."""

from django.db.models import QuerySet

from banso.records.life.models import Observation, Passage, Trouble
from banso.records.people.models import Person


def troubles_for_page(person: Person) -> QuerySet[Trouble]:
    """Every trouble, the newest first."""
    return Trouble.objects.filter(person=person).order_by("-happened_on", "-pk")


def observations_for_page(person: Person) -> QuerySet[Observation]:
    """Every observation of motivation with its author, the newest first."""
    observations = Observation.objects.filter(person=person).select_related("author")
    return observations.order_by("-on", "-pk")


def story_for_page(person: Person) -> QuerySet[Passage]:
    """The told story in the order in which it was lived."""
    return Passage.objects.filter(person=person).order_by("began_on", "pk")
