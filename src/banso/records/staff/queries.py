"""Who works here, as forms need them."""

from datetime import date

from django.db.models import QuerySet

from banso.records.staff.models import Agency, Team, Worker


def holders_for_choice(team: Team, on: date, *, now: Worker | None = None) -> QuerySet[Worker]:
    """Workers of the team who may hold a person (担当) on the day.

    ``now``: who holds the person so far. Even one who has left stays among them, or correcting
    something else would take the holder away without a word.
    """
    holders = Worker.objects.filter(team=team).at_work_on(on)
    if now is not None:
        holders |= Worker.objects.filter(pk=now.pk)
    return holders.order_by("kana", "name", "pk")


def agencies_for_choice() -> QuerySet[Agency]:
    """Agencies that may run a plan."""
    return Agency.objects.select_related("body").order_by("body__name", "name")
