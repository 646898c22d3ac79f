"""Motivation (意欲) between the days on which it was said, and how much of it is known.

Few ratings, two voices, long gaps: an Ornstein-Uhlenbeck level that drifts back to "not
known" where nobody asked. What the curve shows is a level with its doubt, not a score; the
dots that were really said always stand beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np

from banso.core.lifeline.curves import Days, Flags, Floats, Motivation
from banso.core.lifeline.facts import Life, Observation
from banso.core.motivation.steps import Voice

USUAL_LEVEL = 3.0  # the middle step, as long as little is known
RATINGS_FOR_OWN_LEVEL = 5  # from here on the person's own level takes over …
USUAL_LEVEL_WEIGHS = 2  # … against which the middle step counts like two ratings
SPREAD = 1.0  # σ: how far a life's level strays, in steps
MEMORY_DAYS = 90.0  # τ: a rating tells of about six weeks on either side
VARIANCE_OF_SELF = 0.7**2
VARIANCE_OF_WORKER = 0.8**2
VARIANCE_OF_BIAS = 0.5**2  # workers see the person higher or lower than they see themselves
PAIRS_FOR_BIAS = 3  # same-week pairs after which the bias is measured, not assumed


@dataclass(frozen=True, slots=True)
class Ratings:
    """Answered observations, ascending by day; ``level`` is what the curve drifts back to."""

    days: Days
    steps: Floats
    variances: Floats
    level: float = USUAL_LEVEL


def motivation_of(life: Life, days: Days, *, today: date) -> Motivation:
    return smoothed(ratings_of(life.observations, today=today), days)


def ratings_of(observations: Sequence[Observation], *, today: date) -> Ratings:
    """「今日は聞かない」 is an answer, but not a rating: it tells nothing about the level."""
    said = [one for one in observations if one.step is not None and one.on <= today]
    days = np.array([one.on.toordinal() for one in said], dtype=np.int64)
    steps = np.array([one.step for one in said], dtype=np.float64)
    by_worker = np.array([one.voice is Voice.WORKER for one in said], dtype=np.bool_)
    bias = worker_bias(days, steps, by_worker=by_worker)
    doubt = VARIANCE_OF_WORKER + (VARIANCE_OF_BIAS if bias is None else 0.0)
    steps = steps - np.where(by_worker, bias or 0.0, 0.0)
    return Ratings(
        days=days,
        steps=steps,
        variances=np.where(by_worker, doubt, VARIANCE_OF_SELF),
        level=own_level(steps),
    )


def own_level(steps: Floats) -> float:
    """μ: the middle step, drawn towards the person's mean once there are some ratings."""
    if len(steps) < RATINGS_FOR_OWN_LEVEL:
        return USUAL_LEVEL
    whole = USUAL_LEVEL * USUAL_LEVEL_WEIGHS + float(steps.sum())
    return whole / (USUAL_LEVEL_WEIGHS + len(steps))


def worker_bias(days: Days, steps: Floats, *, by_worker: Flags) -> float | None:
    """Mean of worker minus self over the weeks in which both spoke, shrunk; None if too few."""
    weeks = (days - 1) // 7  # ordinal 1 is a Monday
    both = sorted(set(weeks[by_worker].tolist()) & set(weeks[~by_worker].tolist()))
    if len(both) < PAIRS_FOR_BIAS:
        return None
    gaps = [
        steps[by_worker & (weeks == week)].mean() - steps[~by_worker & (weeks == week)].mean()
        for week in both
    ]
    return float(np.mean(gaps)) * len(gaps) / (len(gaps) + PAIRS_FOR_BIAS)


def smoothed(ratings: Ratings, days: Days) -> Motivation:
    """The level on each of ``days``, given all ratings before and after it.

    A Kalman filter and its backward pass over the ratings, O(ratings); then every day is put
    between its two neighbours in closed form. Equal to the Gaussian process with the kernel
    ``SPREAD² · exp(−|days| / MEMORY_DAYS)``.
    """
    at, level = ratings.days, ratings.level
    if len(at) == 0:
        nothing = np.zeros(len(days))
        return Motivation(nothing + level, nothing + SPREAD, nothing)
    forward = _forward(ratings)
    shift, surplus = _backward(at, forward)
    after = np.searchsorted(at, days, side="right")
    since = _remembered(days - at[np.maximum(after - 1, 0)])
    until = _remembered(days - at[np.minimum(after, len(at) - 1)])
    mean = level + since * (np.append(level, forward.mean)[after] - level)
    doubt = SPREAD**2 - since**2 * (SPREAD**2 - np.append(SPREAD**2, forward.variance)[after])
    gain = until * doubt / np.append(forward.doubt, SPREAD**2)[after]
    variance = doubt + gain**2 * np.append(surplus, 0.0)[after]
    return Motivation(
        mean=mean + gain * np.append(shift, 0.0)[after],
        sd=np.sqrt(variance),
        known=np.clip(1 - variance / SPREAD**2, 0.0, 1.0),
    )


class _Forward(NamedTuple):
    """At each rating: level and variance expected just before it, and learnt from it."""

    expected: Floats
    doubt: Floats
    mean: Floats
    variance: Floats


def _forward(ratings: Ratings) -> _Forward:
    rows = []
    level = ratings.level
    mean, variance = level, SPREAD**2
    kept = _remembered(np.diff(ratings.days, prepend=ratings.days[:1]))
    for keep, step, noise in zip(kept, ratings.steps, ratings.variances, strict=True):
        expected = level + keep * (mean - level)
        doubt = SPREAD**2 - keep**2 * (SPREAD**2 - variance)
        gain = doubt / (doubt + noise)
        mean, variance = expected + gain * (step - expected), (1 - gain) * doubt
        rows.append((expected, doubt, mean, variance))
    return _Forward(*np.array(rows, dtype=np.float64).reshape(-1, 4).T)


def _backward(days: Days, forward: _Forward) -> tuple[Floats, Floats]:
    """What each rating and all after it change in the level and variance expected there."""
    changes = []
    shift = surplus = 0.0
    next_doubt = SPREAD**2
    kept = _remembered(np.diff(days, append=days[-1:]))
    for keep, (expected, doubt, mean, variance) in zip(
        kept[::-1], np.column_stack(forward)[::-1], strict=True
    ):
        gain = variance * keep / next_doubt
        shift = mean + gain * shift - expected
        surplus = variance + gain**2 * surplus - doubt
        next_doubt = doubt
        changes.append((shift, surplus))
    shifts, surpluses = np.array(changes[::-1], dtype=np.float64).reshape(-1, 2).T
    return shifts, surpluses


def _remembered(distance: Days) -> Floats:
    share: Floats = np.exp(-np.abs(distance) / MEMORY_DAYS)
    return share
