"""The pages around the lessons, for everybody: axe, and a small screen."""

import pytest
from django.urls import reverse
from django.utils import timezone
from tests import make, make_courses
from tests.browser.conftest import DESKTOP, NARROW
from tests.browser.test_access import findings

from banso.records.courses.models import Course, Film
from banso.records.imports import material

OF_COURSE = ["course", "learnt", "required", "new-requirement", "new-lesson", "amend-course"]
OF_LESSON = [
    *("learn-together", "versions-of-lesson", "amend-lesson", "new-film", "link-film"),
    "new-slide-file",
]
LATER = make.days_ago(-18_000)  # or every other story would stand before closed doors
PLACES = ["learning", "courses", "certificates", "new-course"]


@pytest.fixture(scope="module")
def film(house) -> Film:  # noqa: ARG001  the database stands
    film = make_courses.filmed()
    make_courses.learnt(film.lesson, by=make.aoi())
    make_courses.requirement(film.lesson, from_on=LATER)
    return film


@pytest.fixture
def worker(film):  # noqa: ARG001  who has learnt its lesson
    """Aoi, who may teach."""
    return make.aoi()


def address(name: str, film: Film) -> str:
    if name == "beside-film":
        return reverse(name, args=[film.pk, "captions-easy"])
    if name in PLACES:
        return reverse(name)
    lesson = film.lesson
    return reverse(name, args=[lesson.course_id if name in OF_COURSE else lesson.pk])


@pytest.mark.parametrize("name", [*PLACES, *OF_COURSE, *OF_LESSON, "beside-film"])
def test_axe_finds_nothing_and_nothing_scrolls_to_the_side(page, film, name):
    page.set_viewport_size(DESKTOP)
    page.goto(address(name, film))
    found = findings(page)

    page.set_viewport_size(NARROW)

    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.fixture(scope="module")
def shipped(house) -> Course:  # noqa: ARG001  the database stands
    material.bring_in(at=timezone.now())
    return Course.objects.get(name="bansogata")


@pytest.mark.parametrize("place", [1, 2, 3, 4])
def test_each_shipped_lesson_is_for_everybody(page, shipped, place):
    page.set_viewport_size(DESKTOP)
    page.goto(reverse("lesson", args=[shipped.lessons.get(place=place).pk]))
    found = findings(page)

    page.set_viewport_size(NARROW)

    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
