"""The two wheels: bounded plans for each trouble, and the crossings that never end anybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.lifeline.facts import Crossing, Plan, Trouble
from banso.core.simulation import phrases
from banso.core.simulation.bonds import Bond
from banso.core.simulation.circle import Circles
from banso.core.simulation.course import Course, Episode
from banso.core.simulation.crises import CRISES, Crisis, Help
from banso.core.simulation.notes import one_of
from banso.core.simulation.townlife import Aim
from banso.core.ties.kinds import TieKind

SETTLED = 0.7
ENDS_EARLY, NO_RESULT_YET = 0.5, 0.08
TOLD_LATE = 90  # a crisis lies up to so many days before the first meeting


@dataclass(frozen=True, slots=True)
class Support:
    """``crises`` go with the episodes of the course, one for one."""

    crises: tuple[Crisis, ...]
    troubles: list[Trouble]
    plans: list[Plan]
    aims: list[Aim]
    crossings: list[Crossing]


def support_of(rng: Random, course: Course, circles: Circles) -> Support:
    crises = tuple(rng.choice(CRISES) for _ in course.episodes)
    pairs = list(zip(crises, course.episodes, strict=True))
    plans = [plan for pair in pairs for plan in _plans(rng, *pair, until=course.until)]
    return Support(
        crises,
        [_trouble(rng, *pair, number=number) for number, pair in enumerate(pairs)],
        [
            Plan(f"p{n}", one.label, one.begins_on, one.until, one.ended, one.result)
            for n, (one, _) in enumerate(plans)
        ],
        [aim for _, aim in plans],
        list(_crossings(rng, course, circles)),
    )


def _trouble(rng: Random, crisis: Crisis, episode: Episode, *, number: int) -> Trouble:
    """The first is told at the first meeting, the later ones are met as they happen."""
    on = episode.begins - (rng.randint(1, TOLD_LATE) if number == 0 else rng.randint(0, 6))
    settled = episode.dense_until
    known = settled < episode.until and rng.random() < SETTLED
    return Trouble(
        f"x{number}",
        crisis.label,
        date.fromordinal(on),
        told=number == 0,
        settled_on=date.fromordinal(settled) if known else None,
    )


def _plans(
    rng: Random, crisis: Crisis, episode: Episode, *, until: int
) -> Iterator[tuple[Plan, Aim]]:
    begins = episode.begins + rng.randint(5, 30)
    for help_ in crisis.helps:
        if begins <= until:
            yield _plan(rng, help_, begins=begins, until=until)
        begins += rng.randint(15, 100)


def _plan(rng: Random, help_: Help, *, begins: int, until: int) -> tuple[Plan, Aim]:
    meant = begins + rng.choice((90, 120, 180, 180, 270, 365))
    ended_on = meant - (rng.randint(5, 60) if rng.random() < ENDS_EARLY else 0)
    ended = ended_on <= until and rng.random() >= NO_RESULT_YET
    day = date.fromordinal
    plan = Plan(
        "",
        help_.title,
        day(begins),
        day(ended_on if ended else meant),
        ended=ended,
        result=one_of(rng, help_.results) if ended else "",
    )
    return plan, Aim(help_.goal, day(meant))


def _crossings(rng: Random, course: Course, circles: Circles) -> Iterator[Crossing]:
    """つなぎ, もどし when a crisis follows, and つなぎ直し: a chain that may go on and on."""
    held_by = None
    for number, episode in enumerate(course.episodes):
        if held_by:
            yield _crossing(rng, CrossingKind.BRING_BACK, held_by, on=episode.begins)
        if place := circles.linked.get(number):
            kind = CrossingKind.RELINK if held_by else CrossingKind.LINK
            yield _crossing(rng, kind, place, on=place.began)
            held_by = place


def _crossing(rng: Random, kind: CrossingKind, bond: Bond, *, on: int) -> Crossing:
    to_a_person = bond.sort.kind is TieKind.VOLUNTEER
    told = (phrases.CROSSED_TO_A_PERSON if to_a_person else phrases.CROSSED)[kind]
    words = one_of(rng, told).format(where=bond.sort.label)
    return Crossing(f"k{on}", kind, date.fromordinal(on), bond.key, words)
