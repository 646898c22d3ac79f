"""Entries of the log. They outlive what they tell about, so there are no foreign keys."""

from django.contrib.postgres.indexes import BrinIndex
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models


class Entry(models.Model):
    """One line of the log: ``by`` did ``what`` to a record ``at`` a moment.

    ``changes`` maps a field to its value before and after; empty for a mere look.
    ``person`` is the one whose record it belongs to, if it belongs to one.
    """

    class Scrub:
        keep = ("what", "kind", "reason")
        replace = ("by_name", "changes")

    at = models.DateTimeField()
    by = models.UUIDField(null=True)  # the login; null: the program itself
    by_name = models.CharField(max_length=100, blank=True)
    what = models.CharField(max_length=60)  # "person.opened", "tie.linked", …
    kind = models.CharField(max_length=30)  # "person", "tie", …
    record = models.UUIDField()
    person = models.UUIDField(null=True)
    reason = models.CharField(max_length=60, blank=True)
    changes = models.JSONField(default=dict, encoder=DjangoJSONEncoder)

    class Meta:
        indexes = [
            models.Index(fields=["person", "-id"], name="entry_of_person"),
            models.Index(fields=["record", "-id"], name="entry_of_record"),
            BrinIndex(fields=["at"], name="entry_at"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.what}"
