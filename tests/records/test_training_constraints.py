"""What must always be true of training, kept by the database: both, neither, one."""

import pytest
from tests import make, make_trainings
from tests.make import NOON
from tests.records.test_constraints import refused_by

from banso.records.trainings.models import Attendance, Material, Variation

pytestmark = pytest.mark.django_db
WITHDRAWN = "run_withdrawn_with_a_reason_or_not"
STANDS = "progress_stands_at_a_step_or_has_ended"
SOMEBODY = "participant_is_a_worker_or_has_a_name_or_is_forgotten"
ONE_THING = "material_is_one_thing"


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"withdrawn_at": NOON, "withdrawn_reason": "大雪"}, None),
        ({"withdrawn_at": None, "withdrawn_reason": ""}, None),
        ({"withdrawn_at": NOON, "withdrawn_reason": ""}, WITHDRAWN),
        ({"withdrawn_at": None, "withdrawn_reason": "大雪"}, WITHDRAWN),
        ({"place": "ここ", "link": "https://x.example"}, None),
        ({"place": "", "link": "https://x.example"}, None),
        ({"place": "", "link": ""}, "run_is_somewhere"),
        ({"capacity": None}, None),
        ({"capacity": 1}, None),
        ({"capacity": 0}, "run_has_room_for_somebody"),
        ({"on": make.TODAY, "last_on": make.TODAY}, None),
        ({"on": make.TODAY, "last_on": make.days_ago(-1)}, None),
        ({"on": make.TODAY, "last_on": make.days_ago(1)}, "run_ends_after_it_begins"),
    ],
)
def test_a_run(changes, refused):
    assert refused_by(make_trainings.run(), **changes) == refused


def test_two_runs_have_two_codes():
    first, second = make_trainings.run(), make_trainings.run("別の研修")

    assert refused_by(second, code=first.code) == "trainings_run_code_key"


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"paused_at": NOON}, None),
        ({"step": None, "since": None, "ended_at": NOON}, None),
        ({"ended_at": NOON}, STANDS),
        ({"step": None, "since": None}, STANDS),
        ({"since": None}, STANDS),
        ({"step": None, "since": None, "ended_at": NOON, "paused_at": NOON}, STANDS),
    ],
)
def test_the_progress_of_a_session(changes, refused):
    assert refused_by(make_trainings.started(), **changes) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"name": "架空 花子"}, None),
        ({"name": "", "forgotten_at": NOON}, None),
        ({"name": "架空 花子", "forgotten_at": NOON}, SOMEBODY),
        ({"name": ""}, SOMEBODY),
    ],
)
def test_a_participant_without_account(changes, refused):
    assert refused_by(make_trainings.guest(), **changes) == refused


@pytest.mark.parametrize("changes", [{"name": "春田 花"}, {"forgotten_at": NOON}])
def test_a_worker_who_takes_part_has_no_other_name_and_is_not_forgotten(changes):
    assert refused_by(make_trainings.colleague(), **changes) == SOMEBODY


def test_a_worker_takes_part_once():
    run = make_trainings.run()
    first, second = make_trainings.colleague(run), make_trainings.colleague(run, make.aoi())

    assert refused_by(second, worker=first.worker) == "worker_takes_part_once"


def test_somebody_is_marked_once_for_a_session():
    run = make_trainings.series()
    one = make_trainings.guest(run)
    first, second = (
        Attendance.objects.create(participation=one, session=session, was="present")
        for session in run.sessions.order_by("number")
    )

    assert refused_by(second, session=first.session) == "attendance_marked_once"


def test_material_is_one_thing():
    run, paper = make_trainings.run(), make_trainings.document()
    material = Material.objects.create(run=run, document=paper)

    assert refused_by(material, document=None) == ONE_THING
    assert refused_by(material, document=make_trainings.document("別.pdf")) is None


def test_the_same_thing_is_attached_once():
    run, paper = make_trainings.run(), make_trainings.document()
    Material.objects.create(run=run, document=paper)
    other = Material.objects.create(run=run, document=make_trainings.document("別.pdf"))

    assert refused_by(other, document=paper) == "material_attached_once"


def test_sessions_and_steps_are_counted():
    first, second = make_trainings.series().sessions.order_by("number")
    step = make_trainings.step(first)

    assert refused_by(second, number=1) == "session_numbered_once"
    assert refused_by(second, number=0) == "sessions_are_counted_from_one"
    assert refused_by(step, minutes=0) == "step_takes_time"


def test_the_guide():
    model = make_trainings.training_model()
    step, other = model.steps.order_by("place")[:2]
    field, office = Variation.objects.filter(model=model).order_by("for_whom")

    assert refused_by(model, minutes=0) == "training_model_takes_time"
    assert refused_by(step, minutes=0) == "model_step_takes_time"
    assert refused_by(step, session=0) == "model_sessions_are_counted_from_one"
    assert refused_by(other, place=step.place) == "model_step_has_its_own_place"
    assert refused_by(office, for_whom=field.for_whom) == "variation_told_once"
