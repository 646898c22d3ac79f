"""What the chart asks of each kind of record of a person, as plain rows in the order of days."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import TextField
from django.db.models.functions import Cast

from banso.records.accompaniment.models import Crossing
from banso.records.contacts.models import Contact, Sighting
from banso.records.life.models import Observation, Passage, Trouble
from banso.records.plans.models import Plan
from banso.records.questions import Question
from banso.records.ties.models import Rhythm, Tie


class ContactRow(NamedTuple):
    """``name``: its id as text."""

    name: str
    on: date
    mode: str
    minutes: int | None
    reached: bool
    ring_reviewed: bool


class TieRow(NamedTuple):
    id: UUID
    with_whom: str
    kind: str
    circle: str
    direction: str
    role: str
    began_on: date
    began_precision: str
    noted_on: date
    ended_on: date | None
    how_ended: str


class SightingsRow(NamedTuple):
    """``contacts``: the names of all contacts in which the tie was met or heard of."""

    tie_id: UUID
    contacts: list[str]


class RhythmRow(NamedTuple):
    tie_id: UUID
    confirmed_on: date
    every_days: int


class ObservationRow(NamedTuple):
    id: UUID
    on: date
    step: int | None
    voice: str
    words: str
    told: bool


class PlanRow(NamedTuple):
    id: UUID
    title: str
    begins_on: date
    planned_end: date
    ended_on: date | None
    result: str


class TroubleRow(NamedTuple):
    id: UUID
    what: str
    happened_on: date
    precision: str
    told: bool
    settled_on: date | None


class CrossingRow(NamedTuple):
    id: UUID
    kind: str
    on: date
    tie_id: UUID | None
    words: str


class PassageRow(NamedTuple):
    id: UUID
    words: str
    began_on: date
    precision: str
    until: date | None


# Of contacts there are thousands, and a text is made in a tenth of the time of a UUID.
AS_TEXT = TextField()

CONTACTS = Question(
    ContactRow,
    lambda person: (
        Contact.objects.filter(person=person)
        .order_by("on", "id")
        .annotate(name=Cast("id", AS_TEXT))
    ),
)
TIES = Question(TieRow, lambda person: Tie.objects.filter(person=person).order_by("began_on", "id"))
# Found by the ties: a life has a hundred times as many contacts to begin from.
SIGHTINGS = Question(
    SightingsRow,
    lambda person: (
        Sighting.objects.filter(tie__person=person)
        .order_by()
        .values("tie_id")
        .annotate(contacts=ArrayAgg(Cast("contact_id", AS_TEXT)))
    ),
)
RHYTHMS = Question(
    RhythmRow,
    lambda person: Rhythm.objects.filter(tie__person=person).order_by("confirmed_on"),
)
OBSERVATIONS = Question(
    ObservationRow, lambda person: Observation.objects.filter(person=person).order_by("on", "id")
)
PLANS = Question(
    PlanRow, lambda person: Plan.objects.filter(person=person).order_by("begins_on", "id")
)
TROUBLES = Question(
    TroubleRow, lambda person: Trouble.objects.filter(person=person).order_by("happened_on", "id")
)
CROSSINGS = Question(
    CrossingRow, lambda person: Crossing.objects.filter(person=person).order_by("on", "id")
)
PASSAGES = Question(
    PassageRow, lambda person: Passage.objects.filter(person=person).order_by("began_on", "id")
)
