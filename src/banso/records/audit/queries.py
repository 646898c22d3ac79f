"""Reading the log."""

from uuid import UUID

from django.db.models import QuerySet

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
