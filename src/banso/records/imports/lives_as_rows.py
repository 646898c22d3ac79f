"""From a life of the fictional town to the rows in which a desk keeps it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from banso.core.lifeline.facts import Tie
from banso.core.simulation.households import NEIGHBOURS
from banso.core.simulation.shaped import SHAPED
from banso.core.simulation.townlife import TownLife
from banso.records.contacts.choices import How
from banso.records.imports import rows
from banso.records.keys import new_key
from banso.records.staff.models import Team, Worker

HELD_BY_NOBODY_YET = 12  # every so many people still wait for a holder (担当)


@dataclass(frozen=True, slots=True)
class Desk:
    """A team, and those of its workers who accompany people."""

    team: Team
    workers: tuple[Worker, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys under which one life is kept."""

    person: UUID
    holder: UUID | None
    author: UUID
    ties: dict[str, UUID]


def as_rows(lives: Iterable[TownLife], desks: list[Desk]) -> Iterator[rows.Row]:
    """Stream the rows of all lives; a household's key is kept as long as neighbours come."""
    roofs: dict[int, UUID] = {}
    for life in lives:
        if life.index % NEIGHBOURS == 0:
            roofs.clear()  # households never reach beyond their neighbours
        yield from rows_of(life, desk_of(life, desks), roofs)


def desk_of(life: TownLife, desks: list[Desk]) -> Desk:
    """The lives written by hand are all at the first desk; neighbours share one."""
    if life.index < len(SHAPED):
        return desks[0]
    return desks[life.index // NEIGHBOURS % len(desks)]


def rows_of(life: TownLife, desk: Desk, roofs: dict[int, UUID]) -> Iterator[rows.Row]:
    holder = holder_of(life, desk)
    keys = Keys(
        person=new_key(),
        holder=holder.pk if holder else None,
        author=(holder or desk.workers[0]).pk,
        ties={tie.key: new_key() for tie in life.life.ties},
    )
    yield person_row(life, keys, desk)
    yield from _stays(life, keys, roofs)
    for tie in life.life.ties:
        yield from _tie(tie, keys)
    yield from _contacts(life, keys)
    yield from _told(life, keys)
    yield from _support(life, keys, desk)


def holder_of(life: TownLife, desk: Desk) -> Worker | None:
    if life.index < len(SHAPED):
        return desk.workers[0]
    if life.index % HELD_BY_NOBODY_YET == HELD_BY_NOBODY_YET - 1:
        return None
    return desk.workers[life.index % len(desk.workers)]


def person_row(life: TownLife, keys: Keys, desk: Desk) -> rows.PersonRow:
    return rows.PersonRow(
        id=keys.person,
        team=desk.team.pk,
        names=tuple(rows.NameRow(name.kind, name.written, name.kana) for name in life.names),
        holder=keys.holder,
        sex=life.sex,
        born_on=life.born.on if life.born else None,
        born_precision=life.born.precision if life.born else "",
    )


def _stays(life: TownLife, keys: Keys, roofs: dict[int, UUID]) -> Iterator[rows.Row]:
    for stay in life.stays:
        if stay.household not in roofs:
            roofs[stay.household] = new_key()
            yield rows.HouseholdRow(roofs[stay.household])
        yield rows.MembershipRow(
            new_key(),
            roofs[stay.household],
            keys.person,
            stay.relation,
            stay.joined_on,
            stay.left_on,
        )


def _tie(tie: Tie, keys: Keys) -> Iterator[rows.Row]:
    key = keys.ties[tie.key]
    yield rows.TieRow(
        id=key,
        person=keys.person,
        with_whom=tie.label,
        kind=tie.kind,
        circle=tie.circle,
        role=tie.role,
        direction=tie.direction,
        began_on=tie.began_on,
        began_precision=tie.began_precision,
        noted_on=tie.noted_on,
        ended_on=tie.ended_on,
        how_ended=tie.how_ended or "",
    )
    for told in tie.confirmations:
        yield rows.RhythmRow(new_key(), key, told.on, told.every_days)


def _contacts(life: TownLife, keys: Keys) -> Iterator[rows.Row]:
    for contact, page in zip(life.life.contacts, life.pages, strict=True):
        key = new_key()
        yield rows.ContactRow(
            key,
            keys.person,
            keys.author,
            contact.on,
            page.at,
            contact.mode,
            page.with_whom,
            contact.reached,
            page.minutes,
            contact.ring_reviewed,
            page.note,
        )
        for tie in page.met:
            yield rows.SightingRow(key, keys.ties[tie], How.MET)
        for tie in page.heard:
            yield rows.SightingRow(key, keys.ties[tie], How.HEARD)


def _told(life: TownLife, keys: Keys) -> Iterator[rows.Row]:
    for one in life.life.troubles:
        yield rows.TroubleRow(
            new_key(), keys.person, one.label, one.on, one.precision, one.told, one.settled_on
        )
    for one in life.life.observations:
        step = None if one.step is None else int(one.step)
        yield rows.ObservationRow(
            new_key(), keys.person, keys.author, one.on, step, one.voice, one.words, one.told
        )
    for one in life.life.passages if life.met_on else ():
        yield rows.PassageRow(
            new_key(), keys.person, one.words, one.began_on, one.precision, one.until, life.met_on
        )


def _support(life: TownLife, keys: Keys, desk: Desk) -> Iterator[rows.Row]:
    for plan, aim in zip(life.life.plans, life.aims, strict=True):
        yield rows.PlanRow(
            new_key(),
            keys.person,
            desk.team.agency_id,
            plan.label,
            aim.goal,
            plan.begins_on,
            aim.planned_end,
            plan.until if plan.ended else None,
            plan.result,
        )
    for one in life.life.crossings:
        tie = keys.ties[one.tie_key] if one.tie_key else None
        yield rows.CrossingRow(new_key(), keys.person, one.kind, one.on, tie, one.words)
