"""The running sheet: its buttons, its times, and what it says when it takes longer."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from tests import make, make_trainings

from banso.records.trainings.actions import clock, steps
from banso.records.trainings.models import Progress, Session

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aoi")]


@pytest.fixture
def session() -> Session:
    return make_trainings.session(make_trainings.run(on=timezone.localdate()))


def sheet(session: Session) -> str:
    return reverse("running-sheet", args=[session.run_id, session.pk])


def begun(session: Session, minutes_ago: float) -> None:
    at = timezone.now() - timedelta(minutes=minutes_ago)
    clock.start(session, by=make.aoi(), at=at)


def shown(client, session: Session) -> str:
    return client.get(sheet(session)).content.decode()


def test_before_it_starts_it_is_a_timetable(client, session):
    page = shown(client, session)

    assert "12:00–12:05" in page
    assert "12:55–13:00" in page
    assert "開始" in page


def test_while_it_runs_it_says_what_is_left_and_what_comes(client, session):
    begun(session, 2)

    page = client.get(sheet(session))

    assert page.context["step_left"] in {"3:00", "2:59"}
    assert page.context["whole_left"] in {"58:00", "57:59"}
    assert page.context["next"].title == "講義を見る"


def test_when_it_takes_longer_words_say_so_and_the_times_move(client, session):
    begun(session, 8)

    page = client.get(sheet(session))

    assert "予定より 3:0" in page.content.decode()
    ends_at = timezone.now() + timedelta(minutes=55)
    assert abs(page.context["left"].ends_at - ends_at) < timedelta(seconds=5)


def test_beside_a_step_stand_its_material_and_what_varies_for_these_people(client):
    run = make_trainings.run(on=timezone.localdate(), for_whom="field")
    session = run.sessions.get()
    paper = make_trainings.document("二人組の用紙.pdf")
    first, second = session.steps.order_by("place")[:2]
    steps.attach(run, paper, step=first, by=make.aoi(), at=make.NOON)
    begun(session, 1)

    page = shown(client, session)
    clock.go_to(session, second, by=make.aoi(), at=timezone.now())

    assert reverse("document", args=[paper.pk]) in page
    assert "自分の事例を一つ" in page
    assert "二人組の用紙.pdf" not in shown(client, session)


@pytest.mark.parametrize("htmx", [True, False])
def test_each_button_does_its_deed_with_and_without_scripts(client, session, htmx):
    in_order = list(session.steps.order_by("place"))
    headers = {"HX-Request": "true"} if htmx else {}

    for deed in ("start", f"go-to:{in_order[1].pk}", "pause", "pause", "go-on", "go-on"):
        answer = client.post(sheet(session), {"do": deed}, headers=headers)
        assert answer.status_code == (200 if htmx else 303)

    progress = Progress.objects.get()
    assert (progress.step, progress.paused_at) == (in_order[1], None)
    client.post(sheet(session), {"do": "finish"}, headers=headers)
    assert "この回は終わりました" in shown(client, session)
    client.post(sheet(session), {"do": "put-back"}, headers=headers)
    assert not Progress.objects.exists()


def test_a_pause_holds_the_time(client, session):
    begun(session, 4)
    clock.pause(session, by=make.aoi(), at=timezone.now() - timedelta(minutes=3))

    page = client.get(sheet(session))

    assert page.context["step_left"] in {"4:00", "3:59"}
    assert "data-paused" in page.content.decode()


@pytest.mark.parametrize("deed", ["", "dance", "go-to", "go-to:x", "go-to:\x00"])
def test_a_deed_that_no_button_has_is_not_found(client, session, deed):
    begun(session, 1)

    assert client.post(sheet(session), {"do": deed}).status_code == 404


@pytest.mark.parametrize("deed", ["pause", "go-on"])
def test_what_was_not_started_says_so(client, session, deed):
    answer = client.post(sheet(session), {"do": deed}, follow=True)

    assert "まだ始まっていないか" in answer.content.decode()


def test_a_session_of_another_run_is_not_found(client, session):
    other = make_trainings.run("別の研修")

    page = reverse("running-sheet", args=[other.pk, session.pk])

    assert client.get(page).status_code == 404
