"""つなぎ, もどし and つなぎ直し, as a person's page needs them."""

from django.db.models import QuerySet

from banso.records.accompaniment.models import Crossing
from banso.records.people.models import Person


def for_page(person: Person) -> QuerySet[Crossing]:
    """Every crossing with its tie, the newest first."""
    return Crossing.objects.filter(person=person).select_related("tie").order_by("-on", "-pk")
