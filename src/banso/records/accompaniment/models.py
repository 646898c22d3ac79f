"""Crossings (つなぎ・もどし・つなぎ直し) as simple records; their cycle builds on these."""

from django.db import models

from banso.records.accompaniment.choices import CrossingKind
from banso.records.keys import new_key
from banso.records.people.models import Person
from banso.records.ties.models import Tie


class Crossing(models.Model):
    class Scrub:
        keep = ("kind",)
        replace = ("words",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="crossings")
    kind = models.CharField(max_length=10, choices=CrossingKind)
    on = models.DateField()
    tie = models.ForeignKey(
        Tie, models.PROTECT, null=True, blank=True, related_name="crossings"
    )  # to whom, or from whom
    words = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["person", "on"], name="crossing_of_person")]

    def __str__(self) -> str:
        return f"{self.on} {self.get_kind_display()}"
