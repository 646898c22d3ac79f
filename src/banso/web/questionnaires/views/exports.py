from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from banso.records.questionnaires.actions import note_export
from banso.web.components.sheets import as_csv, as_xlsx
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.questionnaires.exported import TABLES
from banso.web.questionnaires.views.rounds import round_of

KINDS = {"csv": as_csv, "xlsx": as_xlsx}
__all__ = ["KINDS", "TABLES", "give"]


@require_safe
@teachers_only
def give(request: WorkerRequest, *, round_id: UUID, what: str, kind: str) -> HttpResponse:
    asked, now = round_of(round_id), timezone.now()
    table = TABLES[what](asked, on=timezone.localdate(now), language=get_language()[:2])
    note_export(asked, f"{what}.{kind}", by=request.worker, at=now)
    return KINDS[kind](table, f"questionnaire-{asked.code}-{what}")
