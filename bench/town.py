"""The big town, made once and kept; the worker and the people whom the tasks are about."""

from dataclasses import dataclass
from functools import cache
from uuid import UUID

from django.contrib.auth.hashers import make_password
from django.core.management import call_command
from django.db import connection
from django.db.models import Count
from django.utils import timezone

from banso.core.names.folding import fold
from banso.records.imports.bring_in import bring_in
from banso.records.municipalities.models import Municipality
from banso.records.people.models import Person
from banso.records.staff.models import Worker
from bench import lives
from bench.house import PASSWORD, SCHEMA

CONTACTS_EACH = 20  # on average: two million with 100 000 people


@dataclass(frozen=True)
class People:
    ordinary: UUID
    busy: UUID  # has at least 50 contacts
    ten_years: UUID
    forty_years: UUID
    kanji: str  # part of a name
    kana: str


def be_there(people: int) -> None:
    """The town of the last run, if it is complete; else a new one."""
    if not Municipality.objects.filter(schema_name=SCHEMA, ready=True).exists():
        size = {"people": people, "contacts": CONTACTS_EACH, "teams": max(3, people // 1000)}
        call_command("make_town", schema=SCHEMA, **size)
    connection.set_tenant(Municipality.objects.get(schema_name=SCHEMA))
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def count(table: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608  our own table names
        return cursor.fetchone()[0]


@cache
def typical_worker() -> Worker:
    """The worker in the middle, by the number of people; the password is set for the bench."""
    counted = Worker.objects.annotate(number=Count("people")).filter(number__gt=0)
    order = list(counted.order_by("number", "pk").select_related("user", "team"))
    worker = order[len(order) // 2]
    worker.user.password = make_password(PASSWORD)
    worker.user.save(update_fields=["password"])
    return worker


def measured_people(worker: Worker) -> People:
    for size in (lives.TEN_YEARS, lives.FORTY_YEARS):
        Person.objects.filter(team=worker.team, called=f"計測 {size.years}年").exists() or bring_in(
            lives.life(size, worker=worker, today=timezone.localdate()),
            to=worker.team, by=worker, at=timezone.now(),
        )  # fmt: skip
    known = Person.objects.filter(team=worker.team).exclude(kana="").order_by("pk")
    ordinary = known.filter(holder=worker).exclude(called__startswith="計測").first()
    busy = known.annotate(number=Count("contacts")).filter(number__gte=50)
    called = dict(known.filter(called__startswith="計測").values_list("called", "pk"))
    return People(
        ordinary=ordinary.pk,
        busy=busy.exclude(called__startswith="計測").first().pk,
        ten_years=called["計測 10年"],
        forty_years=called["計測 40年"],
        kanji=ordinary.called[:2],
        kana=fold(ordinary.kana)[:2],
    )
