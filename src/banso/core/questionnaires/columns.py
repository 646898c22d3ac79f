"""Many people's answers as columns of numbers, in which ten thousand are counted at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from banso.core.questionnaires.definition import Definition, Kind, Question

Chosen = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Given:
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
    name, kind = asked.question.name, asked.question.kind
    options = enumerate(asked.question.options)
    places: dict[object, int] = {option: place for place, option in options}
    chosen = np.zeros((len(answers), len(places)), dtype=np.bool_)
    rows: list[int] = []
    columns: list[int] = []
    for row, given in enumerate(answers):
        value = given.values.get(name)
        if value is None or given.version not in asked.versions:
            continue
        for option in value if kind is Kind.SEVERAL and isinstance(value, list) else (value,):
            place = places.get(option) if isinstance(option, str | int) else None
            if place is not None:
                rows.append(row)
                columns.append(place)
    chosen[rows, columns] = True
    return chosen
