"""A life with its curves, ready to be told point by point."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np

from banso.core.lifeline.curves import Curves, Knowledge
from banso.core.lifeline.drawing.tellings import Telling, tellings
from banso.core.lifeline.evidence import Known
from banso.core.lifeline.facts import Crossing, Life, Observation, Passage, Plan, Tie, Trouble


@dataclass(frozen=True)
class Story:
    known: Known
    curves: Curves
    sentences: dict[Hashable, str] = field(default_factory=dict)  # what was said already
    _told: dict[date, Telling] = field(default_factory=dict)

    @property
    def life(self) -> Life:
        return self.known.life

    @property
    def today(self) -> date:
        return self.known.today

    @cached_property
    def ties(self) -> dict[str, Tie]:
        return {tie.key: tie for tie in self.life.ties}

    @cached_property
    def observations(self) -> dict[str, Observation]:
        return {each.key: each for each in self.life.observations}

    @cached_property
    def troubles(self) -> dict[str, Trouble]:
        return {each.key: each for each in self.life.troubles}

    @cached_property
    def plans(self) -> dict[str, Plan]:
        return {each.key: each for each in self.life.plans}

    @cached_property
    def crossings(self) -> dict[str, Crossing]:
        return {each.key: each for each in self.life.crossings}

    @cached_property
    def passages(self) -> dict[str, Passage]:
        return {each.key: each for each in self.life.passages}

    def tellings_on(self, days: Iterable[date]) -> dict[date, Telling]:
        """What is worth telling on ``days``; points and table ask for the same, judged once."""
        new = sorted(set(days) - self._told.keys())
        self._told.update(zip(new, tellings(self.known, new), strict=True))
        return self._told

    def amount_on(self, day: date) -> tuple[float, float, float]:
        """Expectation and the 10 % and 90 % points on (or next before) ``day``."""
        at, amount = self._at(day), self.curves.amount
        return float(amount.mean[at]), float(amount.low[at]), float(amount.high[at])

    def knowledge_on(self, day: date) -> Knowledge:
        return Knowledge(int(self.curves.amount.knowledge[self._at(day)]))

    def _at(self, day: date) -> int:
        at = int(np.searchsorted(self.curves.days, day.toordinal(), side="right")) - 1
        return max(at, 0)
