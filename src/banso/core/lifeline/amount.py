"""Amount of connection (つながりの量) in 本: how many ties are alive, each with its weight.

It can be checked: sixty days later, count who was in touch. The accompanying professional is
not in it, or every visit would raise the line and nobody could be seen to lack people.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from banso.core.lifeline.belief import Belief
from banso.core.lifeline.curves import Amount, Days, Floats, Knowledge
from banso.core.lifeline.evidence import NEVER, UNSEEN_AFTER_DAYS, latest
from banso.core.lifeline.facts import Tie
from banso.core.ties.kinds import Circle, TieKind

WEIGHT_OF_CIRCLE = {Circle.INNER: 1.5, Circle.MIDDLE: 1.0, Circle.OUTER: 0.5}
WEIGHT_OF_ROLE = 0.5  # the person gives, is asked, is needed (役割を担う)
HEAVIEST = 2.0
HEAVIEST_SERVICE = 1.0  # a service is at most an ordinary tie
STEP = 0.5  # every weight is a multiple of it, so every possible amount is, too
LATER_THAN_ANY = np.iinfo(np.int64).max
LOW_POINT, HIGH_POINT = 0.1, 0.9  # the band holds the true count eight times out of ten


def weight(tie: Tie) -> float:
    """How much a living tie counts: by closeness, and more if the person has a role in it."""
    whole = WEIGHT_OF_CIRCLE[tie.circle] + (WEIGHT_OF_ROLE if tie.role else 0.0)
    return min(whole, HEAVIEST_SERVICE if tie.kind is TieKind.SERVICE else HEAVIEST)


def amount_of(beliefs: Sequence[Belief], days: Days, *, reviews: Days) -> Amount:
    """Expectation and band; ``reviews`` begins with ``NEVER``."""
    weights = [weight(belief.tie) for belief in beliefs]
    shape = len(beliefs), len(days)
    q = np.array([belief.q for belief in beliefs]).reshape(shape)
    low = np.array([belief.low for belief in beliefs]).reshape(shape)
    chance = distribution(weights, q)
    # Where all ties were looked at, both edges of the band rest on the same chances.
    unsure = np.flatnonzero((low != q).any(axis=0))
    lower = quantile(chance, LOW_POINT)
    lower[unsure] = quantile(distribution(weights, low[:, unsure]), LOW_POINT)
    return Amount(
        mean=np.array(weights) @ q,
        low=lower,
        high=quantile(chance, HIGH_POINT),
        knowledge=knowledge_of(beliefs, days, reviews=reviews),
    )


def to_step(amount: float) -> float:
    """An amount as it is printed: in half 本, and never more exact."""
    return round(amount / STEP) * STEP


def distribution(weights: Sequence[float], chances: Floats) -> Floats:
    """Exact chance of each amount 0, ``STEP``, 2·``STEP`` … (rows) on each day (columns).

    ``chances``: a row for each tie. The amount is a sum of independent weighted coins, so ties
    are added one by one.
    """
    steps = [round(w / STEP) for w in weights]
    chance = np.zeros((1 + sum(steps), chances.shape[1]))
    chance[0] = 1.0
    top = 1
    for step, q in zip(steps, chances, strict=True):
        moved = chance[:top] * q
        chance[:top] -= moved
        chance[step : step + top] += moved
        top += step
    return chance


def quantile(chance: Floats, point: float) -> Floats:
    """The amount that is not reached with chance ``point``, without stairs.

    Each possible amount is spread evenly over the half step below and above it: the edge of
    the band then moves as smoothly as the chances do, and rounded with ``to_step`` it is the
    exact quantile. It stays within what the living ties can add up to.
    """
    reached = np.cumsum(chance, axis=0)
    row = (reached < point).sum(axis=0)
    column = np.arange(chance.shape[1])
    here = chance[row, column]
    share = (point - (reached[row, column] - here)) / here
    possible = STEP * (len(chance) - 1 - np.argmax(chance[::-1] > 0, axis=0))
    edge: Floats = np.clip(STEP * (row - 0.5 + share), 0.0, possible)
    return edge


def knowledge_of(beliefs: Sequence[Belief], days: Days, *, reviews: Days) -> NDArray[np.int8]:
    """What the amount rests on. A circle that was looked at and holds no tie is a known zero.

    The circle is as well known as the least looked at of its living ties; where none lives,
    as on the last look. A day before every look is told, if a tie had begun by then.
    """
    oldest = np.full(len(days), LATER_THAN_ANY)
    newest = latest(reviews, days)
    begun = np.zeros(len(days), dtype=np.bool_)
    for belief in beliefs:
        living = belief.counts & (belief.looked > NEVER)
        oldest = np.where(living, np.minimum(oldest, belief.looked), oldest)
        newest = np.maximum(newest, belief.looked)
        begun |= belief.begun
    known = np.where(oldest < LATER_THAN_ANY, oldest, newest)
    of_looks = np.where(days - known <= UNSEEN_AFTER_DAYS, Knowledge.SEEN, Knowledge.UNSEEN)
    of_words = np.where(begun, Knowledge.TOLD, Knowledge.NOTHING)
    return np.where(known > NEVER, of_looks, of_words).astype(np.int8)
