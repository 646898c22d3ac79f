"""The trainings of the fictional town: the same seed makes the same ones."""

from random import Random

import pytest
from tests import make
from tests.make import NOON, TODAY

from banso.records.imports.learning_demo.trainings import fill
from banso.records.trainings import queries
from banso.records.trainings.actions import bring_in
from banso.records.trainings.models import Participation, Progress, Run, TrainingModel

pytestmark = pytest.mark.django_db


def test_one_is_over_one_is_to_come_and_a_series_is_in_its_midst():
    bring_in(at=NOON)
    aoi = make.aoi()

    fill(Random(1), at=NOON)

    coming, past = queries.coming(aoi, TODAY), queries.past(aoi, TODAY)
    assert [run.model.name for run in coming] == ["four-sessions", "half-day"]
    assert [run.model.name for run in past] == ["sixty-minutes"]
    assert Progress.objects.exclude(ended_at=None).count() == 3
    session = past[0].sessions.get()
    assert len(queries.marks(session)) == past[0].taking_part


def test_the_same_seed_makes_the_same_people():
    bring_in(at=NOON)
    make.aoi()

    fill(Random(1), at=NOON)
    fill(Random(1), at=NOON)

    names = [
        sorted(run.participations.exclude(name="").values_list("name", "field", "position"))
        for run in Run.objects.filter(model__name="half-day")
    ]
    assert names[0] == names[1]
    assert Participation.objects.count() > 0


def test_without_the_models_nothing_is_made():
    make.aoi()

    fill(Random(1), at=NOON)

    assert Run.objects.count() == 0


def test_the_shipped_models_say_how_long_they_are():
    bring_in(at=NOON)

    for model in TrainingModel.objects.prefetch_related("steps", "variations"):
        steps = model.steps.all()
        assert sum(step.minutes for step in steps) == model.minutes, model.name
        assert len(model.variations.all()) == 3, model.name
        assert all(step.title_en and len(step.title) <= 60 for step in steps), model.name
    sessions = {model.name: model.session_count for model in queries.training_models()}
    assert sessions == {"sixty-minutes": 1, "half-day": 1, "four-sessions": 4, "monthly-review": 1}
