"""The ties of a person, as pages need them."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import F, Max, OuterRef, Q, QuerySet, Subquery

from banso.records.people.models import Person
from banso.records.questions import Gap, Question, Records
from banso.records.ties.models import Rhythm, Tie


class TieLine(NamedTuple):
    """A tie as a list shows it.

    ``alive``: on the day of the page. ``last_seen_on``: when it was last met or heard of until
    then. ``every_days``, ``confirmed_on``: the latest confirmed rhythm.
    """

    id: UUID
    with_whom: str
    kind: str
    role: str
    began_on: date
    began_precision: str
    ended_on: date | None
    how_ended: str
    alive: bool
    last_seen_on: date | None
    every_days: int | None
    confirmed_on: date | None


def _lines(person: Gap, on: Gap) -> QuerySet[Tie]:
    """What was seen stands with the contacts, above this module; it is reached by its path only."""
    rhythm = Rhythm.objects.filter(tie=OuterRef("pk")).order_by("-confirmed_on")
    return (
        Tie.objects.filter(person=person)
        .annotate(
            last_seen_on=Max("sightings__contact__on", filter=Q(sightings__contact__on__lte=on)),
            alive=Q(ended_on=None) | Q(ended_on__gt=on),
            every_days=Subquery(rhythm.values("every_days")[:1]),
            confirmed_on=Subquery(rhythm.values("confirmed_on")[:1]),
        )
        .order_by("-alive", F("began_on"), "pk")
    )


LINES = Question(TieLine, _lines)


def for_page(person: Person, on: date) -> list[TieLine]:
    """All ties, the living first, then the longest-standing first."""
    return LINES(person=person.pk, on=on)


LIVING = Records(
    Tie,
    lambda person, on: Tie.objects.filter(person=person).alive_on(on).order_by("began_on", "pk"),
)


def living_for_choice(person: Person, on: date) -> list[Tie]:
    """The ties among which one chooses in a form: those alive on the day."""
    return LIVING(person=person.pk, on=on)


def all_for_choice(person: Person, on: date) -> QuerySet[Tie]:
    """The ended ones, too, after those alive on the day."""
    alive = Q(ended_on=None) | Q(ended_on__gt=on)
    return (
        Tie.objects.filter(person=person).annotate(alive=alive).order_by("-alive", "began_on", "pk")
    )
