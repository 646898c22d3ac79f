"""The course of a life with the desk: crises, close accompaniment, hand-over, watching, return.

Every day has its hazard: of a crisis, of leaving, of the end of a phase. The day on which a
hazard strikes is drawn at once from its waiting time, which has the same distribution as
asking each day anew and takes a thousandth of the time. Days are ordinals.
"""

from dataclasses import dataclass
from enum import Enum
from random import Random

from banso.core.simulation.rates import DAYS_PER_YEAR, Fate


class Phase(Enum):
    DENSE = "dense"
    HANDOVER = "handover"
    WATCHED_BY_DESK = "watched by the desk"
    WATCHED_BY_LOCALS = "watched by local people"


@dataclass(frozen=True, slots=True)
class Episode:
    """From a crisis over accompaniment and hand-over to the end of the quiet time after it.

    ``until``: the next crisis, the person's leaving, or the day after today.
    """

    begins: int
    dense_until: int
    handed_until: int
    until: int
    by_locals: bool

    def phase_on(self, day: int) -> Phase:
        if day < self.dense_until:
            return Phase.DENSE
        if day < self.handed_until:
            return Phase.HANDOVER
        return Phase.WATCHED_BY_LOCALS if self.by_locals else Phase.WATCHED_BY_DESK

    def recovered(self, day: int) -> float:
        """From 0 on the day of the crisis to 1 when the hand-over is done."""
        return min(1.0, (day - self.begins) / (self.handed_until - self.begins))


@dataclass(frozen=True, slots=True)
class Course:
    """``left``: on ``until`` the person died or moved away, so nothing is recorded after."""

    episodes: tuple[Episode, ...]
    until: int
    left: bool

    @property
    def begins(self) -> int:
        return self.episodes[0].begins


def course_of(fate: Fate, *, begins: int, today: int) -> Course:
    leaves = begins + _wait(fate, fate.rates.leaving)
    last = min(leaves, today)
    episodes = []
    day = begins
    while day <= last:
        episode = _episode(fate, begins=day, last=last)
        episodes.append(episode)
        day = episode.until
    return Course(tuple(episodes), last, left=leaves <= today)


def _episode(fate: Fate, *, begins: int, last: int) -> Episode:
    dense_until = begins + 14 + int(fate.gammavariate(2, fate.rates.dense_days / 2))
    handed_until = dense_until + 14 + int(fate.gammavariate(2, fate.rates.handover_days / 2))
    by_locals = fate.random() < fate.rates.handed_over
    desk, locals_ = fate.rates.return_if_held_by_professional, fate.rates.return_if_held_by_locals
    returns = handed_until + _wait(fate, locals_ if by_locals else desk)
    return Episode(begins, dense_until, handed_until, min(returns, last + 1), by_locals)


def _wait(rng: Random, per_year: float) -> int:
    return 1 + int(rng.expovariate(per_year) * DAYS_PER_YEAR)
