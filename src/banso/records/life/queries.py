"""Troubles, motivation and the told story, as a person's page needs them."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from banso.records.life.models import Observation, Passage, Trouble
from banso.records.people.models import Person
from banso.records.questions import Question


class TroubleLine(NamedTuple):
    id: UUID
    what: str
    happened_on: date
    precision: str
    told: bool
    settled_on: date | None


class SaidLine(NamedTuple):
    """What was last said of motivation by one voice."""

    id: UUID
    voice: str
    on: date
    step: int
    words: str


class PassageLine(NamedTuple):
    id: UUID
    words: str
    began_on: date
    precision: str
    until: date | None
    told_on: date


TROUBLES = Question(
    TroubleLine,
    lambda person: Trouble.objects.filter(person=person).order_by("-happened_on", "-pk"),
)
LAST_SAID = Question(
    SaidLine,
    lambda person: (
        Observation.objects.filter(person=person, step__isnull=False)
        .order_by("voice", "-on", "-pk")
        .distinct("voice")
    ),
)
STORY = Question(
    PassageLine, lambda person: Passage.objects.filter(person=person).order_by("began_on", "pk")
)


def troubles_for_page(person: Person) -> list[TroubleLine]:
    """Every trouble, the newest first."""
    return TROUBLES(person=person.pk)


def last_said(person: Person) -> list[SaidLine]:
    """Motivation as each voice said it last, the person's own word first.

    "Not asked today" says nothing and is passed over.
    """
    return LAST_SAID(person=person.pk)


def story_for_page(person: Person) -> list[PassageLine]:
    """The told story in the order in which it was lived."""
    return STORY(person=person.pk)
