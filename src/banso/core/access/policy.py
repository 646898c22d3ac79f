"""Who may read a person's record, decided in one place.

The rules are read from top to bottom and the first that applies decides. Each decision
carries its reason, which the page shows and the view log keeps. Consent, meetings,
concealment and emergencies will be further rules in this list, not further places.
"""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Reason(StrEnum):
    LEFT_OFFICE = "left_office"
    OWN_TEAM = "own_team"
    NO_GROUND = "no_ground"
    LESSON_FIRST = "lesson_first"


@dataclass(frozen=True, slots=True)
class Decision:
    allowed: bool
    reason: Reason

    def __bool__(self) -> bool:
        return self.allowed


@dataclass(frozen=True, slots=True)
class Reader:
    """``owes_lessons``: something that the office requires is not learnt yet."""

    team: UUID
    at_work: bool = True
    owes_lessons: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    team: UUID


def may_read(reader: Reader, record: Record) -> Decision:
    """Decide whether ``reader`` may open ``record``."""
    if not reader.at_work:
        return Decision(allowed=False, reason=Reason.LEFT_OFFICE)
    if reader.team != record.team:
        return Decision(allowed=False, reason=Reason.NO_GROUND)
    if reader.owes_lessons:
        return Decision(allowed=False, reason=Reason.LESSON_FIRST)
    return Decision(allowed=True, reason=Reason.OWN_TEAM)
