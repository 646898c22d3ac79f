"""When a tie (つながり) was known to be alive, and what its rhythm was after each such day.

Contacts, told rhythms and the first telling come together in one order. Silence counts only
as far as somebody looked: absence of a record is not absence of contact (decision 0014).
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import numpy as np

from banso.core.lifeline.curves import Days, Floats
from banso.core.lifeline.facts import Life, Tie
from banso.core.lifeline.fading import fading_sums
from banso.core.lifeline.survival import CONFIRMED_GAPS, KEEP, Rhythms
from banso.core.ties.kinds import TieKind

UNSEEN_AFTER_DAYS = 60  # a look at the circle holds for two months, as far as "alive" looks ahead
NEVER = 0  # ordinals begin at 1


@dataclass(frozen=True, slots=True)
class Evidence:
    """Days of evidence (ascending, at least one), the rhythm after each, and the looks.

    ``looks``: ``NEVER``, then the days on which silence of this tie could have been known,
    apart from the days of evidence themselves.
    """

    days: Days
    rhythms: Rhythms
    looks: Days


class Known(NamedTuple):
    """What is known of a life by ``today``: gathered once, then judged on any days.

    ``reviews``: see ``reviews_of``. ``ties``: those that somebody had heard of.
    """

    life: Life
    today: date
    reviews: Days
    ties: tuple[tuple[Tie, Evidence], ...]


def known_of(life: Life, *, today: date, services: bool = True) -> Known:
    """``services=False`` leaves out services (制度)."""
    on = today.toordinal()
    reviews = reviews_of(life, on)
    ties = [tie for tie in life.ties if services or tie.kind is not TieKind.SERVICE]
    found = [(tie, evidence_of(tie, reviews, on)) for tie in ties]
    return Known(life, today, reviews, tuple((t, each) for t, each in found if each))


def reviews_of(life: Life, today: int) -> Days:
    """``NEVER``, then the days on which the circle of people was talked about."""
    days = {contact.on.toordinal() for contact in life.contacts if contact.ring_reviewed}
    return np.array([NEVER, *sorted(day for day in days if day <= today)], dtype=np.int64)


def latest(among: Days, days: Days) -> Days:
    """For each day the latest of ``among`` up to and with it; ``among`` begins with ``NEVER``."""
    found: Days = among[np.searchsorted(among, days, side="right") - 1]
    return found


def evidence_of(tie: Tie, reviews: Days, today: int) -> Evidence | None:
    """What is known of ``tie`` by ``today``; None if nobody had heard of it yet.

    That it was told (``noted_on``) is evidence only where nothing earlier is: the tie is
    then known to be alive, and nothing is known of its rhythm. Later it is one more look.
    """
    noted = max(tie.noted_on, tie.began_on).toordinal()
    told = {c.on.toordinal(): c.every_days for c in tie.confirmations if c.on.toordinal() <= today}
    known = {*told, *map(date.toordinal, tie.seen_on)}
    if max(known, default=today) > today:
        known = {day for day in known if day <= today}
    if noted <= min(known, default=today):
        known.add(noted)
    if not known:
        return None
    days = np.array(sorted(known), dtype=np.int64)
    looks = _looks(tie, reviews, noted=noted)
    return Evidence(days, _rhythms(days, told, gaps=_known_gaps(days, looks)), looks)


def _looks(tie: Tie, reviews: Days, *, noted: int) -> Days:
    """Who tells of a tie, or of its end, knows of its silence until then."""
    told = [noted] if tie.ended_on is None else [noted, tie.ended_on.toordinal()]
    return np.sort(np.concatenate([reviews, told]))


def _known_gaps(days: Days, looks: Days) -> Floats:
    """Days from one evidence to the next, as far as they are known to have been silent.

    A look holds for ``UNSEEN_AFTER_DAYS``. What lies between that and the next evidence is no
    gap of the tie but our own absence, and must not teach us a slow rhythm.
    """
    looked = np.maximum(latest(looks, days[1:] - 1), days[:-1])
    silent_until = np.minimum(days[1:], looked + UNSEEN_AFTER_DAYS)
    return np.concatenate(([0.0], silent_until - days[:-1]))


def _rhythms(days: Days, told: dict[int, int], *, gaps: Floats) -> Rhythms:
    """The step of ``TieState`` for all days at once; a told rhythm forgets what was before."""
    keep = np.full(len(days), KEEP)
    counts = np.ones(len(days))
    keep[0] = counts[0] = 0.0
    for day, every_days in told.items():
        at = np.searchsorted(days, day)
        keep[at], counts[at], gaps[at] = 0.0, CONFIRMED_GAPS, CONFIRMED_GAPS * every_days
    return Rhythms(*fading_sums(keep, np.stack([counts, gaps])))
