from collections.abc import Callable

from tests import make_courses

MAKERS: dict[str, Callable[[], object]] = {
    "course_id": lambda: make_courses.course().pk,
    "lesson_id": lambda: make_courses.filmed().lesson_id,
    "film_id": lambda: make_courses.filmed().pk,
    "track_id": lambda: make_courses.track().pk,
    "beside": lambda: "captions-ja",
    "requirement_id": lambda: make_courses.requirement().pk,
    "group_id": lambda: make_courses.together().pk,
    "certificate_id": lambda: make_courses.certificate().pk,
}
