"""In words: how the curves answered. Amounts in half 本, as the chart prints them."""

from datetime import date

import numpy as np
from django.utils.translation import gettext as _

from banso.core.lifeline.amount import to_step
from banso.core.lifeline.curves import Curves, Floats
from banso.core.lifeline.drawing.green import width_of
from banso.core.lifeline.drawing.line import HEARD
from banso.web.charts import words
from banso.web.charts.sentences import joined

FELT_WIDTH = 1.0  # px of the green band
NEARLY = 0.9
FELT_STEP = 0.4  # of motivation


def answer(before: Curves, after: Curves) -> str:
    """One sentence for each curve that moved, about the day on which it moved most."""
    shared = min(len(before.days), len(after.days))
    if shared == 0 or not np.array_equal(before.days[:shared], after.days[:shared]):
        return ""
    told = [_of_amount(before, after, shared), _of_density(before, after, shared)]
    told.append(_of_motivation(before, after, shared))
    moved = [sentence for sentence in told if sentence]
    return joined(moved or [_("The curves stay as they are.")])


def _most(difference: Floats) -> int:
    """Where it is first nearly as far as it gets: a small ripple later does not count."""
    distance = np.abs(difference)
    return int((distance >= NEARLY * distance.max()).argmax())


def _day(curves: Curves, at: int) -> str:
    return words.day_words(date.fromordinal(int(curves.days[at])))


def _of_amount(before: Curves, after: Curves, shared: int) -> str:
    was, now = before.amount.mean[:shared], after.amount.mean[:shared]
    at = _most(now - was)
    if to_step(float(was[at])) == to_step(float(now[at])):
        return ""
    return _("Amount of connection: at %(day)s about %(now)s ties instead of %(was)s.") % {
        "day": _day(after, at),
        "was": words.printed_amount(float(was[at])),
        "now": words.printed_amount(float(now[at])),
    }


def _of_density(before: Curves, after: Curves, shared: int) -> str:
    was, now = before.density.minutes[:shared], after.density.minutes[:shared]
    difference = width_of(now) - width_of(was)
    at = _most(difference)
    if abs(difference[at]) < FELT_WIDTH:
        return ""
    denser = _("Accompaniment: denser at %(day)s.")
    thinner = _("Accompaniment: thinner at %(day)s.")
    return (denser if difference[at] > 0 else thinner) % {"day": _day(after, at)}


def _of_motivation(before: Curves, after: Curves, shared: int) -> str:
    was, now = before.motivation, after.motivation
    heard = np.maximum(was.known[:shared], now.known[:shared]) >= HEARD
    difference = np.where(heard, now.mean[:shared] - was.mean[:shared], 0.0)
    at = _most(difference)
    if abs(difference[at]) < FELT_STEP:
        return ""
    wider = _("Motivation: the line is wider at %(day)s.")
    narrower = _("Motivation: the line is narrower at %(day)s.")
    return (wider if difference[at] > 0 else narrower) % {"day": _day(after, at)}
