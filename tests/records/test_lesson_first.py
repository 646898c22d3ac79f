"""A lesson can be required before a person's record is opened."""

import pytest
from tests import make, make_courses
from tests.make import NOON, TODAY, days_ago
from tests.records.test_courses import refused_by

from banso.core.access.policy import Reason
from banso.records.access.doors import DoorClosed, open_person
from banso.records.courses import actions
from banso.records.courses.choices import Whom
from banso.records.courses.queries import owed_lessons, requirements

pytestmark = pytest.mark.django_db


def owed_by(worker, on=TODAY):
    return [lesson.id for lesson in owed_lessons(worker, on=on)]


def test_the_door_opens_after_the_lesson():
    person, lesson = make.person(), make_courses.lesson()
    make_courses.requirement(lesson)

    with pytest.raises(DoorClosed) as closed:
        open_person(person.pk, by=make.hana(), at=NOON)
    assert closed.value.reason == Reason.LESSON_FIRST

    make_courses.learnt(lesson)
    assert open_person(person.pk, by=make.hana(), at=NOON) == person


def test_a_course_requires_each_of_its_lessons():
    lessons = [make_courses.lesson() for _ in range(3)]
    make_courses.requirement(lessons[0].course)

    make_courses.learnt(lessons[1])

    assert owed_by(make.hana()) == [lessons[0].pk, lessons[2].pk]


def test_it_holds_from_its_day_until_it_is_lifted():
    requirement = make_courses.requirement()

    assert owed_by(make.hana(), on=days_ago(1)) == []
    assert len(owed_by(make.hana())) == 1

    for _twice in range(2):
        actions.lift(requirement, by=make.aoi(), at=NOON)
    assert owed_by(make.hana()) == []
    assert not requirements(TODAY).exists()


@pytest.mark.parametrize(("began_days_ago", "owes"), [(1, 0), (0, 1), (-3, 1)])
def test_it_may_be_meant_for_those_who_begin_from_that_day_on(began_days_ago, owes):
    make_courses.requirement(whom=Whom.NEWCOMERS)
    hana = make_courses.began(make.hana(), began_days_ago)

    assert len(owed_by(hana)) == owes


def test_what_was_learnt_in_an_earlier_version_stays_learnt():
    lesson = make_courses.lesson()
    make_courses.learnt(lesson)
    lesson.text.versions.create(number=2, title="新しい版", note="直した", published_at=NOON)
    make_courses.requirement(lesson)

    assert owed_by(make.hana()) == []


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"lesson": None}, "requirement_is_of_a_lesson_or_a_course"),
        ({"course": True}, "requirement_is_of_a_lesson_or_a_course"),
        ({"lesson": None, "course": True}, None),
        ({"lifted_on": days_ago(1)}, "requirement_is_lifted_after_it_began"),
        ({"lifted_on": TODAY}, None),
    ],
)
def test_a_requirement_in_the_database(changes, refused):
    requirement = make_courses.requirement()
    facts = changes | ({"course": make_courses.course()} if "course" in changes else {})

    assert refused_by(requirement, **facts) == refused
