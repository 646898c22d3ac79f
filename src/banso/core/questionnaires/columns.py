"""Many people's answers as columns of numbers, in which ten thousand are counted at once."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from banso.core.questionnaires.definition import Definition, Kind, Question

Chosen = NDArray[np.bool_]


class Given(NamedTuple):
    """What one person answered, to which version of the questions, and what they said of
    themselves. ``pair``: pairs their answers in several waves; empty if they gave no code.
    """

    values: Mapping[str, object]
    version: int = 1
    field: str = ""
    position: str = ""
    pair: str = ""


class Asked(NamedTuple):
    """A question, and the versions in which it was asked just so. ``earlier``: no longer asked."""

    question: Question
    versions: frozenset[int]
    earlier: bool


def questions_of(definitions: Mapping[int, Definition]) -> list[Asked]:
    """Every question of every version, those of the newest first.

    One whose Japanese words, choices or scale were changed is another question: what was
    answered to the one is not counted as an answer to the other.
    """
    newest = max(definitions, default=0)
    found: dict[object, tuple[Question, set[int]]] = {}
    for version in sorted(definitions, reverse=True):
        for question in definitions[version].questions:
            found.setdefault(_what_it_asks(question), (question, set()))[1].add(version)
    return [
        Asked(question, frozenset(versions), newest not in versions)
        for question, versions in found.values()
    ]


def _what_it_asks(question: Question) -> object:
    choices = tuple((choice.name, choice.words.ja) for choice in question.choices)
    return (question.name, question.kind, question.words.ja, choices, question.scale)


def chosen_of(asked: Asked, answers: Sequence[Given]) -> Chosen:
    """For each answer (down) and each option (across) whether it was chosen."""
    name = asked.question.name
    values = [given.values.get(name) for given in answers]
    places: dict[object, int] = {
        option: place for place, option in enumerate(asked.question.options)
    }
    several = asked.question.kind is Kind.SEVERAL
    chosen = _several(values, places) if several else _single(values, places)
    chosen[[given.version not in asked.versions for given in answers]] = False
    return chosen


def _single(values: Sequence[object], places: Mapping[object, int]) -> Chosen:
    found = np.array(
        [places.get(value, -1) if isinstance(value, str | int) else -1 for value in values],
        dtype=np.intp,
    )
    chosen: Chosen = found[:, np.newaxis] == np.arange(len(places))
    return chosen


def _several(values: Sequence[object], places: Mapping[object, int]) -> Chosen:
    """Many chose the same together, so each combination is looked at once."""
    kinds: dict[tuple[object, ...], int] = {(): 0}
    combined = [tuple(map(str, value)) if isinstance(value, list) else () for value in values]
    which = [kinds.setdefault(each, len(kinds)) for each in combined]
    table = np.zeros((len(kinds), len(places)), dtype=np.bool_)
    for options, row in kinds.items():
        table[row, [places[option] for option in options if option in places]] = True
    chosen: Chosen = table[which]
    return chosen
