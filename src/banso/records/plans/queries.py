"""Plans, as a person's page needs them."""

from datetime import date

from django.db.models import F, Q, QuerySet

from banso.records.people.models import Person
from banso.records.plans.models import Plan


def for_page(person: Person, on: date) -> QuerySet[Plan]:
    """Every plan with its agency, those not ended first, then the newest.

    Each knows ``running`` and whether it is ``overdue``: not ended, though meant to have.
    """
    not_ended = Q(ended_on=None) | Q(ended_on__gt=on)
    return (
        Plan.objects.filter(person=person)
        .select_related("agency")
        .annotate(
            running=not_ended & Q(begins_on__lte=on), overdue=not_ended & Q(planned_end__lt=on)
        )
        .order_by(F("ended_on").desc(nulls_first=True), "-begins_on", "-pk")
    )
