"""How far a tie (つながり) is believed to be alive on each day: q, and how surely we know it.

Two laws hold: a contact never lowers q, and silence never raises it. Where nobody looked, q
fades slowly and the lower edge of the band is half of it; the told past is treated alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from banso.core.lifeline.curves import Days, Flags, Floats
from banso.core.lifeline.evidence import (
    NEVER,
    UNSEEN_AFTER_DAYS,
    Evidence,
    latest,
)
from banso.core.lifeline.facts import Tie
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


class Seen(NamedTuple):
    """What is known of one tie on every day of a grid, before it is judged.

    ``silence``: days from the last contact to the last look, ``unlooked``: from there on.
    """

    tie: Tie
    told: Flags
    rhythms: Rhythms
    silence: Floats
    looked: Days
    unlooked: Days
    begun: Flags
    counts: Flags


def beliefs_of(known: Sequence[tuple[Tie, Evidence]], days: Days) -> list[Belief]:
    seen = [_seen(tie, evidence, days) for tie, evidence in known]
    return [_belief(one, q) for one, q in zip(seen, _chances(seen), strict=True)]


def _seen(tie: Tie, evidence: Evidence, days: Days) -> Seen:
    """Before its first evidence a tie that had begun counts as on the day of a first meeting."""
    told = days < evidence.days[0]
    at = np.maximum(np.searchsorted(evidence.days, days, side="right") - 1, 0)
    last = np.where(told, days, evidence.days[at])
    looked = np.maximum(last, np.where(told, NEVER, latest(evidence.looks, days)))
    begun = days >= min(tie.began_on.toordinal(), evidence.days[0])
    return Seen(
        tie=tie,
        told=told,
        rhythms=evidence.rhythms.at(at),
        silence=(looked - last).astype(np.float64),
        looked=looked,
        unlooked=days - looked,
        begun=begun,
        counts=begun & (days < tie.ended_on.toordinal()) if tie.ended_on else begun,
    )


def _chances(seen: Sequence[Seen]) -> list[Floats]:
    """The q of all ties, judged in one pass, which is no costlier for many than for one."""
    if not seen:
        return []
    counts = np.stack([one.counts for one in seen])
    gaps = np.stack([one.rhythms.gaps for one in seen])
    gap_days = np.stack([one.rhythms.gap_days for one in seen])
    half_life = [
        KIN_HALF_LIFE_DAYS if one.tie.kind is TieKind.KIN else HALF_LIFE_DAYS for one in seen
    ]
    q = np.zeros(counts.shape)
    q[counts] = believed(
        Rhythms(gaps[counts], gap_days[counts]),
        np.stack([one.silence for one in seen])[counts],
        unlooked=np.stack([one.unlooked for one in seen])[counts],
        half_life=np.repeat(half_life, counts.sum(axis=1)),
    )
    return list(q)


def _belief(seen: Seen, q: Floats) -> Belief:
    sure = ~seen.told & (seen.unlooked <= UNSEEN_AFTER_DAYS)
    return Belief(
        tie=seen.tie,
        q=q,
        low=np.where(sure, q, LOW_SHARE * q),
        rhythms=seen.rhythms,
        silence=seen.silence,
        looked=np.where(seen.told, NEVER, seen.looked),
        begun=seen.begun,
        counts=seen.counts,
    )


def believed(rhythms: Rhythms, silence: Floats, *, unlooked: Days, half_life: Floats) -> Floats:
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
