import pytest
from tests import make
from tests.make import NOON, PASSWORD, TODAY, days_ago

from banso.records.audit.models import Entry
from banso.records.staff import actions, queries
from banso.records.staff.choices import BodyKind, Duty
from banso.records.staff.models import Worker
from banso.records.staff.signing_in import WorkerBackend

pytestmark = pytest.mark.django_db


def test_an_office_is_founded_from_the_body_down_to_its_first_worker():
    body = actions.found_body("みどり市", kind=BodyKind.MUNICIPALITY, at=NOON)
    agency = actions.found_agency(body, "相談窓口", at=NOON)
    team = actions.found_team(agency, "東", at=NOON)
    worker = actions.employ(
        team=team, name="夏川 葵", username="aoi", password=PASSWORD, duty=Duty.MANAGER, at=NOON
    )

    assert [str(part) for part in (body, agency, team, worker)] == [
        "みどり市",
        "相談窓口",
        "東",
        "夏川 葵",
    ]
    assert worker.user.check_password(PASSWORD)
    assert list(Entry.objects.order_by("id").values_list("what", "by_name")) == [
        ("body.founded", ""),
        ("agency.founded", ""),
        ("team.founded", ""),
        ("worker.employed", ""),
    ]


def test_nothing_in_the_office_is_founded_twice():
    team = make.team()
    agency = team.agency

    with pytest.raises(actions.AlreadyFounded):
        actions.found_body(agency.body.name, at=NOON)
    with pytest.raises(actions.AlreadyFounded):
        actions.found_agency(agency.body, agency.name, at=NOON)
    with pytest.raises(actions.AlreadyFounded):
        actions.found_team(agency, team.name, at=NOON)


def test_two_workers_do_not_sign_in_by_one_name():
    taken = make.hana().user.username.upper()

    with pytest.raises(actions.UsernameTaken):
        actions.employ(team=make.team(), name="冬木 海", username=taken, password=PASSWORD, at=NOON)


def test_a_password_is_not_kept_in_the_log():
    actions.employ(team=make.team(), name="冬木 海", username="kai", password=PASSWORD, at=NOON)

    logged = Entry.objects.get(what="worker.employed").changes
    assert sorted(logged) == ["duty", "name", "team_id"]


def test_a_worker_leaves_and_what_was_written_keeps_its_author():
    contact = make.contact()

    actions.leave(make.hana(), on=TODAY, by=make.aoi(), at=NOON)

    contact.refresh_from_db()
    assert contact.author.name == "春田 花"
    assert list(Worker.objects.at_work_on(days_ago(1)).order_by("name")) == [
        make.aoi(),
        make.hana(),
    ]
    assert list(Worker.objects.at_work_on(TODAY)) == [make.aoi()]


def test_nobody_leaves_twice():
    actions.leave(make.hana(), on=TODAY, by=make.aoi(), at=NOON)

    with pytest.raises(actions.AlreadyLeft):
        actions.leave(make.hana(), on=days_ago(-1), by=make.aoi(), at=NOON)


def test_only_those_of_the_team_who_are_at_work_are_offered_as_holders():
    make.ren()
    make.worker("冬木 海", left_on=TODAY)

    assert list(queries.holders_for_choice(make.hana().team, TODAY)) == [make.hana()]


def test_a_plan_may_be_run_by_any_agency():
    make.hana()
    make.ren()

    names = [agency.name for agency in queries.agencies_for_choice()]

    assert sorted(names) == ["みどり市社会福祉協議会", "暮らしの相談窓口"]


def test_a_request_learns_its_worker_team_and_agency_with_one_question(django_assert_num_queries):
    user_id = make.hana().user_id

    with django_assert_num_queries(1):
        user = WorkerBackend().get_user(user_id)
        assert user.worker.team.agency.name == "暮らしの相談窓口"


def test_a_login_that_was_switched_off_is_nobody():
    user = make.hana().user
    user.is_active = False
    user.save()

    assert WorkerBackend().get_user(user.pk) is None
