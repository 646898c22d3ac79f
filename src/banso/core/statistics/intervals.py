"""How surely a figure is known: 95 % intervals for means, shares and their differences.

Means by Student's t (of pairs, or after Welch), shares by Wilson's score, differences of shares
by Newcombe's square-and-add (R. G. Newcombe 1998, Statistics in Medicine 17: 873–890 for two
groups, 2635–2650 for pairs). The tests hold them to scipy's and to the published examples.
"""

from functools import lru_cache
from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from banso.core.lifeline.incomplete_beta import incomplete_beta_half

SURE = 0.95
Floats = NDArray[np.float64]
# incomplete_beta_half is exact for a up to 7, which is half of the degrees of freedom; from
# there on the series is good to six digits.
SERIES_FROM = 14.0
HALVINGS = 60


class Estimate(NamedTuple):
    """A figure with the ends of its interval."""

    value: float
    low: float
    high: float


class Pairs(NamedTuple):
    """People asked twice: chosen both times, before only, after only, neither time."""

    both: int
    lost: int
    won: int
    neither: int


def t_quantile(freedom: float) -> float:
    """How many standard errors lie on either side of a mean, at ``freedom`` degrees of freedom."""
    return _series(freedom) if freedom >= SERIES_FROM else _searched(round(freedom, 6))


def mean_of_pairs(before: Floats, after: Floats) -> Estimate | None:
    """The mean change of people asked twice; None for fewer than two of them."""
    changes = after - before
    if len(changes) < 2:
        return None
    error = float(changes.std(ddof=1)) / sqrt(len(changes))
    return _around(float(changes.mean()), t_quantile(len(changes) - 1) * error)


def difference_of_means(before: Floats, after: Floats) -> Estimate | None:
    """The difference of two groups that need not be the same people (Welch)."""
    if min(len(before), len(after)) < 2:
        return None
    shares = [float(each.var(ddof=1)) / len(each) for each in (before, after)]
    difference = float(after.mean() - before.mean())
    if not (together := sum(shares)):
        return Estimate(difference, difference, difference)
    parts = zip(shares, (before, after), strict=True)
    freedom = together**2 / sum(share**2 / (len(each) - 1) for share, each in parts)
    return _around(difference, t_quantile(freedom) * sqrt(together))


def share(chosen: int, asked: int) -> Estimate:
    """A share with Wilson's interval, which stays between nothing and all."""
    z, part = _normal(), chosen / asked
    middle = part + z * z / (2 * asked)
    reach = z * sqrt(part * (1 - part) / asked + z * z / (4 * asked * asked))
    whole = 1 + z * z / asked
    return Estimate(part, max(0.0, (middle - reach) / whole), min(1.0, (middle + reach) / whole))


def difference_of_shares(before: tuple[int, int], after: tuple[int, int]) -> Estimate:
    """Of two groups, each as (chosen, asked)."""
    one, two = share(*after), share(*before)
    return _squared_and_added(one, two, together=0.0)


def difference_of_paired_shares(pairs: Pairs) -> Estimate:
    one = share(pairs.both + pairs.won, sum(pairs))
    two = share(pairs.both + pairs.lost, sum(pairs))
    return _squared_and_added(one, two, together=_phi(pairs))


def _squared_and_added(one: Estimate, two: Estimate, *, together: float) -> Estimate:
    """``together``: how the two go along with each other, 0 for two groups."""
    below = (one.value - one.low, two.high - two.value)
    above = (one.high - one.value, two.value - two.low)
    reaches = [
        sqrt(max(0.0, first**2 - 2 * together * first * second + second**2))
        for first, second in (below, above)
    ]
    difference = one.value - two.value
    return Estimate(
        difference, max(-1.0, difference - reaches[0]), min(1.0, difference + reaches[1])
    )


def _phi(pairs: Pairs) -> float:
    """Correlation of two answers, with Newcombe's correction for continuity."""
    both, lost, won, neither = pairs
    edges = (both + lost) * (won + neither) * (both + won) * (lost + neither)
    if not edges:
        return 0.0
    cross = float(both * neither - lost * won)
    if cross > 0:
        cross = max(cross - sum(pairs) / 2, 0.0)
    return cross / sqrt(edges)


def _around(middle: float, reach: float) -> Estimate:
    return Estimate(middle, middle - reach, middle + reach)


@lru_cache(maxsize=1)
def _normal() -> float:
    return NormalDist().inv_cdf((1 + SURE) / 2)


@lru_cache(maxsize=256)
def _searched(freedom: float) -> float:
    """The t at which both tails together hold 5 %, found by halving."""
    low, high = 0.0, 20.0
    a = np.array([freedom / 2])
    for _ in range(HALVINGS):
        t = (low + high) / 2
        tails = incomplete_beta_half(a, np.array([freedom / (freedom + t * t)]))[0]
        low, high = (t, high) if tails > 1 - SURE else (low, t)
    return (low + high) / 2


def _series(freedom: float) -> float:
    """From the normal distribution in powers of 1/freedom (Abramowitz and Stegun 26.7.5)."""
    z = _normal()
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    total = z
    for power, term in enumerate(terms, 1):
        total += term / freedom**power
    return total
