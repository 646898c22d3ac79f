"""``{% rounds_of "lesson" lesson %}``: the rounds about a lesson, a run or an event."""

from django import template
from django.db.models import Model
from django.template import Context
from django.urls import reverse
from django.utils import timezone

from banso.core.access.teaching import may_teach
from banso.records.questionnaires.queries import questionnaires_for_list, rounds_about
from banso.web.components.languages import told
from banso.web.components.shapes import Link
from banso.web.questionnaires.rounds_told import round_rows

register = template.Library()


@register.inclusion_tag("questionnaires/about.html", takes_context=True)
def rounds_of(context: Context, kind: str, about: Model) -> dict[str, object]:
    """``kind``: lesson, run or event. Without an account one is led to what can be answered now;
    whoever teaches is led to open a further round.
    """
    worker = getattr(context["request"], "worker", None)
    rows = round_rows(rounds_about(about), today=timezone.localdate())
    teaches = worker is not None and may_teach(worker.duty)
    ways = [
        Link(told(one, "title"), f"{reverse('new-round', args=[one.id])}?{kind}={about.pk}")
        for one in (questionnaires_for_list() if teaches else ())
        if one.questions
    ]
    shown = rows if worker else [row for row in rows if row.is_open]
    return {"rounds": shown, "questionnaires": ways, "works_here": worker is not None}
