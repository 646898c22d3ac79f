"""How often things happen in the fictional town, with where the figures come from.

The same rates as the arithmetic of a town's capacity (decision 0022), so that the demo
shows what a desk would meet. Rates are per year where nothing else is said.
"""

from dataclasses import dataclass
from random import Random

DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = DAYS_PER_YEAR / 12
CONTACTS_AT_FULL_PACE = 74.0  # mean per person over 15 years, measured (tests hold it)
CONTACTS_AT_NO_PACE = 4.5  # of these: first attempts, first talk, and other single ones
SLOWEST_PACE = 0.02


@dataclass(frozen=True, slots=True)
class Rates:
    """``contacts``: about how many contacts a person has on average over fifteen years."""

    contacts: float = CONTACTS_AT_FULL_PACE

    # Phases: critical time intervention gives 9 months in three steps (science.md §6).
    dense_days: float = 6 * DAYS_PER_MONTH
    handover_days: float = 3 * DAYS_PER_MONTH
    contacts_a_month_dense: float = 4.0
    contacts_a_month_handover: float = 2.0
    contacts_a_month_watching: float = 1.0
    contacts_a_month_watched_by_locals: float = 0.25

    # What ends a quiet time (science.md §6): a crisis, death, or moving away.
    handed_over: float = 0.6  # share of hand-overs in which local people keep watch
    return_if_held_by_professional: float = 0.25
    return_if_held_by_locals: float = 0.10
    leaving: float = 1 / 15

    # Ties: inner circles change by some percent a year, looser ones faster (Roy 2022, Burt 2001).
    new_tie: float = 0.25
    fading_kin: float = 0.03
    fading_other: float = 0.12
    lost_in_crisis: float = 0.25  # share of ties that a crisis ends or silences

    # Recording, as desks do it; chosen so that thin records occur, too.
    outreach: float = 0.5  # share of people who are looked up before they come
    never_met: float = 0.02
    name_unknown: float = 0.03
    minutes_written: float = 0.45
    ring_reviewed: float = 0.5
    nobody_wrote: float = 0.25  # share of lives with a stretch without records

    @property
    def pace(self) -> float:
        """How often the desk is in touch, against the rates above."""
        walked = CONTACTS_AT_FULL_PACE - CONTACTS_AT_NO_PACE
        return max(SLOWEST_PACE, (self.contacts - CONTACTS_AT_NO_PACE) / walked)


class Fate(Random):
    """Seeded chance, together with how often things happen."""

    rates: Rates


def fate_of(seed: str, rates: Rates) -> Fate:
    fate = Fate(seed)
    fate.rates = rates
    return fate
