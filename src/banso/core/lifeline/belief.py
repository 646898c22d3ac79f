"""How far a tie (つながり) is believed to be alive on each day: q, and how surely we know it.

Two laws hold: a contact never lowers q, and silence never raises it. Where nobody looked, q
fades slowly and the lower edge of the band is half of it; the told past is treated alike.
"""

from dataclasses import dataclass

import numpy as np

from banso.core.lifeline.curves import Days, Flags, Floats
from banso.core.lifeline.evidence import (
    NEVER,
    UNSEEN_AFTER_DAYS,
    Evidence,
    evidence_of,
    latest,
    reviews_of,
)
from banso.core.lifeline.facts import Life, Tie
from banso.core.lifeline.survival import Rhythms, chance_alive
from banso.core.ties.kinds import TieKind

# Half-lives of ties that nobody looks at. Inner circles change by some percent a year
# (Roy 2022), looser ties much faster (Burt 2001).
KIN_HALF_LIFE_DAYS = 6 * 365.25
HALF_LIFE_DAYS = 2 * 365.25
LOW_SHARE = 0.5  # lower edge of what was only told, or not looked at


@dataclass(frozen=True, slots=True)
class Belief:
    """One tie on every day of a grid.

    ``looked``: last day on which its silence could have been known, or ``NEVER`` while it is
    only told; ``silence``: days from the last contact to that day.
    ``counts``: it has begun, and not ended.
    """

    tie: Tie
    q: Floats
    low: Floats
    rhythms: Rhythms
    silence: Floats
    looked: Days
    begun: Flags
    counts: Flags


def beliefs_in(life: Life, days: Days, *, today: int, services: bool = True) -> list[Belief]:
    """Each tie that somebody had heard of by ``today``, with or without services (制度)."""
    reviews = reviews_of(life, today)
    ties = [tie for tie in life.ties if services or tie.kind is not TieKind.SERVICE]
    known = [(tie, evidence_of(tie, reviews, today)) for tie in ties]
    return [belief_in(tie, evidence, days) for tie, evidence in known if evidence]


def belief_in(tie: Tie, evidence: Evidence, days: Days) -> Belief:
    """Before its first evidence a tie that had begun counts as on the day of a first meeting."""
    told = days < evidence.days[0]
    at = np.maximum(np.searchsorted(evidence.days, days, side="right") - 1, 0)
    last = np.where(told, days, evidence.days[at])
    looked = np.maximum(last, np.where(told, NEVER, latest(evidence.looks, days)))
    begun = days >= min(tie.began_on.toordinal(), evidence.days[0])
    counts = begun & (days < tie.ended_on.toordinal()) if tie.ended_on else begun
    rhythms = evidence.rhythms.at(at)
    q = np.zeros(len(days))
    q[counts] = believed(
        rhythms.at(counts),
        (looked - last)[counts].astype(np.float64),
        unlooked=(days - looked)[counts],
        half_life=KIN_HALF_LIFE_DAYS if tie.kind is TieKind.KIN else HALF_LIFE_DAYS,
    )
    sure = ~told & (days - looked <= UNSEEN_AFTER_DAYS)
    return Belief(
        tie=tie,
        q=q,
        low=np.where(sure, q, LOW_SHARE * q),
        rhythms=rhythms,
        silence=(looked - last).astype(np.float64),
        looked=np.where(told, NEVER, looked),
        begun=begun,
        counts=counts,
    )


def believed(rhythms: Rhythms, silence: Floats, *, unlooked: Days, half_life: float) -> Floats:
    """Chance q after ``silence`` days that were seen and ``unlooked`` days that nobody saw.

    It fades slowly, but is never below what it were if the silence had been seen, nor above
    what it were if they had met today: so neither a look nor a contact can break the laws.
    """
    q = chance_alive(rhythms, silence) * np.exp2(-unlooked / half_life)
    # Both limits are costly and rarely met; a search over a million rhythms and silences found
    # them met only inside of these conditions, which leave twice the room that it needed.
    near = np.flatnonzero(silence * 4 < unlooked)
    gap = (silence + np.minimum(unlooked, UNSEEN_AFTER_DAYS))[near]
    if_met = chance_alive(rhythms.at(near).after_gap(gap), np.zeros(len(near)))
    q[near] = np.minimum(q[near], if_met)
    long = np.flatnonzero(rhythms.gap_days + silence + unlooked > half_life)
    if_silent = chance_alive(rhythms.at(long), (silence + unlooked)[long])
    q[long] = np.maximum(q[long], if_silent)
    return q
