"""つなぎ, もどし, つなぎ直し: none of them is a failure."""

import pytest
from tests import make
from tests.make import NOON, TODAY, days_ago

from banso.core.calendar.past import InTheFuture
from banso.records.accompaniment import actions, queries
from banso.records.accompaniment.models import Crossing
from banso.records.audit.queries import history_of_record
from banso.records.ties.actions import TieOfAnotherPerson

pytestmark = pytest.mark.django_db


def test_link_return_and_relink_stay_side_by_side():
    canteen = make.tie(with_whom="食堂")
    person, by = canteen.person, {"by": make.hana(), "at": NOON}

    actions.link(person, on=days_ago(200), tie=canteen, words="配膳を任された", **by)
    actions.bring_back(person, on=days_ago(50), tie=canteen, words="店主から電話", **by)
    actions.relink(person, on=days_ago(5), words="畑の会へ", **by)

    assert [(c.kind, c.with_whom, c.words) for c in queries.for_page(person)] == [
        ("relink", None, "畑の会へ"),
        ("bring_back", "食堂", "店主から電話"),
        ("link", "食堂", "配膳を任された"),
    ]


@pytest.mark.parametrize("cross", [actions.link, actions.bring_back, actions.relink])
def test_a_crossing_does_not_lie_in_the_future_nor_touch_a_tie_of_another(cross):
    person, stranger = make.person(), make.tie()

    with pytest.raises(InTheFuture):
        cross(person, on=days_ago(-1), by=make.hana(), at=NOON)
    with pytest.raises(TieOfAnotherPerson):
        cross(person, on=TODAY, tie=stranger, by=make.hana(), at=NOON)

    assert not Crossing.objects.exists()


def test_a_corrected_crossing_keeps_what_stood_there():
    person = make.person()
    wrong, right = make.tie(person, "食堂"), make.tie(person, "畑の会")
    crossing = make.link(person, tie=wrong)

    actions.amend(crossing, tie=right, on=days_ago(9), by=make.aoi(), at=NOON)

    crossing.refresh_from_db()
    assert crossing.tie == right
    assert history_of_record(crossing.pk)[0].changes == {
        "tie_id": [str(wrong.pk), str(right.pk)],
        "on": ["2026-04-21", "2026-04-22"],
    }


def test_a_correction_may_take_the_tie_away_but_not_take_a_strangers():
    tie = make.tie()
    crossing = make.link(tie.person, tie=tie)

    with pytest.raises(TieOfAnotherPerson):
        actions.amend(crossing, tie=make.tie(), by=make.hana(), at=NOON)
    actions.amend(crossing, tie=None, by=make.hana(), at=NOON)

    crossing.refresh_from_db()
    assert crossing.tie is None


def test_a_correction_of_the_words_leaves_the_tie():
    tie = make.tie()
    crossing = make.link(tie.person, tie=tie)

    actions.amend(crossing, words="二人で見学", by=make.hana(), at=NOON)

    crossing.refresh_from_db()
    assert (crossing.tie, crossing.words) == (tie, "二人で見学")


@pytest.mark.parametrize("how_many", [1, 5])
def test_crossings_are_asked_for_once(how_many, django_assert_num_queries):
    tie = make.tie()
    for _ in range(how_many):
        make.link(tie.person, tie=tie)

    with django_assert_num_queries(1):
        ties = [crossing.with_whom for crossing in queries.for_page(tie.person)]

    assert ties == ["隣の人"] * how_many
