"""Gathers the facts of a life from ordinary records, for the chart.

A life of forty years has thousands of contacts, so rows are read as plain values, in as many
questions to the database as there are kinds of record, and never as objects of the models.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.calendar.precision import Precision
from banso.core.contacts.modes import Mode, usual_minutes
from banso.core.lifeline import facts
from banso.core.motivation.steps import Step, Voice
from banso.core.ties.kinds import Circle, Direction, HowEnded, TieKind
from banso.records.lifeline import rows
from banso.records.people.models import Person

# Looked up instead of called: a life has thousands of contacts, and each has a mode.
MODES = {mode.value: mode for mode in Mode}
USUAL = {
    (mode.value, reached): usual_minutes(mode, reached=reached)
    for mode in Mode
    for reached in (True, False)
}


def life_of(person: Person) -> facts.Life:
    """Everything that the records tell of one life, each kind ordered by day."""
    contacts = rows.CONTACTS(person=person.pk)
    return facts.Life(
        ties=_ties(person.pk, days={row.name: row.on for row in contacts}),
        contacts=_contacts(contacts),
        observations=_observations(person.pk),
        plans=_plans(person.pk),
        troubles=_troubles(person.pk),
        crossings=_crossings(person.pk),
        passages=_passages(person.pk),
    )


def _contacts(contacts: Iterable[rows.ContactRow]) -> tuple[facts.Contact, ...]:
    return tuple(
        facts.Contact(
            f"contact:{name}",
            on,
            MODES[mode],
            USUAL[mode, reached] if minutes is None else minutes,
            reached,
            ring_reviewed,
        )
        for name, on, mode, minutes, reached, ring_reviewed in contacts
    )


def _ties(person: UUID, *, days: Mapping[str, date]) -> tuple[facts.Tie, ...]:
    """``days``: of all contacts."""
    seen, confirmed = _days_seen(person, days), _confirmations(person)
    return tuple(
        facts.Tie(
            key=f"tie:{tie.id}",
            label=tie.with_whom,
            kind=TieKind(tie.kind),
            began_on=tie.began_on,
            noted_on=tie.noted_on,
            circle=Circle(tie.circle),
            direction=Direction(tie.direction),
            role=tie.role,
            began_precision=Precision(tie.began_precision),
            ended_on=tie.ended_on,
            how_ended=HowEnded(tie.how_ended) if tie.how_ended else None,
            seen_on=seen.get(tie.id, ()),
            confirmations=tuple(confirmed[tie.id]),
        )
        for tie in rows.TIES(person=person)
    )


def _days_seen(person: UUID, days: Mapping[str, date]) -> dict[UUID, tuple[date, ...]]:
    """For each tie the days on which it was met or heard of, each day once, ascending."""
    return {
        tie: tuple(sorted({days[contact] for contact in contacts if contact in days}))
        for tie, contacts in rows.SIGHTINGS(person=person)
    }


def _confirmations(person: UUID) -> defaultdict[UUID, list[facts.Confirmation]]:
    by_tie: defaultdict[UUID, list[facts.Confirmation]] = defaultdict(list)
    for tie, on, every_days in rows.RHYTHMS(person=person):
        by_tie[tie].append(facts.Confirmation(on, every_days))
    return by_tie


def _observations(person: UUID) -> tuple[facts.Observation, ...]:
    return tuple(
        facts.Observation(
            key=f"observation:{row.id}",
            on=row.on,
            step=None if row.step is None else Step(row.step),
            voice=Voice(row.voice),
            words=row.words,
            told=row.told,
        )
        for row in rows.OBSERVATIONS(person=person)
    )


def _plans(person: UUID) -> tuple[facts.Plan, ...]:
    return tuple(
        facts.Plan(
            key=f"plan:{row.id}",
            label=row.title,
            begins_on=row.begins_on,
            until=row.ended_on or row.planned_end,
            ended=row.ended_on is not None,
            result=row.result,
        )
        for row in rows.PLANS(person=person)
    )


def _troubles(person: UUID) -> tuple[facts.Trouble, ...]:
    return tuple(
        facts.Trouble(
            key=f"trouble:{row.id}",
            label=row.what,
            on=row.happened_on,
            precision=Precision(row.precision),
            told=row.told,
            settled_on=row.settled_on,
        )
        for row in rows.TROUBLES(person=person)
    )


def _crossings(person: UUID) -> tuple[facts.Crossing, ...]:
    return tuple(
        facts.Crossing(
            key=f"crossing:{row.id}",
            kind=CrossingKind(row.kind),
            on=row.on,
            tie_key=f"tie:{row.tie_id}" if row.tie_id else None,
            words=row.words,
        )
        for row in rows.CROSSINGS(person=person)
    )


def _passages(person: UUID) -> tuple[facts.Passage, ...]:
    return tuple(
        facts.Passage(
            key=f"passage:{row.id}",
            words=row.words,
            began_on=row.began_on,
            precision=Precision(row.precision),
            until=row.until,
        )
        for row in rows.PASSAGES(person=person)
    )
