"""Plans (プラン・支援期間): the red lines of the chart."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from banso.records.keys import new_key
from banso.records.people.models import Person
from banso.records.staff.models import Agency


class PlanQuerySet(models.QuerySet["Plan"]):
    def running_on(self, day: date) -> Self:
        return self.filter(Q(ended_on=None) | Q(ended_on__gt=day), begins_on__lte=day)


class Plan(models.Model):
    """``planned_end``: until when it is meant to run. ``result``: what came of it, at its end."""

    class Scrub:
        keep = ()
        replace = ("title", "goal", "result")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="plans")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="plans")
    title = models.CharField(max_length=100)
    goal = models.TextField(blank=True)
    begins_on = models.DateField()
    planned_end = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    result = models.TextField(blank=True)

    objects = PlanQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["person", "begins_on"], name="plan_of_person")]
        constraints = [
            models.CheckConstraint(
                name="plan_is_meant_to_end_after_it_begins",
                condition=Q(planned_end__gte=F("begins_on")),
            ),
            models.CheckConstraint(
                name="plan_ends_after_it_begins",
                condition=Q(ended_on=None) | Q(ended_on__gte=F("begins_on")),
            ),
            models.CheckConstraint(
                name="plan_end_has_day_and_result_or_neither",
                condition=Q(ended_on=None, result="") | (Q(ended_on__isnull=False) & ~Q(result="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title
