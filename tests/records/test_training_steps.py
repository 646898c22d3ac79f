"""Adapting the steps of a run, and the clock that goes through them."""

from datetime import timedelta

import pytest
from tests import make, make_trainings
from tests.make import NOON

from banso.records.audit.models import Entry
from banso.records.keys import new_key
from banso.records.trainings import queries
from banso.records.trainings.actions import clock, steps
from banso.records.trainings.models import Progress, Session

pytestmark = pytest.mark.django_db


def titles(session: Session) -> list[str]:
    return list(session.steps.order_by("place").values_list("title", flat=True))


def minutes(number: int) -> timedelta:
    return timedelta(minutes=number)


@pytest.fixture
def session() -> Session:
    return make_trainings.session()


@pytest.fixture
def by() -> dict[str, object]:
    return {"by": make.aoi(), "at": NOON}


def test_a_step_is_added_once_at_the_end(session, by):
    key = new_key()

    for _ in range(2):
        steps.add(session, minutes=10, title="質問", key=key, **by)

    assert titles(session) == ["はじめに", "講義を見る", "二人で話す", "おわりに", "質問"]


@pytest.mark.parametrize(
    ("moved", "after"),
    [
        ((1, True), ["講義を見る", "はじめに", "二人で話す", "おわりに"]),
        ((4, False), ["はじめに", "講義を見る", "おわりに", "二人で話す"]),
        ((1, False), ["はじめに", "講義を見る", "二人で話す", "おわりに"]),
        ((4, True), ["はじめに", "講義を見る", "二人で話す", "おわりに"]),
    ],
)
def test_a_step_changes_places_with_its_neighbour(session, moved, after):
    place, down = moved

    steps.move(session.steps.get(place=place), down=down, by=make.aoi(), at=NOON)

    assert titles(session) == after


def test_a_step_that_is_taken_out_leaves_its_words_in_the_log_and_its_material_beside_the_run(
    session, by
):
    step = session.steps.get(place=2)
    paper, other = make_trainings.document(), make_trainings.document("別の資料.pdf")
    steps.attach(session.run, paper, step=step, **by)
    steps.attach(session.run, other, step=step, **by)
    steps.attach(session.run, other, **by)

    steps.remove(step, **by)

    assert titles(session) == ["はじめに", "二人で話す", "おわりに"]
    assert list(session.steps.order_by("place").values_list("place", flat=True)) == [1, 2, 3]
    assert Entry.objects.get(what="step.removed").changes["title"] == ["講義を見る", None]
    left = session.run.materials.filter(step=None).values_list("document__name", flat=True)
    assert sorted(left) == ["別の資料.pdf", "当日の資料.pdf"]


def test_the_only_step_and_the_step_of_the_clock_stay(session, by):
    clock.start(session, **by)

    with pytest.raises(steps.StandsNow):
        steps.remove(session.steps.get(place=1), **by)
    clock.put_back(session, **by)
    for step in session.steps.filter(place__gt=1):
        steps.remove(step, **by)
    with pytest.raises(steps.OnlyStep):
        steps.remove(session.steps.get(), **by)


def test_the_same_thing_is_attached_once_and_can_be_taken_away(session, by):
    paper = make_trainings.document()
    material = steps.attach(session.run, paper, **by)

    with pytest.raises(steps.AlreadyAttached):
        steps.attach(session.run, paper, **by)
    steps.detach(material, **by)

    assert session.run.materials.count() == 0


def test_the_clock_starts_once(session, by):
    clock.start(session, **by)

    clock.start(session, by=make.aoi(), at=NOON + minutes(5))

    assert queries.clock_of(Session.objects.get()).since == NOON


def test_a_pause_counts_as_nobodys_time(session, by):
    clock.start(session, **by)

    clock.pause(session, by=make.aoi(), at=NOON + minutes(3))
    clock.pause(session, by=make.aoi(), at=NOON + minutes(4))
    clock.go_on(session, by=make.aoi(), at=NOON + minutes(10))
    clock.go_on(session, by=make.aoi(), at=NOON + minutes(11))

    told = queries.clock_of(Session.objects.get())
    assert told.used(NOON + minutes(12)) == minutes(5)


def test_the_clock_goes_to_a_step_once_however_often_the_key_is_pressed(session, by):
    clock.start(session, **by)
    second = session.steps.get(place=2)

    for pressed in (6, 7):
        clock.go_to(session, second, by=make.aoi(), at=NOON + minutes(pressed))

    told = queries.clock_of(Session.objects.get())
    assert (told.place, told.since) == (1, NOON + minutes(6))


def test_a_step_chosen_during_a_pause_waits_for_its_end(session, by):
    clock.start(session, **by)
    clock.pause(session, **by)

    clock.go_to(session, session.steps.get(place=3), by=make.aoi(), at=NOON + minutes(1))

    assert queries.clock_of(Session.objects.get()).paused_at == NOON + minutes(1)


def test_what_was_not_started_or_is_over_cannot_be_paused(session, by):
    with pytest.raises(clock.NotStarted):
        clock.pause(session, **by)
    clock.start(session, **by)
    clock.finish(session, **by)
    clock.finish(session, **by)

    with pytest.raises(clock.NotStarted):
        clock.go_to(session, session.steps.get(place=2), **by)
    assert queries.clock_of(Session.objects.get()) is None


def test_a_step_of_another_session_is_refused(session, by):
    other = make_trainings.step(make_trainings.session(make_trainings.run("別の研修")))

    with pytest.raises(clock.StepOfAnotherSession):
        clock.go_to(session, other, **by)


def test_a_session_that_was_tried_out_is_put_back(session, by):
    clock.start(session, **by)

    clock.put_back(session, **by)
    clock.put_back(session, **by)

    assert not Progress.objects.exists()
    assert Entry.objects.filter(what="session.put_back").count() == 1
