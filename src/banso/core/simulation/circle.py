"""The circle of one person through the years: what was there, what came, what went."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from banso.core.calendar.precision import Precision
from banso.core.simulation.bonds import (
    CAME_ALONG,
    ENDINGS,
    NEW_PLACES,
    OLD_TIES,
    SERVICES,
    Bond,
    Kind,
)
from banso.core.simulation.course import Course, Episode
from banso.core.simulation.rates import DAYS_PER_YEAR, Fate
from banso.core.simulation.walking import Step
from banso.core.ties.kinds import Circle, Direction, TieKind

NEVER = 10**9
PARENTS_AND_SIBLINGS = {"父", "母", "兄", "姉", "弟", "妹"}
KNOWN_TO_HAVE_ENDED = 0.55  # of the ties that fell silent, the desk hears so in the end
ROLE, SERVICE, SECOND_PLACE, TOLD_RHYTHM, LOST_BEFORE = (
    0.45,
    0.3,
    0.35,
    0.3,
    0.25,
)  # chosen for a varied town


@dataclass(slots=True)
class Circles:
    """All bonds of a life; ``linked``: to which place each episode's hand-over led."""

    bonds: list[Bond] = field(default_factory=list)
    linked: dict[int, Bond] = field(default_factory=dict)

    def add(self, sort: Kind, *, began: int, silent_from: int, noted: int = 0) -> Bond:
        bond = Bond(f"t{len(self.bonds)}", sort, began, silent_from, noted=noted)
        self.bonds.append(bond)
        return bond


def circles_of(fate: Fate, course: Course, *, living_with: tuple[str, ...], age: int) -> Circles:
    circles = Circles()
    _old_ties(fate, circles, begins=course.begins, living_with=living_with, age=age)
    for number, episode in enumerate(course.episodes):
        _lose(fate, circles, episode)
        _link(fate, circles, (number, episode), until=course.until)
    _came_along(fate, circles, course)
    return circles


def _old_ties(  # what was there before the desk knew them
    fate: Fate,
    circles: Circles,
    *,
    begins: int,
    living_with: tuple[str, ...],
    age: int,
) -> None:
    kin = [
        Kind(f"同居の{who}", TieKind.KIN, Circle.INNER, 2, by_birth=who in PARENTS_AND_SIBLINGS)
        for who in living_with
    ]
    for sort in kin + fate.sample(OLD_TIES, fate.randint(1, 4)):
        share = fate.uniform(0.9, 1.0) if sort.by_birth else fate.uniform(0.05, 0.5)
        began = begins - int(share * age * DAYS_PER_YEAR)
        bond = circles.add(sort, began=began, silent_from=begins + _fading(fate, sort))
        bond.precision = Precision.YEAR
        if sort not in kin and fate.random() < LOST_BEFORE:
            bond.silent_from = fate.randint(began + 1, begins)


def _fading(fate: Fate, sort: Kind) -> int:
    per_year = fate.rates.fading_kin if sort.kind is TieKind.KIN else fate.rates.fading_other
    return 30 + int(fate.expovariate(per_year) * DAYS_PER_YEAR)


def _lose(fate: Fate, circles: Circles, episode: Episode) -> None:
    """A crisis takes ties with it; sometimes one of them broke before, and was the crisis."""
    for bond in circles.bonds:
        lost = bond.silent_from > episode.begins and fate.random() < fate.rates.lost_in_crisis
        if lost and bond.sort.circle is not Circle.INNER:
            bond.silent_from = max(bond.began + 1, episode.begins + fate.randint(-60, 90))


def _link(fate: Fate, circles: Circles, numbered: tuple[int, Episode], *, until: int) -> None:
    """The hand-over leads to people of the town; the worker comes along for a while."""
    number, episode = numbered
    began = episode.dense_until + fate.randint(0, episode.handed_until - episode.dense_until - 1)
    if began <= until and began < episode.until:
        place = _found(fate, circles, NEW_PLACES, began=began)
        circles.linked[number] = place
        if fate.random() < SECOND_PLACE and began + 20 < until:
            _found(fate, circles, NEW_PLACES, began=began + 20)
    if fate.random() < SERVICE and episode.begins + 25 < until:
        service = circles.add(
            fate.choice(SERVICES),
            began=episode.begins + 25,
            silent_from=episode.begins + fate.randint(120, 900),
            noted=episode.begins + 25,
        )
        service.rhythm_told = service.sort.every_days


def _found(fate: Fate, circles: Circles, sorts: tuple[Kind, ...], *, began: int) -> Bond:
    """A tie to somebody or some place new, as long as there is any."""
    present = {bond.sort for bond in circles.bonds}
    sort = fate.choice([sort for sort in sorts if sort not in present] or sorts)
    silent_from = began + _fading(fate, sort)
    bond = circles.add(sort, began=began, silent_from=silent_from, noted=began)
    if sort.roles and fate.random() < ROLE:
        bond.role = fate.choice(sort.roles)
    return bond


def _came_along(fate: Fate, circles: Circles, course: Course) -> None:
    """People find people: whoever has a place meets friends there."""
    day = course.begins + int(fate.expovariate(fate.rates.new_tie) * DAYS_PER_YEAR)
    while day < course.until:
        bond = _found(fate, circles, CAME_ALONG, began=day)
        bond.noted = 0
        day += 60 + int(fate.expovariate(fate.rates.new_tie) * DAYS_PER_YEAR)


def make_known(rng: Random, circles: Circles, talked: list[Step]) -> None:
    """Decide when the desk heard of each tie, of its rhythm and of its end; drop the unheard.

    ``talked``: the contacts with the person, ascending, at least one.
    """
    days = [step.day for step in talked]
    circles.bonds = [bond for bond in circles.bonds if _heard_of(rng, bond, days)]
    known = {id(bond) for bond in circles.bonds}
    circles.linked = {n: bond for n, bond in circles.linked.items() if id(bond) in known}
    for bond in circles.bonds:
        after = bisect_left(days, bond.silent_from + 20)
        told_as_past = bond.silent_from <= bond.noted
        if told_as_past or (after < len(days) and rng.random() < KNOWN_TO_HAVE_ENDED):
            bond.ended, bond.how = bond.silent_from, rng.choice(ENDINGS[bond.sort.kind])
        elif bond.rhythm_told is None and rng.random() < TOLD_RHYTHM:
            bond.rhythm_told = bond.sort.every_days


def _heard_of(rng: Random, bond: Bond, days: list[int]) -> bool:
    if bond.noted:
        return bond.noted <= days[-1]
    first = bisect_left(days, bond.began)
    later = first + (int(4 * rng.random()) if rng.random() < 0.6 else 0)
    bond.noted = days[min(later, len(days) - 1)]
    return first < len(days)


def noticed(rng: Random, circles: Circles, step: Step) -> Iterator[tuple[Bond, bool]]:
    """The ties met (true) or heard of (false) in a contact with the person."""
    for bond in circles.bonds:
        if bond.noted <= step.day < bond.silent_from and bond.began <= step.day:
            chance = min(0.9, 0.3 + 5 / bond.sort.every_days) if step.ring_reviewed else 0.03
            if rng.random() < chance:
                bond.seen.append(step.day)
                yield bond, bond.sort.direction is not Direction.RECEIVES and rng.random() < 0.2
