"""Contacts as pages, lists and the office's figures need them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from datetime import time as clock
from functools import cache
from itertools import product
from typing import NamedTuple
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection
from django.db.models import F, OuterRef, QuerySet, Subquery

from banso.records.contacts.choices import Mode
from banso.records.contacts.models import MET, Contact, Sighting
from banso.records.people.models import Person
from banso.records.questions import Question, rows

PAGE = 50


class MonthRow(NamedTuple):
    """How often a mode was used in a month (its first day); attempts stand apart."""

    month: date
    mode: Mode
    reached: int
    attempts: int


class ContactLine(NamedTuple):
    """A contact or an attempt as a list shows it, with the ties met or heard of in it."""

    id: UUID
    person_id: UUID
    on: date
    time: clock | None
    mode: str
    with_whom: str
    reached: bool
    minutes: int | None
    note: str
    author_name: str
    ties: list[str]


def _lines(contacts: QuerySet[Contact]) -> QuerySet[Contact]:
    """The newest first. The ties come as an array: one question for one contact as for fifty."""
    noticed = Sighting.objects.filter(contact=OuterRef("pk")).order_by("tie__began_on", "tie_id")
    return contacts.annotate(
        author_name=F("author__name"), ties=ArraySubquery(noticed.values("tie__with_whom"))
    ).order_by("-on", "-id")


@cache
def _latest(most: int) -> Question[ContactLine]:
    return Question(
        ContactLine, lambda person: _lines(Contact.objects.filter(person=person))[:most]
    )


def latest(person: Person, *, most: int = PAGE) -> list[ContactLine]:
    """The last contacts and attempts, the newest first."""
    return _latest(most)(person=person.pk)


def earlier(than: Contact | ContactLine, *, most: int = PAGE) -> list[ContactLine]:
    """The contacts and attempts of the same person before this one, the newest first."""
    # Both halves: the first lets the index begin at the right place.
    contacts = Contact.objects.filter(person=than.person_id, on__lte=than.on)
    return rows(ContactLine, _lines(contacts.exclude(on=than.on, id__gte=than.id))[:most])


def between(person: Person, begin: date, end: date) -> list[ContactLine]:
    """The contacts and attempts of some days, both included, the newest first."""
    return rows(ContactLine, _lines(Contact.objects.filter(person=person, on__range=(begin, end))))


def touching(person: Person, ties: Iterable[UUID]) -> list[ContactLine]:
    """The contacts in which one of these ties was met or heard of, the newest first."""
    noticed = Sighting.objects.filter(tie__in=list(ties)).values("contact")
    return rows(ContactLine, _lines(Contact.objects.filter(person=person, pk__in=noticed)))


def by_silence(people: QuerySet[Person], *, on: date) -> QuerySet[Person]:
    """Those never met first, then by the length of the silence on ``on``.

    ``last_met_on``: the last day on which the person was met or spoken with. An attempt does
    not count, nor does work for the person without the person.
    """
    met = Contact.objects.filter(MET, person=OuterRef("pk"), on__lte=on)
    last_met_on = Subquery(met.order_by("-on").values("on")[:1])
    return people.annotate(last_met_on=last_met_on).order_by(
        F("last_met_on").asc(nulls_first=True), "kana", "pk"
    )


class SilentLine(NamedTuple):
    """A person in a list by silence: as in any list (people.queries), and when last met."""

    id: UUID
    called: str
    kana: str
    born_on: date | None
    born_precision: str
    holder_name: str | None
    last_met_on: date | None


def silent_lines(people: QuerySet[Person], *, on: date) -> list[SilentLine]:
    """All of them at once: their order is not known before everybody's silence is."""
    return rows(SilentLine, by_silence(people, on=on).annotate(holder_name=F("holder__name")))


# Contacts of one mode, reached or not, lie in their index by day: millions are counted there
# without a look at the table and by comparing nothing but days. Months come from the days.
COUNTED_BY_MONTH = """
    SELECT date_trunc('month', day::timestamp)::date, %s::text, %s, sum(times)::int
    FROM (
        SELECT "on" AS day, count(*) AS times FROM contacts_contact
        WHERE mode = %s AND reached = %s AND "on" BETWEEN %s AND %s
        GROUP BY "on"
    ) AS days
    GROUP BY 1
"""


def by_month_and_mode(begin: date, end: date) -> list[MonthRow]:
    """Contacts and attempts of the whole office from ``begin`` to ``end``, both included."""
    kinds = list(product(Mode, (True, False)))
    params = [value for mode, reached in kinds for value in (mode, reached) * 2 + (begin, end)]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([COUNTED_BY_MONTH] * len(kinds)), params)
        return _side_by_side(cursor.fetchall())


def _side_by_side(counted: Iterable[tuple[date, str, bool, int]]) -> list[MonthRow]:
    counts: defaultdict[tuple[date, str], list[int]] = defaultdict(lambda: [0, 0])
    for month, mode, reached, times in counted:
        counts[month, mode][not reached] = times
    order = list(Mode)
    rows = [MonthRow(month, Mode(mode), *both) for (month, mode), both in counts.items()]
    return sorted(rows, key=lambda row: (row.month, order.index(row.mode)))
