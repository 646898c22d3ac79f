"""Who may write what about meetings: the rule is ``core.access.teaching``."""

from datetime import datetime
from uuid import UUID

from banso.core.access.teaching import may_write_minutes
from banso.records.meetings.models import Meeting, Series
from banso.records.meetings.queries import sits_in
from banso.web.doorkeeper import MayNotTeach, WorkerRequest


def may_write(request: WorkerRequest, series: Series, *, at: datetime) -> bool:
    """Whether the worker writes minutes, decisions and tasks of this series."""
    worker = request.worker
    return may_write_minutes(worker.duty, own_series=sits_in(series, worker, at))


def open_to_write(request: WorkerRequest, meeting_id: UUID, *, at: datetime) -> Meeting:
    """The meeting, for somebody who may write about it; others are told who may."""
    meeting = Meeting.objects.select_related("series").get(pk=meeting_id)
    if not may_write(request, meeting.series, at=at):
        raise MayNotTeach
    return meeting
