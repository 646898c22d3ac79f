"""The fictional town meets and holds events; what it shows is obviously invented."""

from random import Random

import pytest
from tests import make

from banso.records.events import queries
from banso.records.events.models import Event
from banso.records.imports.learning_demo import events, meetings
from banso.records.meetings.models import Meeting, Task

pytestmark = pytest.mark.django_db


def test_a_committee_met_twice_and_a_working_group_eleven_times():
    make.aoi()

    meetings.fill(Random(1), at=make.NOON)

    found = Meeting.objects.select_related("series").order_by("series__name", "on")
    assert [str(each) for each in found][-1] == "検討委員会 第2回"
    assert [each.number for each in found] == [*range(1, 12), 1, 2]
    assert Task.objects.filter(done_on=None).exists()


def test_a_symposium_is_over_and_another_is_full():
    make.aoi()

    events.fill(Random(1), at=make.NOON)

    past, coming = Event.objects.order_by("begins_at")
    assert len(queries.listed(past).placed) == 120
    assert len(queries.listed(past).withdrawn) == 5
    assert (len(queries.listed(coming).placed), len(queries.listed(coming).waiting)) == (40, 2)
    assert sum(share.came for share in queries.shares(past)) > 90


@pytest.mark.parametrize("fill", [meetings.fill, events.fill])
def test_without_anybody_who_teaches_nothing_is_made(fill):
    make.hana()

    fill(Random(1), at=make.NOON)

    assert (Event.objects.count(), Meeting.objects.count()) == (0, 0)


def test_the_same_seed_tells_the_same_people():
    make.aoi()

    for _ in range(2):
        events.fill(Random(7), at=make.NOON)

    one, other = Event.objects.filter(capacity=40).order_by("pk")
    assert [each.called for each in queries.listed(one).placed] == [
        each.called for each in queries.listed(other).placed
    ]
