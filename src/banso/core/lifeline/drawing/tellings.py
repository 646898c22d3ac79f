"""What is worth telling about a day of the life line: the tie that fell silent, or the surest.

Silence is told when it is longer than the tie's own rhythm explains (science.md §2, kind b):
a fact about a tie, never a judgement of the person.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from banso.core.lifeline.amount import weight
from banso.core.lifeline.belief import Belief, beliefs_of
from banso.core.lifeline.evidence import Known
from banso.core.lifeline.survival import Rhythms, silence_survival

SURPRISING = 1 / 20  # of living ties of this rhythm, fewer are silent for longer
SILENT_AT_LEAST = 14  # days
GAPS_AT_LEAST = 3.0  # on fewer a rhythm cannot rest
STILL_THERE = 0.05  # a tie less alive than this is no longer told as silent
SURE = 0.5
MOST_SURE = 2


class Silence(NamedTuple):
    """One tie that is silent beyond its rhythm."""

    label: str
    usual_gap_days: float
    silent_days: int
    survival: float


class Telling(NamedTuple):
    silence: Silence | None
    surest: tuple[str, ...]  # labels, the weightiest first


def tellings(known: Known, days: Sequence[date]) -> list[Telling]:
    """For each of ``days`` (ascending), all ties judged in one pass."""
    if not days:
        return []
    at = np.array([day.toordinal() for day in days], dtype=np.int64)
    beliefs = beliefs_of(known.ties, at)
    if not beliefs:
        return [Telling(None, ())] * len(days)
    rhythms = Rhythms(*np.stack([b.rhythms for b in beliefs], axis=1))
    survival = silence_survival(rhythms, np.stack([b.silence for b in beliefs]))
    surprising = np.array([_surprising(b) for b in beliefs]) & (survival < SURPRISING)
    quietest = np.where(surprising, survival, 1.0).argmin(axis=0)
    share = np.array([weight(b.tie) * b.q for b in beliefs])
    sure = np.array([b.q >= SURE for b in beliefs])
    order = np.argsort(-np.where(sure, share, 0.0), axis=0, kind="stable")[:MOST_SURE]
    found = []
    for i in range(len(days)):
        q = int(quietest[i])
        silence = _silence(beliefs[q], i, float(survival[q, i])) if surprising[q, i] else None
        surest = tuple(beliefs[b].tie.label for b in order[:, i].tolist() if sure[b, i])
        found.append(Telling(silence, surest))
    return found


def _surprising(belief: Belief) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return np.asarray(
        belief.counts
        & (belief.silence > SILENT_AT_LEAST)
        & (belief.rhythms.gaps >= GAPS_AT_LEAST)
        & (belief.q >= STILL_THERE)
    )


def _silence(belief: Belief, at: int, survival: float) -> Silence:
    return Silence(
        label=belief.tie.label,
        usual_gap_days=float(belief.rhythms.usual_gap[at]),
        silent_days=int(belief.silence[at]),
        survival=survival,
    )
