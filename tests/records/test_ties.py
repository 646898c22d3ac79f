import pytest
from tests import make

from banso.core.ties.kinds import HowEnded
from banso.records.audit.models import Entry
from banso.records.ties import actions
from banso.records.ties.models import Tie

pytestmark = pytest.mark.django_db


def test_ending_a_tie_keeps_it_in_the_story():
    tie = make.tie()

    actions.end(tie, HowEnded.MOVED, on=make.TODAY, by=make.hana(), at=make.NOON)

    assert list(Tie.objects.alive_on(make.days_ago(1))) == [tie]
    assert list(Tie.objects.alive_on(make.TODAY)) == []
    assert Entry.objects.latest("id").what == "tie.ended"
