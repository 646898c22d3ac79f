"""The doors to a record. A page never fetches a person by itself; it asks here.

The decision is made in ``core.access.policy`` from facts; this module only gathers the
facts, writes the view log and turns a refusal into an exception.
"""

from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from banso.core.access.policy import Decision, Reader, Reason, Record, may_read
from banso.records.audit import actions as audit
from banso.records.courses.queries import owed_lessons
from banso.records.people.models import Person
from banso.records.questions import Records
from banso.records.staff.models import Team, Worker

PERSON = Records(
    Person,
    lambda key: Person.objects.filter(pk=key).order_by("pk"),
    along={"team": Team, "holder": Worker},
    without=("grams", "folded"),
)


class DoorClosed(Exception):
    """The reader may not open this record; ``reason`` says which rule decided."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


def open_person(person_id: UUID, *, by: Worker, at: datetime) -> Person:
    """Fetch a person for someone to read or to write about, and log that they did.

    Raises Person.DoesNotExist for an unknown person and DoorClosed for a refusal.
    """
    person = next(iter(PERSON(key=person_id)), None)
    if person is None:
        raise Person.DoesNotExist
    decision = decide(person, by=by, on=timezone.localdate(at))
    what = "person.opened" if decision else "person.refused"
    audit.note(what, person, by=by, at=at, reason=decision.reason)
    if not decision:
        raise DoorClosed(decision.reason)
    return person


def decide(person: Person, *, by: Worker, on: date) -> Decision:
    """What the policy says of this worker and this person on this day."""
    reader = Reader(
        team=by.team_id,
        at_work=not by.has_left(on),
        owes_lessons=bool(owed_lessons(by, on=on)),
    )
    return may_read(reader, Record(team=person.team_id))
