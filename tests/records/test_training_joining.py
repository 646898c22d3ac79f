"""Who takes part in a run, and who was there."""

from datetime import timedelta

import pytest
from tests import make, make_trainings
from tests.make import NOON, TODAY

from banso.records.audit.models import Entry
from banso.records.keys import KeptOtherwise, new_key
from banso.records.staff.models import Worker
from banso.records.trainings import queries
from banso.records.trainings.actions import joining, runs
from banso.records.trainings.actions.joining import Somebody
from banso.records.trainings.choices import Was
from banso.records.trainings.models import Participation, Run

pytestmark = pytest.mark.django_db
AFTER = NOON + timedelta(8)


def by_code(run: Run, name: str = "架空 花子", **more: object) -> Participation:
    usual = {"at": NOON} | more
    return joining.join_by_code(run, Somebody(name, "youth", "community"), **usual)


def test_a_worker_joins_once_however_often_it_is_clicked():
    run = make_trainings.run()

    first, second = (make_trainings.colleague(run) for _ in range(2))

    assert first == second
    assert queries.participation_of(run, make.hana()) == first


def test_a_worker_joins_with_field_and_position_of_the_last_time():
    before = make_trainings.colleague(make_trainings.run())
    joining.amend(before, field="youth", position="desk", by=make.aoi(), at=NOON)

    now = make_trainings.colleague(make_trainings.run("次の研修"))

    assert (now.field, now.position) == ("youth", "desk")


def test_whoever_left_may_come_back_and_is_one_participant():
    run = make_trainings.run()
    one = make_trainings.colleague(run)
    joining.leave(one, by=make.hana(), at=NOON)
    assert queries.participants(run) == []

    make_trainings.colleague(run)

    assert queries.participants(run) == [one]


def test_by_code_somebody_joins_without_account_and_the_log_holds_no_name():
    run = make_trainings.run()

    one = by_code(run)

    entry = Entry.objects.get(what="participation.joined")
    assert str(one) == "架空 花子"
    assert entry.changes == {"field": [None, "youth"], "position": [None, "community"]}
    assert entry.by is None


def test_sent_twice_is_one_participation_and_other_words_are_not_dropped():
    run, key = make_trainings.run(), new_key()

    first, second = (by_code(run, key=key) for _ in range(2))

    assert first == second
    with pytest.raises(KeptOtherwise):
        by_code(run, "別の 名前", key=key)


@pytest.mark.parametrize("written", ["架空 花子", "架空花子", "架空　花子"])
def test_of_two_with_one_name_it_is_asked_whether_they_are_one(written):
    run = make_trainings.run()
    first = by_code(run)

    with pytest.raises(joining.NameTaken):
        by_code(run, written)
    same = by_code(run, written, again="same")
    another = by_code(run, written, again="another")

    assert same == first
    assert another != first
    assert len(queries.participants(run)) == 2


@pytest.mark.parametrize("joins", [by_code, make_trainings.colleague])
def test_nobody_joins_what_is_withdrawn(joins):
    run = make_trainings.run()
    runs.withdraw(run, reason="大雪のため", by=make.aoi(), at=NOON)

    with pytest.raises(joining.Withdrawn):
        joins(run)


def test_on_the_last_day_one_may_still_join_and_on_the_next_no_more():
    run = make_trainings.run(on=TODAY)

    by_code(run)

    with pytest.raises(joining.Over):
        by_code(run, "架空 太郎", at=NOON + timedelta(1))
    with pytest.raises(joining.Over):
        joining.join(run, by=make.hana(), at=NOON + timedelta(1))


def test_when_every_place_is_taken_only_the_trainer_adds():
    run = make_trainings.run(capacity=1)
    by_code(run)

    with pytest.raises(joining.Full):
        by_code(run, "架空 太郎")
    with pytest.raises(joining.Full):
        make_trainings.colleague(run)
    make_trainings.guest(run, "架空 次郎")

    assert len(queries.participants(run)) == 2


def test_a_place_that_becomes_free_can_be_taken():
    run = make_trainings.run(capacity=1)
    joining.leave(by_code(run), by=None, at=NOON)

    by_code(run, "架空 太郎")

    assert [str(one) for one in queries.participants(run)] == ["架空 太郎"]


def test_the_trainer_adds_a_worker_once():
    run = make_trainings.run()
    usual = {"worker": make.hana(), "by": make.aoi(), "at": NOON}
    key = new_key()

    first, second = (joining.add(run, key=key, **usual) for _ in range(2))

    assert first == second
    with pytest.raises(joining.AlreadyThere):
        joining.add(run, key=new_key(), **usual)


def test_a_name_is_put_right_and_a_workers_name_stays_their_own():
    run = make_trainings.run()
    guest, worker = make_trainings.guest(run), make_trainings.colleague(run)

    for one in (guest, worker):
        joining.amend(one, name="架空 桜子", field="ageing", by=make.aoi(), at=NOON)

    guest.refresh_from_db()
    worker = Participation.objects.get(pk=worker.pk)
    assert (str(guest), str(worker)) == ("架空 桜子", "春田 花")
    assert (guest.field, worker.field) == ("ageing", "ageing")
    said = [entry.changes for entry in Entry.objects.filter(what="participation.amended")]
    assert all("name" not in changes for changes in said)


def test_the_last_mark_counts_and_the_log_keeps_the_others():
    session = make_trainings.session()
    one = make_trainings.guest(session.run)

    for was in (Was.PRESENT, Was.PRESENT, Was.ABSENT):
        joining.mark(one, session, was=was, by=make.aoi(), at=NOON)

    assert queries.marks(session) == {one.pk: "absent"}
    logged = Entry.objects.filter(what="attendance.marked").order_by("pk")
    assert [entry.changes["was"] for entry in logged] == [[None, "present"], ["present", "absent"]]


def test_a_mark_belongs_to_a_session_of_the_same_run():
    one = make_trainings.guest(make_trainings.run("別の研修"))

    with pytest.raises(joining.OfAnotherRun):
        joining.mark(one, make_trainings.session(), was=Was.PRESENT, by=make.aoi(), at=NOON)


def test_attendance_is_counted_by_field_and_position_and_what_was_not_said_stands_last():
    session = make_trainings.session()
    fields = ["youth", "youth", "", "hardship"]
    people = [
        make_trainings.guest(session.run, f"架空 {number}", field=field, position="desk")
        for number, field in enumerate(fields)
    ]
    joining.mark(people[0], session, was=Was.PRESENT, by=make.aoi(), at=NOON)
    joining.mark(people[2], session, was=Was.ABSENT, by=make.aoi(), at=NOON)

    lines = queries.by_field(people, queries.marks(session))

    assert lines == [("hardship", 0, 0, 1), ("youth", 1, 0, 1), ("", 0, 1, 0)]
    assert queries.by_position(people, queries.marks(session)) == [("desk", 1, 1, 2)]


def test_names_without_account_are_forgotten_after_the_run_and_still_count():
    old, new = make_trainings.run(on=make.days_ago(400)), make_trainings.run("新しい研修")
    for run in (old, new):
        make_trainings.guest(run, field="youth")
    joining.add(old, worker=make.hana(), by=make.aoi(), at=NOON)

    count = joining.forget_names(before=make.days_ago(365), by=make.aoi(), at=NOON)

    assert count == 1
    assert [str(one) for one in queries.participants(old)] == ["", "春田 花"]
    assert [str(one) for one in queries.participants(new)] == ["架空 花子"]
    assert Entry.objects.filter(what="run.names_forgotten").count() == 1
    assert joining.forget_names(before=make.days_ago(365), by=make.aoi(), at=NOON) == 0


def test_coming_runs_say_whether_one_takes_part():
    run = make_trainings.run()
    make_trainings.colleague(run)
    make_trainings.guest(run)
    make_trainings.run("去年の研修", on=make.days_ago(300))

    told = {name: queries.coming(make_worker, TODAY).get() for name, make_worker in cast().items()}

    assert [told["hana"].mine, told["aoi"].mine] == [True, False]
    assert told["hana"].taking_part == 2
    assert [one.title for one in queries.past(make.hana(), TODAY)] == ["去年の研修"]


def cast() -> dict[str, Worker]:
    return {"hana": make.hana(), "aoi": make.aoi()}


@pytest.mark.parametrize("asked", ["{}", " {} ", "{}\n"])
def test_a_code_is_found_as_people_type_it(asked):
    run = make_trainings.run()

    assert queries.run_with_code(asked.format(run.code.lower())) == run
