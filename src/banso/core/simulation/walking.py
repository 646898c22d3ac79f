"""When somebody of the desk and the person were in touch: attempts first, then thick, then thin."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from banso.core.contacts.modes import INDIRECT, Mode
from banso.core.simulation.course import Course, Episode, Phase
from banso.core.simulation.rates import DAYS_PER_MONTH, Fate, Rates

# One letter for each mode, for the table: twenty equal chances a phase, chosen so that a week
# looks like the weeks desks describe.
V, A, D, P, L, M, G = (
    Mode.VISIT,
    Mode.ACCOMPANY,
    Mode.OFFICE,
    Mode.PHONE,
    Mode.MESSAGE,
    Mode.MEETING,
    Mode.AGENCY,
)
MODES = {
    Phase.DENSE: (V, V, V, V, V, V, A, A, A, D, D, D, D, P, P, P, L, M, G, G),
    Phase.HANDOVER: (V, V, V, V, A, A, A, A, D, D, D, P, P, P, P, L, M, M, G, G),
    Phase.WATCHED_BY_DESK: (V, V, V, V, V, D, D, D, P, P, P, P, P, P, P, P, L, L, G, G),
    Phase.WATCHED_BY_LOCALS: (V, V, V, D, D, P, P, P, P, P, P, L, L, G, G, G, G, M, M, V),
}
NOT_REACHED = {V: 0.15, A: 0.04, D: 0.06, P: 0.2, L: 0.25, M: 0.0, G: 0.0}
FRIDAY = 4
FIRST_TRIES = (V, V, V, P, L)


@dataclass(slots=True)
class Step:
    """One contact or attempt, on the way to being written down. ``phase`` None: before meeting."""

    day: int
    mode: Mode
    phase: Phase | None
    episode: Episode
    reached: bool = True
    ring_reviewed: bool = False

    @property
    def talked(self) -> bool:
        """They were in touch with the person, not with somebody about the person."""
        return self.reached and self.mode not in INDIRECT

    @property
    def may_tell_of_ties(self) -> bool:
        """The person may; where local people keep watch, they may, too."""
        return self.talked or (self.reached and self.phase is Phase.WATCHED_BY_LOCALS)


def steps_of(fate: Fate, course: Course) -> list[Step]:
    """All contacts of the course, ascending; the first one talked, attempts came before it."""
    first = course.episodes[0]
    mode = V if fate.random() < fate.rates.outreach else D
    steps = list(tries(fate, first)) if mode is V else []
    steps.append(Step(first.begins, mode, Phase.DENSE, first, ring_reviewed=True))
    for episode in course.episodes:
        steps += _walk(fate, episode)
    return _with_a_gap(fate, steps)


def tries(rng: Random, episode: Episode) -> list[Step]:
    """Looked up again and again before the door opened."""
    day, found = episode.begins, []
    for _ in range(rng.randint(1, 6)):
        day = working_day(day - rng.randint(5, 20))
        found.append(Step(day, rng.choice(FIRST_TRIES), None, episode, reached=False))
    return found[::-1]


def _walk(fate: Fate, episode: Episode) -> Iterator[Step]:
    gaps = usual_gaps(fate.rates)
    day = float(episode.begins)
    while True:
        phase = episode.phase_on(int(day))
        thinning = 0.6 + 0.8 * episode.recovered(int(day))
        day += max(1.0, gaps[phase] * thinning * (0.4 + 1.2 * fate.random()))
        day = float(working_day(int(day)))
        if day >= episode.until:
            return
        phase = episode.phase_on(int(day))
        mode = MODES[phase][int(20 * fate.random())]
        step = Step(int(day), mode, phase, episode, reached=fate.random() >= NOT_REACHED[mode])
        step.ring_reviewed = step.may_tell_of_ties and fate.random() < fate.rates.ring_reviewed
        yield step


def working_day(day: int) -> int:
    """The day itself, or the Monday after a weekend. (Day 1 of all was a Monday.)"""
    weekday = (day - 1) % 7
    return day + 7 - weekday if weekday > FRIDAY else day


def usual_gaps(rates: Rates) -> dict[Phase, float]:
    """Days from one contact to the next."""
    month = DAYS_PER_MONTH / rates.pace
    return {
        Phase.DENSE: month / rates.contacts_a_month_dense,
        Phase.HANDOVER: month / rates.contacts_a_month_handover,
        Phase.WATCHED_BY_DESK: month / rates.contacts_a_month_watching,
        Phase.WATCHED_BY_LOCALS: month / rates.contacts_a_month_watched_by_locals,
    }


def _with_a_gap(fate: Fate, steps: list[Step]) -> list[Step]:
    """Some desks lose a worker: for months nobody wrote. The first meeting is never lost."""
    if fate.random() >= fate.rates.nobody_wrote or len(steps) < 10:
        return steps
    silent_from = steps[fate.randrange(8, len(steps))].day
    silent_until = silent_from + fate.randint(70, 240)
    days = [step.day for step in steps]
    cut = slice(bisect_left(days, silent_from), bisect_left(days, silent_until))
    return steps[: cut.start] + steps[cut.stop :]
