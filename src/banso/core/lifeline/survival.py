"""Is a tie (つながり) still alive? The rhythm of its contacts answers, with a fixed prior.

Gaps between contacts are gamma distributed with an unknown rate, and each contact may have
been the last one. Nothing is fitted: what we say about one person never changes because
another person's records did. It is a statement about a tie, never a score of a person.

Formulas and reasons: docs/how-the-curves-are-computed.md.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from banso.core.lifeline.curves import Flags, Floats
from banso.core.lifeline.incomplete_beta import incomplete_beta_half

HORIZON_DAYS = 60  # "alive" = in touch within two months, which can be checked two months later
KEEP = 2.0 ** (-1 / 8)  # half-life of eight contacts: a changed weekly rhythm shows in two months
PRIOR_DAYS = 30.0  # before we know better: two weeks to a month between contacts
PRIOR_WEIGHT = 1.0  # held as firmly as two gaps that were seen
# Contact comes in bursts; above 1, a contact could lower the expectation. The chances below are
# made for this value (incomplete_beta.py).
SHAPE = 0.5
LAST_ONE, NOT_LAST = 0.18, 6.0  # 2.9 % of first contacts are the last one, too
CONFIRMED_GAPS = 3.0  # a rhythm that somebody told counts like three gaps that were seen

RAREST_CLAIM = 100  # nothing rarer than "once in 100 times" is ever said
BOLDEST_CLAIM = 0.75  # where more was claimed, only 3 of 4 came true


class TieState(NamedTuple):
    """All that is remembered of a tie: faded number of gaps, their faded days, last contact."""

    gaps: float
    gap_days: float
    last: int

    def after_gap(self, days: int) -> "TieState":
        """The next contact, ``days`` later. On the same day it is the same contact."""
        if days == 0:
            return self
        return TieState(KEEP * self.gaps + 1, KEEP * self.gap_days + days, self.last + days)


def first_contact(day: int) -> TieState:
    return TieState(0.0, 0.0, day)


def confirmed(day: int, every_days: int) -> TieState:
    """A rhythm told by somebody who knows (確認したリズム) takes the place of what was seen."""
    return TieState(CONFIRMED_GAPS, CONFIRMED_GAPS * every_days, day)


class Rhythms(NamedTuple):
    """The rhythms of many moments at once: ``TieState`` without its day, as arrays."""

    gaps: Floats
    gap_days: Floats

    def at(self, where: NDArray[np.intp] | Flags) -> "Rhythms":
        return Rhythms(self.gaps[where], self.gap_days[where])

    def after_gap(self, days: Floats) -> "Rhythms":
        return Rhythms(KEEP * self.gaps + 1, KEEP * self.gap_days + days)

    @property
    def usual_gap(self) -> Floats:
        """「ふだん N 日おき」."""
        return SHAPE * (PRIOR_DAYS + self.gap_days) / (PRIOR_WEIGHT + SHAPE * self.gaps)

    @property
    def chance_last(self) -> Floats:
        """The chance that a contact was the last one: the longer the history, the smaller."""
        return LAST_ONE / (LAST_ONE + NOT_LAST + self.gaps)


def silence_survival(rhythms: Rhythms, silence: Floats) -> Floats:
    """S(s): how often a living tie of this rhythm is silent for longer than ``silence`` days."""
    days = PRIOR_DAYS + rhythms.gap_days
    return incomplete_beta_half(PRIOR_WEIGHT + SHAPE * rhythms.gaps, days / (days + silence))


def chance_alive(rhythms: Rhythms, silence: Floats) -> Floats:
    """q: the chance of contact within ``HORIZON_DAYS``, after ``silence`` days without one."""
    now, later = silence_survival(rhythms, np.stack([silence, silence + HORIZON_DAYS]))
    last = rhythms.chance_last
    chance: Floats = (1 - last) * (now - later) / (last + (1 - last) * now)
    return chance


def chance_ended(rhythms: Rhythms, silence: Floats) -> Floats:
    """The chance that the last contact seen was the last one for good."""
    last = rhythms.chance_last
    return last / (last + (1 - last) * silence_survival(rhythms, silence))


def once_in(survival: float) -> int:
    """N of 「これだけ空くのは N 回に 1 回です」, never rarer than ``RAREST_CLAIM``."""
    return round(1 / max(survival, 1 / RAREST_CLAIM))


def sayable(chance: float) -> float:
    """A chance as it may be said to people: never more than 「4回に3回」."""
    return min(chance, BOLDEST_CLAIM)
