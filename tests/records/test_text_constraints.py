"""What must always be true of texts and remarks is kept by the database itself."""

import pytest
from tests import make_texts
from tests.make import TODAY
from tests.records.test_constraints import refused_by

from banso.records.texts import queries
from banso.records.texts.models import Version

pytestmark = pytest.mark.django_db
DECISION = "remark_decision_has_reason_day_and_who_or_is_none"
DECIDED = {"decision": "adopted", "reason": "現場の声", "decided_on": TODAY, "agreed_by": "全員"}


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"number": 0, "note": "…"}, "version_numbers_begin_at_one"),
        ({"number": 2, "note": "…"}, None),
        ({"number": 2, "note": ""}, "version_after_the_first_notes_what_changed"),
        ({"number": 1, "note": ""}, None),
        ({"number": 1, "note": "…"}, None),
        ({"title": ""}, "version_has_a_title"),
        ({"title": "題"}, None),
        ({"title": "題", "body": ""}, None),
    ],
)
def test_a_version(changes, refused):
    assert refused_by(queries.current(make_texts.text()), **changes) == refused


def test_a_number_is_given_once():
    second = make_texts.version()

    assert refused_by(second, number=1) == "version_numbered_once"
    assert refused_by(second, number=3) is None
    assert Version.objects.count() == 2


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"words": ""}, "remark_says_something"),
        ({"words": "一言"}, None),
        (DECIDED, None),
        (DECIDED | {"decision": "declined"}, None),
        (DECIDED | {"decision": ""}, DECISION),
        (DECIDED | {"decision": "perhaps"}, DECISION),
        (DECIDED | {"reason": ""}, DECISION),
        (DECIDED | {"decided_on": None}, DECISION),
        (DECIDED | {"agreed_by": ""}, DECISION),
        ({"reason": "現場の声"}, DECISION),
        ({"decided_on": TODAY}, DECISION),
        ({"agreed_by": "全員"}, DECISION),
    ],
)
def test_a_remark(changes, refused):
    assert refused_by(make_texts.remark(), **changes) == refused


@pytest.mark.parametrize(
    ("decision", "refused"),
    [
        ("adopted", None),
        ("declined", "remark_answered_only_if_adopted"),
        ("", "remark_answered_only_if_adopted"),
    ],
)
def test_an_answer(decision, refused):
    remark, version = make_texts.remark(), make_texts.version()
    decided = DECIDED | {"decision": decision} if decision else {}

    assert refused_by(remark, answered_by=version, **decided) == refused


def test_a_remark_takes_up_another_and_not_itself():
    remark, other = make_texts.remark(), make_texts.remark()

    assert refused_by(remark, renews=remark) == "remark_renews_another"
    assert refused_by(remark, renews=other) is None
    assert refused_by(remark, renews=None) is None


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"title": ""}, "proposal_has_a_title"),
        ({"title": "題"}, None),
        ({"title": "題", "body": ""}, None),
    ],
)
def test_a_proposal(changes, refused):
    assert refused_by(make_texts.proposal().proposal, **changes) == refused


@pytest.mark.parametrize(
    ("words", "refused"), [("", "comment_says_something"), ("そう", None), ("…", None)]
)
def test_a_comment(words, refused):
    assert refused_by(make_texts.comment(), words=words) == refused
