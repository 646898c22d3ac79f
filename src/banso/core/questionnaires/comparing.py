"""Before against after: how the answers to the same question have moved, and how surely.

Where enough people gave the same code in both waves, their own change is told; otherwise the
two waves are told as two groups. Too few people in either are not told at all.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from banso.core.questionnaires.columns import Asked, Chosen, Given, chosen_of, questions_of
from banso.core.questionnaires.definition import Definition, Kind, Question
from banso.core.statistics.disclosure import may_be_shown
from banso.core.statistics.intervals import (
    Estimate,
    Pairs,
    difference_of_means,
    difference_of_paired_shares,
    difference_of_shares,
    mean_of_pairs,
)

Floats = NDArray[np.float64]


class Change(NamedTuple):
    """``option`` None: the mean of a scale, in its steps; else the share that chose it, 0 to 1."""

    option: str | None
    before: float
    after: float
    difference: Estimate


class Comparison(NamedTuple):
    """``pairs``: people asked twice, 0 if the waves are compared as two groups.

    ``changes`` empty: too few answers.
    """

    question: Question
    before: int
    after: int
    pairs: int
    changes: tuple[Change, ...]


class Wave(NamedTuple):
    chosen: Chosen
    pairs: tuple[str, ...]


def compare(
    definitions: Mapping[int, Definition], before: Sequence[Given], after: Sequence[Given]
) -> list[Comparison]:
    """Each question that can be counted and was answered in both waves."""
    compared = []
    for asked in questions_of(definitions):
        if asked.question.kind is not Kind.TEXT:
            waves = _answered(asked, before), _answered(asked, after)
            if all(len(wave.pairs) for wave in waves):
                compared.append(_compared(asked.question, *waves))
    return compared


def _answered(asked: Asked, answers: Sequence[Given]) -> Wave:
    """Only of those who answered this question."""
    chosen = chosen_of(asked, answers)
    there = np.flatnonzero(chosen.any(axis=1)).tolist()
    return Wave(chosen[there], tuple(answers[place].pair for place in there))


def _compared(question: Question, before: Wave, after: Wave) -> Comparison:
    sizes = len(before.pairs), len(after.pairs)
    twice = _paired(before, after)
    paired = may_be_shown(len(twice[0].pairs))
    if not (paired or all(map(may_be_shown, sizes))):
        return Comparison(question, *sizes, 0, ())
    waves = twice if paired else (before, after)
    if question.scale:
        changes = _mean_change(np.array(question.scale.steps, float), *waves, paired=paired)
    else:
        changes = tuple(
            _share_change(option, *(wave.chosen[:, place] for wave in waves), paired=paired)
            for place, option in enumerate(map(str, question.options))
        )
    return Comparison(question, *sizes, len(twice[0].pairs) if paired else 0, changes)


def _paired(before: Wave, after: Wave) -> tuple[Wave, Wave]:
    """The two waves, of those only who gave the same code in both, in the same order."""
    places = {pair: place for place, pair in enumerate(after.pairs) if pair}
    both = [
        (place, places[pair]) for place, pair in enumerate(before.pairs) if pair and pair in places
    ]
    first, second = ([each[wave] for each in both] for wave in (0, 1))
    codes = tuple(before.pairs[place] for place in first)
    return Wave(before.chosen[first], codes), Wave(after.chosen[second], codes)


def _mean_change(steps: Floats, before: Wave, after: Wave, *, paired: bool) -> tuple[Change, ...]:
    values = [steps[wave.chosen.argmax(axis=1)] for wave in (before, after)]
    difference = (mean_of_pairs if paired else difference_of_means)(*values)
    if difference is None:
        return ()
    return (Change(None, float(values[0].mean()), float(values[1].mean()), difference),)


def _share_change(
    option: str, before: NDArray[np.bool_], after: NDArray[np.bool_], *, paired: bool
) -> Change:
    if paired:
        cells = (before & after, before & ~after, ~before & after, ~before & ~after)
        difference = difference_of_paired_shares(Pairs(*(int(cell.sum()) for cell in cells)))
    else:
        counts = [(int(each.sum()), len(each)) for each in (before, after)]
        difference = difference_of_shares(*counts)
    return Change(option, float(before.mean()), float(after.mean()), difference)
