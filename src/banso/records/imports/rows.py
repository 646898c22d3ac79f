"""What may be brought in at once: plain rows, whoever made them (a spreadsheet, the town).

A row names others by their keys, so whoever makes rows also makes the keys (``new_key``).
What a row points to comes before it in the stream.
"""

from datetime import date, time
from typing import NamedTuple
from uuid import UUID


class NameRow(NamedTuple):
    kind: str
    written: str
    kana: str = ""


class PersonRow(NamedTuple):
    """A person with all names; the first is the one to call them by."""

    id: UUID
    team: UUID
    names: tuple[NameRow, ...]
    holder: UUID | None = None
    sex: str = ""
    sex_words: str = ""
    born_on: date | None = None
    born_precision: str = ""


class HouseholdRow(NamedTuple):
    id: UUID


class MembershipRow(NamedTuple):
    id: UUID
    household: UUID
    person: UUID
    relation: str = ""
    joined_on: date | None = None
    left_on: date | None = None


class TieRow(NamedTuple):
    id: UUID
    person: UUID
    with_whom: str
    kind: str
    circle: str
    role: str
    direction: str
    began_on: date
    began_precision: str
    noted_on: date
    ended_on: date | None = None
    how_ended: str = ""


class RhythmRow(NamedTuple):
    id: UUID
    tie: UUID
    confirmed_on: date
    every_days: int


class ContactRow(NamedTuple):
    """Where a tie was noticed, somebody has looked at the circle: ``ring_reviewed`` is true."""

    id: UUID
    person: UUID
    author: UUID
    on: date
    time: time | None
    mode: str
    with_whom: str
    reached: bool
    minutes: int | None
    ring_reviewed: bool
    note: str


class SightingRow(NamedTuple):
    contact: UUID
    tie: UUID
    how: str


class TroubleRow(NamedTuple):
    id: UUID
    person: UUID
    what: str
    happened_on: date
    precision: str
    told: bool
    settled_on: date | None = None


class ObservationRow(NamedTuple):
    id: UUID
    person: UUID
    author: UUID
    on: date
    step: int | None
    voice: str
    words: str
    told: bool


class PassageRow(NamedTuple):
    id: UUID
    person: UUID
    words: str
    began_on: date
    precision: str
    until: date | None
    told_on: date


class PlanRow(NamedTuple):
    id: UUID
    person: UUID
    agency: UUID
    title: str
    goal: str
    begins_on: date
    planned_end: date
    ended_on: date | None = None
    result: str = ""


class CrossingRow(NamedTuple):
    id: UUID
    person: UUID
    kind: str
    on: date
    tie: UUID | None
    words: str


Row = (
    PersonRow
    | HouseholdRow
    | MembershipRow
    | TieRow
    | RhythmRow
    | ContactRow
    | SightingRow
    | TroubleRow
    | ObservationRow
    | PassageRow
    | PlanRow
    | CrossingRow
)
