"""Density of accompaniment (伴走の濃さ): weighted minutes per week, smoothed over a month.

Attempts count with the minutes they took: the way to the door is part of walking alongside.
It says how closely somebody walks alongside, never how well.
"""

from datetime import date

import numpy as np

from banso.core.contacts.modes import INDIRECT
from banso.core.lifeline.curves import Days, Density, Floats
from banso.core.lifeline.facts import Life
from banso.core.lifeline.fading import fading_sums

# Two weeks, as desks work: weekly contacts look continuous, monthly ones pulse, which is true.
# Never chosen per person, or two charts could not be compared (decision 0016).
KERNEL_DAYS = 14.0
DAYS_PER_WEEK = 7.0
NOTHING_FELT = 1e-9  # minutes that faded so far have no kind any more
SHORTEST_WINDOW_DAYS = 7  # a first visit made today is an hour in a week, not an hour in no time


def density_of(life: Life, days: Days, *, today: date, kernel_days: float = KERNEL_DAYS) -> Density:
    """Minutes per week around each day, and which share of them was indirect work."""
    contacts = [contact for contact in life.contacts if contact.on <= today]
    if not contacts:
        nothing = np.zeros(len(days))
        return Density(nothing, nothing, nothing.astype(np.bool_))
    at = np.array([contact.on.toordinal() for contact in contacts], dtype=np.int64)
    minutes = np.array([contact.minutes for contact in contacts], dtype=np.float64)
    indirect = np.array([contact.mode in INDIRECT for contact in contacts]) * minutes
    felt, felt_indirect = kernel_sums(
        at, np.stack([minutes, indirect]), days=days, kernel_days=kernel_days
    )
    begun = days >= at[0]
    inside = _inside(days, (int(at[0]), today.toordinal()), kernel_days)
    return Density(
        minutes=np.where(begun, DAYS_PER_WEEK / (2 * kernel_days) * felt / inside, 0.0),
        indirect=np.divide(
            felt_indirect, felt, out=np.zeros(len(days)), where=begun & (felt > NOTHING_FELT)
        ),
        begun=begun,
    )


def kernel_sums(at: Days, minutes: Floats, *, days: Days, kernel_days: float) -> Floats:
    """``Σ minutes · exp(−|day − at| / kernel_days)`` for each of ``days``; ``at`` ascends.

    Two passes over the contacts: what faded since the ones before, and what rises towards the
    ones after. ``minutes`` may have several rows.
    """
    keep = np.exp(-np.diff(at, prepend=at[0]) / kernel_days)
    before = fading_sums(keep, minutes)
    keep_back = np.exp(-np.diff(at, append=at[-1]) / kernel_days)[::-1]
    after = fading_sums(keep_back, minutes[..., ::-1])[..., ::-1]
    following = np.searchsorted(at, days, side="right")
    since = np.abs(days - at[np.maximum(following - 1, 0)])
    until = np.abs(days - at[np.minimum(following, len(at) - 1)])
    none = np.zeros((*minutes.shape[:-1], 1))
    faded = np.concatenate([none, before], axis=-1)[..., following]
    rising = np.concatenate([after, none], axis=-1)[..., following]
    sums: Floats = faded * np.exp(-since / kernel_days) + rising * np.exp(-until / kernel_days)
    return sums


def _inside(days: Days, window: tuple[int, int], kernel_days: float) -> Floats:
    """The share of the kernel that lies in the time we can know of: first contact to today."""
    first, today = window
    today = max(today, first + SHORTEST_WINDOW_DAYS)
    since = np.maximum(days - first, 0)
    inside: Floats = 1 - (np.exp(-since / kernel_days) + np.exp((days - today) / kernel_days)) / 2
    return inside
