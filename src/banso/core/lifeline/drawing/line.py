"""The life line sampled in chart units: where it runs, and how sure that is.

The curve is smoothed by a few units only, less than the eye parts: single contacts do not
make it flicker, and a step stays where it happened.
"""

import itertools
from dataclasses import dataclass
from datetime import date

import numpy as np

from banso.core.lifeline.curves import (
    Amount,
    Curves,
    Density,
    Flags,
    Floats,
    Knowledge,
    Motivation,
)
from banso.core.lifeline.drawing.scales import TimeScale, ValueScale

MOST_SAMPLES = 400
FINEST_STEP = 2.0  # px
BLUR = 3.5  # px, standard deviation
HEARD = 0.25  # known-ness from which on motivation has a width (science.md §3)


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Arrays of one length: x ascending, y of the amount, and what is known there.

    Where no line is ``drawn``, ``y`` is the height at which it was or will be.
    """

    x: Floats
    y: Floats
    low: Floats
    high: Floats
    drawn: Flags
    told: Flags
    unseen: Flags
    heard: Flags
    step: Floats  # motivation 1-5
    sd: Floats
    minutes: Floats
    indirect: Floats  # share of the minutes
    begun: Flags
    scale: float  # of all widths: smaller on a small screen

    @property
    def spacing(self) -> float:
        return float(self.x[1] - self.x[0])

    def at(self, x: float) -> int:
        """The index of the sample nearest to ``x``."""
        nearest = round((x - float(self.x[0])) / self.spacing)
        return min(max(nearest, 0), len(self.x) - 1)


def sample(
    curves: Curves, time: TimeScale, value: ValueScale, *, today: date, scale: float
) -> Line:
    """Curves on even steps of the time axis; nothing is drawn outside the curves or after today."""
    x = _even_steps(time)
    days = time.ordinals(x)
    spacing = float(x[1] - x[0])
    at = np.clip(np.searchsorted(curves.days, days, side="right") - 1, 0, len(curves.days) - 1)
    lived = (days >= curves.days[0]) & (days <= curves.days[-1]) & (days < today.toordinal() + 1)
    knowledge = curves.amount.knowledge[at]
    drawn = lived & (knowledge != Knowledge.NOTHING)
    begun = lived & curves.density.begun[at]

    def on_line(values: Floats, where: Flags) -> Floats:
        return blurred(np.interp(days, curves.days, values), where, BLUR / spacing)

    motivation, density, amount = curves.motivation, curves.density, curves.amount
    return Line(
        x=x,
        y=carried(on_line(value.y(amount.mean), drawn), drawn, otherwise=value.zero),
        low=on_line(value.y(amount.low), drawn),
        high=on_line(value.y(amount.high), drawn),
        drawn=drawn,
        told=knowledge == Knowledge.TOLD,
        unseen=knowledge == Knowledge.UNSEEN,
        heard=drawn & (np.interp(days, curves.days, motivation.known) >= HEARD),
        step=on_line(motivation.mean, drawn),
        sd=on_line(motivation.sd, drawn),
        minutes=on_line(density.minutes, begun),
        indirect=on_line(density.indirect / np.maximum(density.minutes, 1e-9), begun),
        begun=begun,
        scale=scale,
    )


def carried(values: Floats, where: Flags, *, otherwise: float) -> Floats:
    """Values where they are known, and the nearest known one elsewhere: bands have no cliffs."""
    known = np.flatnonzero(where)
    if not len(known):
        return np.full_like(values, otherwise)
    return np.interp(np.arange(len(values)), known, values[known])


def nothing_known(day: date) -> Curves:
    """Curves for a window that lies after today: nothing is drawn."""
    zero, no = np.zeros(1), np.zeros(1, dtype=np.bool_)
    return Curves(
        days=np.array([day.toordinal()], dtype=np.int64),
        amount=Amount(zero, zero, zero, np.zeros(1, dtype=np.int8)),
        motivation=Motivation(zero, zero, zero),
        density=Density(zero, zero, no),
    )


def blurred(values: Floats, where: Flags, sd: float) -> Floats:
    """Gaussian mean over ``sd`` samples, of those samples only that count."""
    reach = max(1, round(3 * sd))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sd) ** 2)
    weights = where.astype(np.float64)
    total = np.convolve(np.where(where, values, 0.0), kernel, "full")[reach:-reach]
    weight = np.convolve(weights, kernel, "full")[reach:-reach]
    return np.asarray(np.divide(total, weight, out=values.copy(), where=weight > 0))


def pieces(codes: Floats | Flags) -> list[tuple[int, int]]:
    """Beginning and end (exclusive) of every run of equal values."""
    cuts = np.flatnonzero(np.diff(codes)) + 1
    edges = [0, *cuts.tolist(), len(codes)]
    return list(itertools.pairwise(edges))


def _even_steps(time: TimeScale) -> Floats:
    width = time.right - time.left
    count = int(min(MOST_SAMPLES, max(8, width / FINEST_STEP)))
    return np.linspace(time.left, time.right, count)
