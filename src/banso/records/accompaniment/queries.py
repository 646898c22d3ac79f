"""つなぎ, もどし and つなぎ直し, as a person's page needs them."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import F

from banso.records.accompaniment.models import Crossing
from banso.records.people.models import Person
from banso.records.questions import Question


class CrossingLine(NamedTuple):
    """``with_whom``: the tie to which, or from which, the person was linked, if it was said."""

    id: UUID
    kind: str
    on: date
    with_whom: str | None
    words: str


LINES = Question(
    CrossingLine,
    lambda person: (
        Crossing.objects.filter(person=person)
        .annotate(with_whom=F("tie__with_whom"))
        .order_by("-on", "-pk")
    ),
)


def for_page(person: Person) -> list[CrossingLine]:
    """Every crossing, the newest first."""
    return LINES(person=person.pk)
