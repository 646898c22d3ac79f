"""Gathers the facts of a life from ordinary records, for the chart.

A life of forty years has thousands of contacts, so rows are read as plain values, in as many
questions to the database as there are kinds of record, and never as objects of the models.
"""

from collections import defaultdict
from datetime import date
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import TextField, Value
from django.db.models.functions import Cast, Concat

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.calendar.precision import Precision
from banso.core.contacts.modes import Mode, usual_minutes
from banso.core.lifeline import facts
from banso.core.motivation.steps import Step, Voice
from banso.core.ties.kinds import Circle, Direction, HowEnded, TieKind
from banso.records.accompaniment.models import Crossing
from banso.records.contacts.models import Contact, Sighting
from banso.records.life.models import Observation, Passage, Trouble
from banso.records.people.models import Person
from banso.records.plans.models import Plan
from banso.records.ties.models import Rhythm, Tie

# Looked up instead of called: a life has thousands of contacts, and each has a mode.
MODES = {mode.value: mode for mode in Mode}
USUAL = {
    (mode.value, reached): usual_minutes(mode, reached=reached)
    for mode in Mode
    for reached in (True, False)
}
# Written by the database: it makes a text in a tenth of the time that a UUID takes here.
CONTACT_KEY = Concat(Value("contact:"), Cast("id", TextField()), output_field=TextField())


def life_of(person: Person) -> facts.Life:
    """Everything that the records tell of one life, each kind ordered by day."""
    return facts.Life(
        ties=_ties(person),
        contacts=_contacts(person),
        observations=_observations(person),
        plans=_plans(person),
        troubles=_troubles(person),
        crossings=_crossings(person),
        passages=_passages(person),
    )


def _contacts(person: Person) -> tuple[facts.Contact, ...]:
    rows = (
        Contact.objects.filter(person=person)
        .order_by("on", "id")
        .values_list(CONTACT_KEY, "on", "mode", "minutes", "reached", "ring_reviewed")
    )
    return tuple(
        facts.Contact(
            key,
            on,
            MODES[mode],
            USUAL[mode, reached] if minutes is None else minutes,
            reached,
            ring_reviewed,
        )
        for key, on, mode, minutes, reached, ring_reviewed in rows
    )


def _ties(person: Person) -> tuple[facts.Tie, ...]:
    seen, confirmed = _days_seen(person), _confirmations(person)
    ties = Tie.objects.filter(person=person).order_by("began_on", "id")
    return tuple(
        facts.Tie(
            key=f"tie:{tie.pk}",
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
            seen_on=seen.get(tie.pk, ()),
            confirmations=tuple(confirmed[tie.pk]),
        )
        for tie in ties
    )


def _days_seen(person: Person) -> dict[UUID, tuple[date, ...]]:
    """For each tie the days on which it was met or heard of, each day once, ascending."""
    rows = (
        Sighting.objects.filter(contact__person=person)
        .order_by()
        .values_list("tie_id")
        .annotate(days=ArrayAgg("contact__on", distinct=True, order_by="contact__on"))
    )
    return {tie: tuple(days) for tie, days in rows}


def _confirmations(person: Person) -> defaultdict[UUID, list[facts.Confirmation]]:
    rows = Rhythm.objects.filter(tie__person=person).order_by("confirmed_on")
    by_tie: defaultdict[UUID, list[facts.Confirmation]] = defaultdict(list)
    for tie, on, every_days in rows.values_list("tie_id", "confirmed_on", "every_days"):
        by_tie[tie].append(facts.Confirmation(on, every_days))
    return by_tie


def _observations(person: Person) -> tuple[facts.Observation, ...]:
    rows = Observation.objects.filter(person=person).order_by("on", "id")
    return tuple(
        facts.Observation(
            key=f"observation:{row.pk}",
            on=row.on,
            step=None if row.step is None else Step(row.step),
            voice=Voice(row.voice),
            words=row.words,
            told=row.told,
        )
        for row in rows
    )


def _plans(person: Person) -> tuple[facts.Plan, ...]:
    rows = Plan.objects.filter(person=person).order_by("begins_on", "id")
    return tuple(
        facts.Plan(
            key=f"plan:{row.pk}",
            label=row.title,
            begins_on=row.begins_on,
            until=row.ended_on or row.planned_end,
            ended=row.ended_on is not None,
            result=row.result,
        )
        for row in rows
    )


def _troubles(person: Person) -> tuple[facts.Trouble, ...]:
    rows = Trouble.objects.filter(person=person).order_by("happened_on", "id")
    return tuple(
        facts.Trouble(
            key=f"trouble:{row.pk}",
            label=row.what,
            on=row.happened_on,
            precision=Precision(row.precision),
            told=row.told,
            settled_on=row.settled_on,
        )
        for row in rows
    )


def _crossings(person: Person) -> tuple[facts.Crossing, ...]:
    rows = Crossing.objects.filter(person=person).order_by("on", "id")
    return tuple(
        facts.Crossing(
            key=f"crossing:{row.pk}",
            kind=CrossingKind(row.kind),
            on=row.on,
            tie_key=f"tie:{row.tie_id}" if row.tie_id else None,
            words=row.words,
        )
        for row in rows
    )


def _passages(person: Person) -> tuple[facts.Passage, ...]:
    rows = Passage.objects.filter(person=person).order_by("began_on", "id")
    return tuple(
        facts.Passage(
            key=f"passage:{row.pk}",
            words=row.words,
            began_on=row.began_on,
            precision=Precision(row.precision),
            until=row.until,
        )
        for row in rows
    )
