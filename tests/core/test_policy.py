from uuid import UUID

import pytest

from banso.core.access.policy import Decision, Reader, Reason, Record, may_read

OURS, THEIRS = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("reader", "record", "decision"),
    [
        pytest.param(
            Reader(OURS),
            Record(OURS),
            Decision(allowed=True, reason=Reason.OWN_TEAM),
            id="one's own team",
        ),
        pytest.param(
            Reader(OURS),
            Record(THEIRS),
            Decision(allowed=False, reason=Reason.NO_GROUND),
            id="another team",
        ),
        pytest.param(
            Reader(OURS, at_work=False),
            Record(OURS),
            Decision(allowed=False, reason=Reason.LEFT_OFFICE),
            id="has left the office",
        ),
        pytest.param(
            Reader(OURS, owes_lessons=True),
            Record(OURS),
            Decision(allowed=False, reason=Reason.LESSON_FIRST),
            id="a lesson comes first",
        ),
        pytest.param(
            Reader(OURS, owes_lessons=True),
            Record(THEIRS),
            Decision(allowed=False, reason=Reason.NO_GROUND),
            id="another team, and no lesson would open it",
        ),
    ],
)
def test_who_may_read_a_record(reader, record, decision):
    assert may_read(reader, record) == decision


def test_a_decision_speaks_for_itself():
    assert may_read(Reader(OURS), Record(OURS))
    assert not may_read(Reader(OURS), Record(THEIRS))
