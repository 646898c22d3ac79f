"""From the facts of a life to the curves of its chart, on one grid of days."""

from datetime import date

import numpy as np

from banso.core.lifeline.amount import amount_of
from banso.core.lifeline.belief import beliefs_of
from banso.core.lifeline.curves import Curves, Days
from banso.core.lifeline.density import density_of
from banso.core.lifeline.evidence import Known, known_of
from banso.core.lifeline.facts import Life
from banso.core.lifeline.motivation import motivation_of

MOST_POINTS = 1000  # as many as a wide screen can show


def grid(begin: date, end: date, *, most: int = MOST_POINTS) -> Days:
    """The days from ``begin`` to ``end``, both with it; every n-th only, if there are too many."""
    first, last = begin.toordinal(), end.toordinal()
    points = np.linspace(first, last, min(most, last - first + 1))
    return points.round().astype(np.int64)


def curves_of(life: Life, days: Days, *, today: date, services: bool = True) -> Curves:
    """The curves up to ``today``. Nothing later counts, and no later day is computed.

    ``services=False`` shows how much would be left without services (制度).
    """
    return curves_from(known_of(life, today=today, services=services), days)


def curves_from(known: Known, days: Days) -> Curves:
    days = days[days <= known.today.toordinal()]
    return Curves(
        days=days,
        amount=amount_of(beliefs_of(known.ties, days), days, reviews=known.reviews),
        motivation=motivation_of(known.life, days, today=known.today),
        density=density_of(known.life, days, today=known.today),
    )
