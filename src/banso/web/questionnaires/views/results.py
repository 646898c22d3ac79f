from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from banso.core.access.teaching import may_teach
from banso.core.questionnaires.columns import Given
from banso.core.questionnaires.comparing import compare
from banso.core.questionnaires.counting import group_sizes
from banso.core.questionnaires.counting import results as counted
from banso.core.statistics.disclosure import SMALLEST_GROUP
from banso.records.audience import Field, Position
from banso.records.questionnaires.models import Round
from banso.records.questionnaires.queries import (
    given_in,
    line_of,
    series_of,
    versions_answered,
)
from banso.web.answers import page_or_part
from banso.web.doorkeeper import WorkerRequest
from banso.web.questionnaires.changes_told import told_comparisons, waves_compared
from banso.web.questionnaires.results_told import group_name, told_results
from banso.web.questionnaires.rounds_told import round_rows
from banso.web.questionnaires.views.rounds import round_of

PAGE = "questionnaires/results.html#shown"


@require_safe
def results(request: WorkerRequest, round_id: UUID) -> HttpResponse:
    """Everybody who works here may see what the answers say together (docs/decisions/0035)."""
    asked, today = round_of(round_id), timezone.localdate()
    language = get_language()[:2]
    given = given_in(asked, on=today)
    (row,) = round_rows([line_of(asked)], today=today)
    facts = {
        "asked": asked,
        "row": row,
        "shown": len(given),
        "smallest": SMALLEST_GROUP,
        "may_still_come": asked.may_still_come(today),
        "results": told_results(counted(versions_answered([asked]), given), language),
        "sizes": sizes_of(given),
        "comparisons": comparisons(asked, today, language),
        "may_teach": may_teach(request.worker.duty),
    }
    return page_or_part(request, PAGE, facts)


class Sizes(NamedTuple):
    shown: Sequence[tuple[str, int]]
    left_out: Sequence[str]


def sizes_of(given: Sequence[Given]) -> list[tuple[str, Sizes]]:
    """How many of each field and position answered, as far as it may be told."""
    both = (
        ("field", dict(Field.choices), [each.field for each in given]),
        ("position", dict(Position.choices), [each.position for each in given]),
    )
    return [(kind, _sizes(names, groups)) for kind, names, groups in both if any(groups)]


def _sizes(names: Mapping[str, object], groups: Sequence[str]) -> Sizes:
    told = {group_name(group, names): size for group, size in group_sizes(groups).items()}
    return Sizes(
        [(name, size) for name, size in told.items() if size is not None],
        [name for name, size in told.items() if size is None],
    )


def comparisons(asked: Round, today, language: str) -> list[dict[str, object]]:
    """Each two neighbouring waves of the series."""
    rounds = {each.wave: each for each in series_of(asked)}
    pairs = waves_compared(list(rounds))
    if not pairs:
        return []
    definitions = versions_answered(rounds.values())
    given = {wave: given_in(each, on=today) for wave, each in rounds.items()}
    return [
        {
            "before": before.label,
            "after": after.label,
            "told": told_comparisons(compare(definitions, given[before], given[after]), language),
        }
        for before, after in pairs
    ]
