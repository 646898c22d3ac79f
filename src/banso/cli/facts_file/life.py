"""From entries without problems to the facts of the chart."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from banso.cli.facts_file.checks import CROSSINGS, MET
from banso.cli.facts_file.entries import Entry, same_name
from banso.cli.facts_file.vocabulary import Asked, Kind
from banso.core.accompaniment.crossings import CrossingKind
from banso.core.calendar.eras import last_day
from banso.core.contacts.modes import usual_minutes
from banso.core.lifeline.facts import (
    Confirmation,
    Contact,
    Crossing,
    Life,
    Observation,
    Passage,
    Plan,
    Tie,
    Trouble,
)

CROSSING_KINDS = {
    Kind.LINK: CrossingKind.LINK,
    Kind.BRING_BACK: CrossingKind.BRING_BACK,
    Kind.RELINK: CrossingKind.RELINK,
}


def life_of(entries: Sequence[Entry], *, as_of: date) -> Life:
    """``entries`` must have passed ``checks.problems_of``."""
    in_order = sorted(entries, key=lambda entry: (entry.date.day, entry.place))
    of = {kind: [entry for entry in in_order if entry.kind is kind] for kind in Kind}
    met = [entry for entry in in_order if entry.kind in MET]
    first_met = min((entry.date.day for entry in met), default=as_of)
    mentions = _mentions(met, of[Kind.CONFIRMATION])
    ties = [(entry, mentions[same_name(entry.name)]) for entry in of[Kind.TIE]]
    keys = {same_name(entry.name): entry.key for entry in of[Kind.TIE]}
    return Life(
        ties=tuple(_tie(*tie, first_met=first_met, as_of=as_of) for tie in ties),
        contacts=tuple(map(_contact, met)),
        observations=tuple(_observation(e, first_met=first_met) for e in of[Kind.MOTIVATION]),
        plans=tuple(map(_plan, of[Kind.PLAN])),
        troubles=tuple(_trouble(e, first_met=first_met, as_of=as_of) for e in of[Kind.TROUBLE]),
        crossings=tuple(_crossing(e, keys) for e in in_order if e.kind in CROSSINGS),
        passages=tuple(_passage(e, as_of=as_of) for e in of[Kind.STORY]),
    )


class Mentions(NamedTuple):
    """Where a tie comes up: days on which it was met or heard of, and told rhythms."""

    seen_on: dict[date, None]
    confirmations: dict[date, Confirmation]


def _mentions(met: Iterable[Entry], confirmed: Iterable[Entry]) -> defaultdict[str, Mentions]:
    """By name; days in order and each once, and of two rhythms on one day the later row."""
    mentions: defaultdict[str, Mentions] = defaultdict(lambda: Mentions({}, {}))
    for entry in met:
        for name in entry.ties:
            mentions[same_name(name)].seen_on[entry.date.day] = None
    for entry in confirmed:
        day = entry.date.day
        told = mentions[same_name(entry.name)].confirmations
        told[day] = Confirmation(day, entry.every_days)
    return mentions


def _tie(entry: Entry, mentions: Mentions, *, first_met: date, as_of: date) -> Tie:
    """When nobody wrote on which day a tie was told, it was told when it first came up."""
    came_up = [*mentions.seen_on, *mentions.confirmations]
    told = entry.told_on.day if entry.told_on else min(came_up, default=first_met)
    return Tie(
        key=entry.key,
        label=entry.name,
        kind=entry.tie_kind,
        began_on=entry.date.day,
        noted_on=max(told, entry.date.day),
        circle=entry.circle,
        direction=entry.direction,
        role=entry.role,
        began_precision=entry.date.precision,
        ended_on=_end(entry, as_of=as_of),
        how_ended=entry.how_ended,
        seen_on=tuple(mentions.seen_on),
        confirmations=tuple(mentions.confirmations.values()),
    )


def _contact(entry: Entry) -> Contact:
    reached = entry.kind is Kind.CONTACT
    return Contact(
        key=entry.key,
        on=entry.date.day,
        mode=entry.mode,
        minutes=entry.minutes or usual_minutes(entry.mode, reached=reached),
        reached=reached,
        ring_reviewed=entry.ring_reviewed,
    )


def _observation(entry: Entry, *, first_met: date) -> Observation:
    return Observation(
        key=entry.key,
        on=entry.date.day,
        step=None if entry.step is Asked.NOT_TODAY else entry.step,
        voice=entry.voice,
        words=entry.words,
        told=entry.date.day < first_met,
    )


def _plan(entry: Entry) -> Plan:
    """A plan has ended when its result is written; until then its end is only meant."""
    return Plan(
        key=entry.key,
        label=entry.name,
        begins_on=entry.date.day,
        until=last_day(entry.until),
        ended=bool(entry.result),
        result=entry.result,
    )


def _trouble(entry: Entry, *, first_met: date, as_of: date) -> Trouble:
    return Trouble(
        key=entry.key,
        label=entry.name,
        on=entry.date.day,
        precision=entry.date.precision,
        told=entry.date.day < first_met,
        settled_on=_end(entry, as_of=as_of),
    )


def _crossing(entry: Entry, keys: dict[str, str]) -> Crossing:
    return Crossing(
        key=entry.key,
        kind=CROSSING_KINDS[entry.kind],
        on=entry.date.day,
        tie_key=keys.get(same_name(entry.name)),
        words=entry.words,
    )


def _passage(entry: Entry, *, as_of: date) -> Passage:
    return Passage(
        key=entry.key,
        words=entry.words,
        began_on=entry.date.day,
        precision=entry.date.precision,
        until=_end(entry, as_of=as_of),
    )


def _end(entry: Entry, *, as_of: date) -> date | None:
    """An end in the month or year that still runs has come: its last day would lie ahead."""
    if not entry.until:
        return None
    last = last_day(entry.until)
    return min(last, as_of) if entry.until.day <= as_of else last
