"""What the amount rests on, tie by tie, on one day: for sentences and for the table twin."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from banso.core.lifeline.amount import weight
from banso.core.lifeline.belief import Belief, beliefs_of
from banso.core.lifeline.curves import Knowledge
from banso.core.lifeline.evidence import NEVER, UNSEEN_AFTER_DAYS, known_of
from banso.core.lifeline.facts import Life, Tie
from banso.core.lifeline.survival import chance_ended, silence_survival


@dataclass(frozen=True, slots=True)
class TieReading:
    """One living tie on one day.

    ``silent_days``: known to be without contact; ``unlooked_days``: nobody looked since.
    ``survival``: how often a living tie of this rhythm is silent for longer (see ``once_in``).
    ``gaps``, ``gap_days``: the gaps that the rhythm rests on, and their days; old ones faded.
    ``knowledge``: TOLD, SEEN or UNSEEN.
    """

    tie: Tie
    weight: float
    q: float
    silent_days: int
    unlooked_days: int
    usual_gap_days: float
    gaps: float
    gap_days: float
    survival: float
    ended: float
    knowledge: Knowledge


def tie_readings(
    life: Life, day: date, *, today: date | None = None, services: bool = True
) -> tuple[TieReading, ...]:
    """The ties that make up the amount on ``day``, as known by ``today`` (or on that very day)."""
    on = day.toordinal()
    known = known_of(life, today=today or day, services=services)
    beliefs = beliefs_of(known.ties, np.array([on]))
    return tuple(_reading(belief, on) for belief in beliefs if belief.counts[0])


def _reading(belief: Belief, on: int) -> TieReading:
    looked = int(belief.looked[0])
    unlooked = 0 if looked == NEVER else on - looked
    seen = Knowledge.SEEN if unlooked <= UNSEEN_AFTER_DAYS else Knowledge.UNSEEN
    return TieReading(
        tie=belief.tie,
        weight=weight(belief.tie),
        q=float(belief.q[0]),
        silent_days=int(belief.silence[0]),
        unlooked_days=unlooked,
        usual_gap_days=float(belief.rhythms.usual_gap[0]),
        gaps=float(belief.rhythms.gaps[0]),
        gap_days=float(belief.rhythms.gap_days[0]),
        survival=float(silence_survival(belief.rhythms, belief.silence)[0]),
        ended=float(chance_ended(belief.rhythms, belief.silence)[0]),
        knowledge=Knowledge.TOLD if looked == NEVER else seen,
    )
