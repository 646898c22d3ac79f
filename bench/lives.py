"""Two lives of a known size, written into the town for the chart tasks."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from banso.records.imports import rows
from banso.records.keys import new_key
from banso.records.staff.models import Worker


@dataclass(frozen=True)
class Size:
    years: int
    ties: int
    contacts: int


TEN_YEARS = Size(years=10, ties=8, contacts=300)
FORTY_YEARS = Size(years=40, ties=30, contacts=5000)
MODES = ("visit", "phone", "office", "message", "agency")
KINDS = ("kin", "friend", "neighbour", "place", "group", "work", "volunteer", "service")
CIRCLES = ("inner", "middle", "outer")


def life(size: Size, *, worker: Worker, today: date) -> Iterator[rows.Row]:
    """A whole life of this size; every third contact notices three ties."""
    chance = random.Random(size.years)  # noqa: S311  a made-up life, the same at each run
    person = new_key()
    name = rows.NameRow("real", f"計測 {size.years}年", f"けいそく {size.years}ねん")
    yield rows.PersonRow(person, worker.team_id, (name,), holder=worker.pk)
    begin = today - timedelta(days=round(365.25 * size.years))
    ties = [tie(person, number, size, today=today) for number in range(size.ties)]
    yield from ties
    who = (person, worker.pk, worker.team.agency_id)
    yield from happenings(who, size, begin=begin, today=today)
    for number in range(size.contacts):
        day = begin + timedelta(days=(today - begin).days * number // size.contacts)
        contact = contact_on(day, person, worker.pk, chance=chance)
        yield contact
        living = [t for t in ties if t.began_on <= day and (not t.ended_on or day < t.ended_on)]
        if contact.ring_reviewed:
            for seen in chance.sample(living, min(3, len(living))):
                yield rows.SightingRow(contact.id, seen.id, chance.choice(("met", "heard")))


def tie(person: UUID, number: int, size: Size, *, today: date) -> rows.TieRow:
    begin = today - timedelta(days=round(365.25 * size.years))
    began = begin + timedelta(days=round(365.25 * size.years * 0.8) * number // size.ties)
    ended = began + timedelta(days=1500) if number % 3 == 2 else None
    over = ended is not None and ended < today
    return rows.TieRow(
        new_key(), person, f"つながり {number + 1}", KINDS[number % 8], CIRCLES[number % 3],
        "世話役" if number % 4 == 0 else "", "both", began, "day", began,
        ended if over else None, "faded" if over else "",
    )  # fmt: skip


def contact_on(day: date, person: UUID, author: UUID, *, chance: random.Random) -> rows.ContactRow:
    mode = chance.choice(MODES)
    return rows.ContactRow(
        new_key(), person, author, day, None, mode, "person", chance.random() < 0.9, None,
        chance.random() < 1 / 3, "計測のための記録です。" * 5,
    )  # fmt: skip


def happenings(
    who: tuple[UUID, UUID, UUID], size: Size, *, begin: date, today: date
) -> Iterator[rows.Row]:
    """One trouble and one plan a year, motivation said four times a year."""
    person, author, agency = who
    for year in range(size.years):
        day = begin + timedelta(days=365 * year + 30)
        yield rows.TroubleRow(new_key(), person, f"問題 {year + 1}", day, "day", told=False)
        until = min(day + timedelta(days=180), today)
        yield rows.PlanRow(
            new_key(), person, agency, f"プラン {year + 1}", "", day, until, until, "達成"
        )
        for quarter in range(4):
            on = day + timedelta(days=80 * quarter)
            if on <= today:
                yield rows.ObservationRow(
                    new_key(), person, author, on, 1 + (year + quarter) % 5,
                    ("self", "worker")[quarter % 2], "", told=False,
                )  # fmt: skip
