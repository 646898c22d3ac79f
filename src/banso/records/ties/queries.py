"""The ties of a person, as pages need them."""

from datetime import date

from django.db.models import F, Max, Prefetch, Q, QuerySet

from banso.records.people.models import Person
from banso.records.ties.models import Rhythm, Tie


def for_page(person: Person, on: date) -> QuerySet[Tie]:
    """All ties, the living first, then the longest-standing first.

    Each knows ``alive`` (on that day), ``last_seen_on`` (when it was last met or heard of in a
    contact until that day) and its ``rhythms``, the latest confirmation first. What was seen
    stands with the contacts, above this module; it is reached by its path only.
    """
    seen_until = Q(sightings__contact__on__lte=on)
    rhythms = Rhythm.objects.order_by("-confirmed_on")
    return (
        Tie.objects.filter(person=person)
        .annotate(
            last_seen_on=Max("sightings__contact__on", filter=seen_until),
            alive=Q(ended_on=None) | Q(ended_on__gt=on),
        )
        .prefetch_related(Prefetch("rhythms", rhythms))
        .order_by("-alive", F("began_on"), "pk")
    )


def living_for_choice(person: Person, on: date) -> QuerySet[Tie]:
    """The ties among which one chooses in a form: those alive on the day."""
    return Tie.objects.filter(person=person).alive_on(on).order_by("began_on", "pk")
