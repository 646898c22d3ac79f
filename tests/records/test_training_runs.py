"""Making a run from a model of the guide, changing it, repeating it, withdrawing it."""

from datetime import timedelta

import pytest
from tests import make, make_trainings
from tests.make import NOON

from banso.records.audit.models import Entry
from banso.records.keys import KeptOtherwise, new_key
from banso.records.trainings import queries
from banso.records.trainings.actions import bring_in, runs, steps
from banso.records.trainings.models import Run, TrainingModel

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_models_are_brought_in_with_steps_and_variations():
    bring_in(make_trainings.SAMPLES, at=NOON)

    model = queries.model_named("sample-hour")
    assert [step.minutes for step in model.steps.all()] == [5, 30, 20, 5]
    assert [step.group_work for step in model.steps.all()] == [False, False, True, False]
    assert [variation.for_whom for variation in model.variations.all()] == ["field", "office"]
    assert model.hints == "椅子を円く並べる。\n話さない人がいてもよい。"
    assert Entry.objects.filter(what="training_model.brought_in", by=None).count() == 2


def test_bringing_in_again_changes_nothing():
    bring_in(make_trainings.SAMPLES, at=NOON)
    TrainingModel.objects.filter(name="sample-hour").update(title="書きかえた題")

    bring_in(make_trainings.SAMPLES, at=NOON)

    assert TrainingModel.objects.get(name="sample-hour").title == "書きかえた題"
    assert TrainingModel.objects.count() == 2


def test_models_know_how_many_sessions_they_have():
    bring_in(make_trainings.SAMPLES, at=NOON)

    counted = {model.name: model.session_count for model in queries.training_models()}
    assert counted == {"sample-hour": 1, "sample-series": 2}


def test_a_run_takes_the_steps_of_its_model():
    run = make_trainings.run()

    steps_of_run = queries.run_for_page(run.pk).sessions.get().steps.all()
    assert [step.title for step in steps_of_run.order_by("place")] == [
        *("はじめに", "講義を見る", "二人で話す", "おわりに")
    ]
    assert (run.on, run.last_on) == (make.days_ago(-7), make.days_ago(-7))
    assert list(run.trainers.all()) == [make.aoi()]


def test_a_run_made_in_english_takes_the_english_words_where_there_are_any():
    run = make_trainings.run(language="en")

    words = run.sessions.get().steps.order_by("place").values_list("title", "what")
    assert words[0] == ("Opening", "Tell the aim and the way.")
    assert words[1] == ("Watch the lesson", "講義1を見る。")


def test_a_series_has_a_session_for_each_date():
    run = make_trainings.series()

    assert [session.steps.count() for session in run.sessions.all()] == [1, 1]
    assert (run.last_on - run.on).days == 7


def test_a_run_sent_twice_is_made_once():
    key = new_key()

    first, second = (make_trainings.run(key=key) for _ in range(2))

    assert first == second
    assert Run.objects.count() == 1
    assert first.sessions.count() == 1
    with pytest.raises(KeptOtherwise):
        make_trainings.run("別の題", key=key)


@pytest.mark.parametrize(
    ("place", "link", "refused"),
    [
        ("第2会議室", "", False),
        ("", "https://meet.example/1", False),
        ("第2会議室", "https://meet.example/1", False),
        ("", "", True),
    ],
)
def test_a_run_takes_place_somewhere(place, link, refused):
    if not refused:
        assert make_trainings.run(place=place, link=link).link == link
        return
    with pytest.raises(runs.Nowhere):
        make_trainings.run(place=place, link=link)


@pytest.mark.parametrize("later", [-HOUR, timedelta(minutes=29)])
def test_sessions_do_not_overlap(later):
    begins = [NOON, NOON + later]

    with pytest.raises(runs.OutOfOrder):
        make_trainings.series(begins=begins)

    assert Run.objects.count() == 0


def test_a_session_moves_and_the_run_with_it():
    run = make_trainings.series()
    last = run.sessions.get(number=2)

    runs.move_session(last, begins_at=last.begins_at + timedelta(3), by=make.aoi(), at=NOON)

    run.refresh_from_db()
    assert run.last_on == make.days_ago(-17)
    with pytest.raises(runs.OutOfOrder):
        runs.move_session(last, begins_at=NOON, by=make.aoi(), at=NOON)


def test_what_is_told_about_a_run_can_be_changed_and_is_logged():
    run = make_trainings.run()

    runs.amend(
        run, place="", link="https://x.example", trainers=[make.hana()], by=make.aoi(), at=NOON
    )

    run.refresh_from_db()
    assert (run.place, run.link) == ("", "https://x.example")
    assert list(run.trainers.all()) == [make.hana()]
    changed = [entry.changes for entry in Entry.objects.filter(what="run.amended").order_by("pk")]
    assert changed[1] == {"trainers": [["夏川 葵"], ["春田 花"]]}
    with pytest.raises(runs.Nowhere):
        runs.amend(run, link="", by=make.aoi(), at=NOON)


def test_a_run_is_withdrawn_with_a_reason_and_nothing_is_lost():
    run = make_trainings.run()
    make_trainings.guest(run)

    runs.withdraw(run, reason="大雪のため", by=make.aoi(), at=NOON)

    run.refresh_from_db()
    assert (run.withdrawn, run.participations.count()) == (True, 1)
    with pytest.raises(runs.AlreadyWithdrawn):
        runs.withdraw(run, reason="もう一度", by=make.aoi(), at=NOON)


@pytest.mark.parametrize("with_participants", [True, False])
def test_next_month_takes_steps_material_and_if_wanted_people_along(with_participants):
    run = make_trainings.run()
    step = make_trainings.step(run.sessions.get())
    steps.amend(step, title="言いかえた題", by=make.aoi(), at=NOON)
    steps.attach(run, make_trainings.document(), step=step, by=make.aoi(), at=NOON)
    make_trainings.guest(run)
    make_trainings.colleague(run)

    again = runs.repeat(
        run,
        begins=[NOON + timedelta(35)],
        with_participants=with_participants,
        by=make.aoi(),
        at=NOON,
    )

    first = make_trainings.step(again.sessions.get())
    assert (first.title, first.materials.count()) == ("言いかえた題", 1)
    assert again.participations.count() == (2 if with_participants else 0)
    assert again.code != run.code
    assert list(again.trainers.all()) == [make.aoi()]
