"""A question is put into SQL once and asked as often as one likes."""

from typing import NamedTuple

import pytest
from django.db.models import Max, QuerySet
from tests import make

from banso.records.people.models import Person
from banso.records.questions import Question

pytestmark = pytest.mark.django_db


class Called(NamedTuple):
    called: str


def test_each_asking_fills_the_gaps_anew():
    make.person("灯"), make.person("湊")
    question = Question(Called, lambda called: Person.objects.filter(called=called).order_by("pk"))

    answers = [question(called=name) for name in ("灯", "湊", "誰か")]

    assert answers == [[("灯",)], [("湊",)], []]


def test_the_queryset_is_put_together_once():
    written = []

    def people(called: object) -> QuerySet[Person]:
        written.append(called)
        return Person.objects.filter(called=called).order_by("pk")

    question = Question(Called, people)
    question(called="灯")
    question(called="湊")

    assert len(written) == 1


def test_a_gap_may_stand_in_a_question_that_groups():
    make.contact(make.person("灯"))

    class Met(NamedTuple):
        called: str
        last: object

    question = Question(
        Met,
        lambda called: (
            Person.objects.filter(called=called).annotate(last=Max("contacts__on")).order_by("pk")
        ),
    )

    assert question(called="灯") == [("灯", make.TODAY)]
