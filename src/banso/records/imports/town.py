"""The fictional town 「見本町」: founded, staffed, and filled with invented lives.

It is marked ready when the last life is in. A filling that was interrupted is told by that
and made anew; lives come from a seed, so it is the same town again.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import NamedTuple

from django.contrib.auth.hashers import make_password
from django.db import connection
from django_tenants.utils import get_public_schema_name, schema_context, tenant_context

from banso.core.simulation.naming import FAMILY_NAMES, MEN, WOMEN, Spelling, full_name
from banso.core.simulation.rates import CONTACTS_AT_FULL_PACE, Rates
from banso.core.simulation.town import lives
from banso.records.imports import material
from banso.records.imports.bring_in import Counts, bring_in
from banso.records.imports.learning_demo import (
    courses,
    events,
    meetings,
    questionnaires,
    texts,
    trainings,
)
from banso.records.imports.lives_as_rows import Desk, as_rows
from banso.records.imports.rows import PersonRow, Row
from banso.records.imports.tables import TABLES
from banso.records.municipalities import actions as municipalities
from banso.records.municipalities.models import Municipality
from banso.records.staff import actions as staff
from banso.records.staff.choices import BodyKind, Duty
from banso.records.staff.models import Team, User, Worker

SCHEMA, NAME = "mihon", "見本町"
PASSWORD = "mihon-no-machi"  # noqa: S105 - of a fictional town, and printed at every start
PEOPLE, SEED, YEARS = 300, 20260401, 15
PEOPLE_OF_A_TEAM, TEAMS_OF_AN_AGENCY, COLLEAGUES = 100, 2, 3
AGENCIES = (
    "見本町くらし相談室",
    "見本町社会福祉協議会",
    "見本町地域包括支援センター",
    "見本町若者相談室",
)
AREAS = ("東", "西", "南", "北", "中央", "港", "丘", "川辺")
LEARNING = (courses, trainings, meetings, events, texts, questionnaires)
SINCE = timedelta(200)  # so long ago the material came: before the first remark on it
CAST = (  # user name, number of the team, and who it is
    ("hana", 0, {"name": "見本野 花", "kana": "みほんの はな"}),
    ("aoi", 0, {"name": "例題谷 葵", "kana": "れいだいだに あおい", "duty": Duty.MANAGER}),
    ("mio", 0, {"name": "手本島 澪", "kana": "てほんじま みお", "duty": Duty.TRAINER}),
    ("ren", 2, {"name": "仮名川 蓮", "kana": "かめいがわ れん"}),
)


class Account(NamedTuple):
    username: str
    password: str
    words: str


@dataclass(frozen=True, slots=True)
class Size:
    """How large the town is. ``teams`` None: as many as a hundred people each make."""

    people: int = PEOPLE
    years: int = YEARS
    seed: int = SEED
    teams: int | None = None
    contacts: float = CONTACTS_AT_FULL_PACE


def accounts() -> list[Account]:
    """Who may sign in to look around, to be printed at every start."""
    return [
        Account("hana", PASSWORD, "支援員・東チーム / support worker of the first team"),
        Account("aoi", PASSWORD, "管理者・東チーム / manager of the first team"),
        Account("mio", PASSWORD, "研修担当・東チーム / trainer of the first team"),
        Account("ren", PASSWORD, "支援員・別の機関 / support worker of another agency"),
    ]


def is_complete(schema: str = SCHEMA) -> bool:
    """The town exists, and its filling came to its end."""
    return Municipality.objects.filter(schema_name=schema, ready=True).exists()


def make(
    size: Size,
    *,
    today: date,
    at: datetime,
    schema: str = SCHEMA,
    tell: Callable[[int], None] = lambda _number: None,
) -> Counts:
    """Found the town and fill it; what an interrupted filling left is thrown away before.

    ``tell`` hears after each life how many there are.
    """
    with schema_context(get_public_schema_name()):
        _clear_away(schema)
        town = municipalities.found(schema, NAME, fictional=True)
        with tenant_context(town):
            counts = fill(size, today=today, at=at, tell=tell)
        municipalities.declare_ready(town)
    return counts


def fill(
    size: Size,
    *,
    today: date,
    at: datetime,
    tell: Callable[[int], None] = lambda _number: None,
) -> Counts:
    """Staff the municipality that is current, and let the people in."""
    desks = _desks(size.teams or max(len(AGENCIES), size.people // PEOPLE_OF_A_TEAM), at)
    stream = lives(
        size.seed,
        how_many=size.people,
        years=size.years,
        today=today,
        rates=Rates(contacts=size.contacts),
    )
    counts = bring_in(_told(as_rows(stream, desks), tell), to=desks[0].team, by=None, at=at)
    teach(size.seed, at=at)
    return counts


def teach(seed: int, *, at: datetime) -> None:
    """What ships to learn from, and who in the town has learnt with it."""
    material.bring_in(at=at - SINCE)
    for told in LEARNING:
        told.fill(Random(seed), at=at)  # noqa: S311  chance that tells a story


def tidy(schema: str = SCHEMA) -> None:
    """Let PostgreSQL look at what was brought in; until then it guesses, and pages wait.

    VACUUM stands outside of any transaction.
    """
    with schema_context(schema), connection.cursor() as cursor:
        for table in {table.model._meta.db_table for table in TABLES}:
            cursor.execute(f"VACUUM ANALYZE {connection.ops.quote_name(table)}")


def _clear_away(schema: str) -> None:
    left = Municipality.objects.filter(schema_name=schema).first()
    if left is None:
        return
    if left.ready or not left.fictional:
        raise municipalities.AlreadyFounded(schema)
    left.delete(force_drop=True)


def _told(stream: Iterable[Row], tell: Callable[[int], None]) -> Iterator[Row]:
    """The same rows; ``tell`` hears how many people have come by."""
    number = 0
    for row in stream:
        if isinstance(row, PersonRow):
            number += 1
            tell(number)
        yield row


def _desks(teams: int, at: datetime) -> list[Desk]:
    """As many desks as there are teams; two teams are one agency."""
    body = staff.found_body(NAME, kind=BodyKind.MUNICIPALITY, at=at)
    desks: list[Desk] = []
    for number in range(teams):
        if number % TEAMS_OF_AN_AGENCY == 0:
            name = _numbered(AGENCIES, number // TEAMS_OF_AN_AGENCY)
            agency = staff.found_agency(body, name, at=at)
        team = staff.found_team(agency, f"{_numbered(AREAS, number)}チーム", at=at)
        desks.append(Desk(team, (*_cast_of(number, team, at), *_colleagues(number, team))))
    return desks


def _numbered(names: tuple[str, ...], number: int) -> str:
    """The names in turn, and from the second round on with a number."""
    again, place = divmod(number, len(names))
    return names[place] + (f"第{again + 1}" if again else "")


def _cast_of(number: int, team: Team, at: datetime) -> list[Worker]:
    """Those who may sign in; the first is who accompanies people there."""
    employed = [
        staff.employ(team=team, username=username, password=PASSWORD, at=at, **more)
        for username, place, more in CAST
        if place == number
    ]
    return [worker for worker in employed if worker.duty == Duty.SUPPORTER]


def _colleagues(number: int, team: Team) -> list[Worker]:
    """More workers of the team. Nobody signs in as them, so there is no password to hash."""
    first = number * COLLEAGUES
    users = [User(username=f"worker{n}", password=make_password(None)) for n in _next(first)]
    names = [_name(n) for n in _next(first)]
    User.objects.bulk_create(users)
    return Worker.objects.bulk_create(
        Worker(user=user, team=team, name=name.written, kana=name.kana)
        for user, name in zip(users, names, strict=True)
    )


def _next(first: int) -> range:
    return range(first, first + COLLEAGUES)


def _name(number: int) -> Spelling:
    given = (MEN, WOMEN)[number % 2]
    return full_name(FAMILY_NAMES[37 * number % len(FAMILY_NAMES)], given[29 * number % len(given)])
