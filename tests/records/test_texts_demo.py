"""The fictional town has remarked, discussed, decided and revised."""

from random import Random

import pytest
from tests import make, make_texts
from tests.make import NOON

from banso.records.imports.learning_demo.texts import STORIES, fill
from banso.records.texts import queries
from banso.records.texts.choices import RemarkState
from banso.records.texts.models import Remark

pytestmark = pytest.mark.django_db


def test_the_town_shows_remarks_in_every_state_and_two_revisions():
    make.hana()
    for number in range(4):
        make_texts.text(f"lesson-{number}", kind="lesson", body="講義の本文")
    definition = make_texts.text()

    fill(Random(1), at=NOON)

    counts = queries.counts_by_state()
    assert all(counts[state] for state in RemarkState)
    assert Remark.objects.count() == len(STORIES)
    assert queries.current(definition).number == 2
    assert queries.current_called("lesson-0").number == 2


def test_a_town_without_texts_or_teachers_stays_silent():
    make.hana()

    fill(Random(1), at=NOON)

    assert Remark.objects.count() == 0
