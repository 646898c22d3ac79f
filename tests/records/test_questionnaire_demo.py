"""The answers of the fictional town: invented, plausible, the same for the same seed."""

from random import Random

import pytest
from tests import make, make_courses, make_trainings
from tests.make import NOON

from banso.core.questionnaires.comparing import compare
from banso.records.imports.learning_demo import questionnaires as demo
from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Answer, Round
from banso.records.questionnaires.queries import given_in, versions_answered

pytestmark = pytest.mark.django_db


def test_the_town_answers_before_and_after_a_training_and_after_lessons():
    make.aoi()
    held = make.days_ago(21)
    run, lesson = make_trainings.run(on=held), make_courses.lesson()
    actions.bring_in(at=NOON)

    demo.fill(Random(1), at=NOON)

    before, after = (Round.objects.get(run=run, wave=wave) for wave in ("before", "after"))
    told = compare(
        versions_answered([before, after]),
        *(given_in(each, on=make.TODAY) for each in (before, after)),
    )
    assert told[0].pairs > 10
    assert told[0].changes[0].difference.low > 0
    assert Answer.objects.filter(round__lesson=lesson).count() > 10


def test_without_anybody_who_teaches_nothing_is_asked():
    demo.fill(Random(1), at=NOON)

    assert not Round.objects.exists()
