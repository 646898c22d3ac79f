"""The three curves of the chart on one grid of days.

``Days`` is a strictly ascending int64 array of ordinals (``date.toordinal()``); every
other array here has the same length.
"""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

Days = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class Knowledge(IntEnum):
    """What the amount of connection rests on, on a day."""

    NOTHING = 0  # no tie is known yet: nothing is drawn
    TOLD = 1  # before the first record: told later, drawn lighter
    SEEN = 2  # the circle was looked at within the last 60 days
    UNSEEN = 3  # it was not: hatched, band widened


@dataclass(frozen=True, slots=True)
class Amount:
    """つながりの量 in 本: expectation, 10 % and 90 % points, and what they rest on."""

    mean: Floats
    low: Floats
    high: Floats
    knowledge: NDArray[np.int8]  # values of Knowledge


@dataclass(frozen=True, slots=True)
class Motivation:
    """意欲 on the scale 1-5: mean, standard deviation, and known-ness in 0..1."""

    mean: Floats
    sd: Floats
    known: Floats


@dataclass(frozen=True, slots=True)
class Density:
    """伴走の濃さ in weighted minutes per week, with the share (0..1) of indirect work.

    ``begun``: accompaniment has begun; before that nothing is drawn.
    """

    minutes: Floats
    indirect: Floats
    begun: Flags


@dataclass(frozen=True, slots=True)
class Curves:
    days: Days
    amount: Amount
    motivation: Motivation
    density: Density
