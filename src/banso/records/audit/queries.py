"""Reading the log."""

from collections.abc import Collection
from uuid import UUID

from django.db.models import Count, QuerySet

from banso.records.audit.models import Entry

LOOKS = ("person.opened", "person.refused")


def history_of_person(person_id: UUID) -> QuerySet[Entry]:
    """Every change to a person's records, the newest first; looks are left out."""
    return Entry.objects.filter(person=person_id).exclude(what__in=LOOKS).order_by("-id")


def history_of_record(record_id: UUID) -> QuerySet[Entry]:
    """Every change to one record, the newest first."""
    return Entry.objects.filter(record=record_id).exclude(what__in=LOOKS).order_by("-id")


def looks_at_person(person_id: UUID) -> QuerySet[Entry]:
    """Who opened the person's record, or tried to, the newest first."""
    return Entry.objects.filter(person=person_id, what__in=LOOKS).order_by("-id")


def how_often_changed(records: Collection[UUID]) -> dict[UUID, int]:
    """How many lines of the log tell of each record."""
    told = Entry.objects.filter(record__in=records).exclude(what__in=LOOKS)
    counted = told.values_list("record").annotate(number=Count("pk")).order_by("record")
    return dict(counted)
