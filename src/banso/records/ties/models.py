"""Ties (つながり), from when until when, and the rhythms that somebody confirmed.

A tie is never scored; its weight in the chart follows from the days on which it was met
or heard of. An end keeps its day and its manner, and the tie stays in the story.
"""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from banso.records.keys import new_key
from banso.records.people.choices import Precision
from banso.records.people.models import Person
from banso.records.ties.choices import Circle, Direction, HowEnded, Kind

LONGEST_RHYTHM = 730  # days: once in two years is the rarest rhythm one can speak of


class TieQuerySet(models.QuerySet["Tie"]):
    def alive_on(self, day: date) -> Self:
        return self.filter(Q(ended_on=None) | Q(ended_on__gt=day), began_on__lte=day)

    def with_role(self) -> Self:
        return self.exclude(role="")


class Tie(models.Model):
    """``noted_on``: the day it was first told to the desk, evidence that it was alive then."""

    class Scrub:
        keep = ("kind", "circle", "direction", "how_ended", "began_precision")
        replace = ("with_whom", "role")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="ties")
    with_whom = models.CharField(max_length=100)
    kind = models.CharField(max_length=10, choices=Kind)
    circle = models.CharField(max_length=10, choices=Circle, default=Circle.MIDDLE)
    role = models.CharField(max_length=100, blank=True)  # 役割: what the person does there
    direction = models.CharField(max_length=10, choices=Direction, default=Direction.BOTH)
    began_on = models.DateField()
    began_precision = models.CharField(max_length=10, choices=Precision, default=Precision.DAY)
    noted_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    how_ended = models.CharField(max_length=10, choices=HowEnded, blank=True)

    objects = TieQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["person", "began_on"], name="tie_of_person")]
        constraints = [
            models.CheckConstraint(
                name="tie_end_has_day_and_manner_or_neither",
                condition=Q(ended_on=None, how_ended="")
                | (Q(ended_on__isnull=False) & ~Q(how_ended="")),
            ),
            models.CheckConstraint(
                name="tie_ends_after_it_began",
                condition=Q(ended_on=None) | Q(ended_on__gte=F("began_on")),
            ),
            models.CheckConstraint(
                name="tie_noted_after_it_began", condition=Q(noted_on__gte=F("began_on"))
            ),
        ]

    def __str__(self) -> str:
        return self.with_whom


class Rhythm(models.Model):
    """A confirmed rhythm (確認したリズム): 「お兄さんとは今も月1回電話」 = every 30 days."""

    class Scrub:
        keep = ()
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    tie = models.ForeignKey(Tie, models.CASCADE, related_name="rhythms")
    confirmed_on = models.DateField()
    every_days = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="rhythm_is_a_day_to_two_years",
                condition=Q(every_days__range=(1, LONGEST_RHYTHM)),
            ),
            models.UniqueConstraint(
                fields=["tie", "confirmed_on"], name="rhythm_confirmed_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.tie}: {self.every_days}"
