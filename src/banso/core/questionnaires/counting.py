"""What the answers say together: how often each option was chosen, by field and by position.

Small groups are left out, question by question (core.statistics.disclosure).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from banso.core.questionnaires.columns import Asked, Chosen, Given, chosen_of, questions_of
from banso.core.questionnaires.definition import Definition, Kind, Question
from banso.core.statistics.disclosure import left_out

Groups = Mapping[str, NDArray[np.intp]]


class Distribution(NamedTuple):
    """``counts``: in the order of the options; ``answered``: people who answered the question.

    ``mean`` only of a scale.
    """

    counts: tuple[int, ...]
    answered: int
    mean: float | None = None

    def share(self, place: int) -> float:
        return self.counts[place] / self.answered if self.answered else 0.0


class OfGroup(NamedTuple):
    """``told`` None: too few people, or it would give away a group of too few."""

    group: str
    told: Distribution | None


class Result(NamedTuple):
    """``told`` None: the answers are words, which are read and not counted."""

    question: Question
    earlier: bool
    answered: int
    told: Distribution | None
    by_field: tuple[OfGroup, ...] = ()
    by_position: tuple[OfGroup, ...] = ()


def results(definitions: Mapping[int, Definition], answers: Sequence[Given]) -> list[Result]:
    """``definitions``: by the number of their version."""
    fields = _groups([given.field for given in answers])
    positions = _groups([given.position for given in answers])
    return [
        _words_given(asked, answers)
        if asked.question.kind is Kind.TEXT
        else _counted(asked, chosen_of(asked, answers), fields, positions)
        for asked in questions_of(definitions)
    ]


def _groups(said: Sequence[str]) -> Groups:
    """Where the members of each group stand among the answers."""
    places: dict[str, list[int]] = {}
    for place, group in enumerate(said):
        places.setdefault(group, []).append(place)
    return {group: np.array(places[group], dtype=np.intp) for group in sorted(places)}


def group_sizes(groups: Sequence[str]) -> dict[str, int | None]:
    """How many people each group has; None where that is left out."""
    sizes = Counter(groups)
    hidden = left_out(sizes)
    return {group: None if group in hidden else sizes[group] for group in sorted(sizes)}


def _words_given(asked: Asked, answers: Sequence[Given]) -> Result:
    name = asked.question.name
    answered = sum(name in given.values and given.version in asked.versions for given in answers)
    return Result(asked.question, asked.earlier, answered, None)


def _counted(asked: Asked, chosen: Chosen, *groups: Groups) -> Result:
    told = distribution(asked.question, chosen)
    by_field, by_position = (_by_group(asked.question, chosen, each) for each in groups)
    return Result(asked.question, asked.earlier, told.answered, told, by_field, by_position)


def distribution(question: Question, chosen: Chosen) -> Distribution:
    counts = chosen.sum(axis=0)
    answered = int(chosen.any(axis=1).sum())
    mean = None
    if question.scale and answered:
        mean = float(counts @ np.array(question.scale.steps)) / answered
    return Distribution(tuple(counts.tolist()), answered, mean)


def _by_group(question: Question, chosen: Chosen, groups: Groups) -> tuple[OfGroup, ...]:
    """Left out: groups that are too small themselves, and of which too few answered this."""
    parts = {name: distribution(question, chosen[places]) for name, places in groups.items()}
    sizes = {name: len(places) for name, places in groups.items()}
    hidden = left_out(sizes) | left_out({name: part.answered for name, part in parts.items()})
    return tuple(OfGroup(name, None if name in hidden else parts[name]) for name in groups)
