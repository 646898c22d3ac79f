from collections.abc import Callable

from tests import make_meetings

from banso.records.meetings.models import Meeting


def _meeting() -> Meeting:
    """One whose minutes are a draft, and for which there is a document to lay."""
    make_meetings.document()
    return make_meetings.minutes(make_meetings.meeting(number=1))


MAKERS: dict[str, Callable[[], object]] = {
    "undertaking_id": lambda: make_meetings.work().pk,
    "series_id": lambda: make_meetings.series().pk,
    "member_id": lambda: make_meetings.member().pk,
    "meeting_id": lambda: _meeting().pk,
    "agenda_item_id": lambda: make_meetings.agenda_item().pk,
    "paper_id": lambda: make_meetings.paper().pk,
    "decision_id": lambda: make_meetings.decision().pk,
    "task_id": lambda: make_meetings.task().pk,
}
