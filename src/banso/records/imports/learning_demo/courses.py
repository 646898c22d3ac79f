"""Who has watched and learnt what in the fictional town, alone and before one screen."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

from django.utils import timezone

from banso.records.courses import actions
from banso.records.courses.models import Course, Lesson
from banso.records.staff.models import Worker

TOGETHER = timedelta(40)  # so long ago some watched the first lesson together
IN_THE_GROUP, OTHERS = 6, 3
LEARNERS = 10  # who have gone on alone since then
HALF = 0.5
ALL_LEARNT = ("aoi", "mio")  # those who may sign in and have a certificate
HALF_WAY = "hana"  # who goes on with the second lesson


def fill(chance: Random, *, at: datetime) -> None:
    """Viewings, a group, and the certificates that come of it; without a course, nothing."""
    course = Course.objects.order_by("pk").first()
    if course is None:
        return
    lessons = list(course.lessons.select_related("course", "text").order_by("place"))
    named = {worker.user.username: worker for worker in _workers()}
    colleagues = sorted(name for name in named if name.startswith("worker"))
    learners = [named[name] for name in chance.sample(colleagues, min(LEARNERS, len(colleagues)))]
    _together(lessons[0], [named[HALF_WAY], *learners[:IN_THE_GROUP]], at=at - TOGETHER)
    for number, learner in enumerate(learners):
        _alone(lessons[1 : number % len(lessons) + 1], learner, chance, at=at)
    for name in ALL_LEARNT:
        _alone(lessons, named[name], chance, at=at)
    if len(lessons) > 1:
        _half(lessons[1], named[HALF_WAY], at=at)


def _workers() -> Sequence[Worker]:
    return Worker.objects.select_related("user", "team").order_by("user__username")


def _together(lesson: Lesson, present: Sequence[Worker], *, at: datetime) -> None:
    actions.learn_together(
        lesson,
        on=timezone.localdate(at),
        present=present,
        others=OTHERS,
        named="民生委員の方々",
        note="「もどし」は後退ではない、という話で盛り上がった。",
        by=present[0],
        at=at,
    )


def _alone(lessons: Sequence[Lesson], learner: Worker, chance: Random, *, at: datetime) -> None:
    """One lesson after the other, some watched, some read."""
    begun = at - timedelta(chance.randint(20, 35))
    for number, lesson in enumerate(lessons):
        then = begun + timedelta(4 * number, minutes=chance.randint(0, 200))
        film = lesson.films.order_by("-number").first()
        if film and chance.random() < HALF:
            pieces = [(0, film.seconds)]
            actions.watch(film, pieces, position=0, by=learner, at=then)
        else:
            actions.read_through(lesson, by=learner, at=then)


def _half(lesson: Lesson, learner: Worker, *, at: datetime) -> None:
    if film := lesson.films.order_by("-number").first():
        middle = round(HALF * film.seconds)
        pieces = [(0, middle)]
        actions.watch(film, pieces, position=middle, by=learner, at=at - timedelta(1))
