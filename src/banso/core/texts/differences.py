"""What differs between two versions of a text, word by word.

Japanese has no blanks between its words: BudouX parts it into the phrases (文節) in which it is
read, so that 「支援員は」 gives way to 「伴走者は」 and not one letter to another. Latin words stand
alone, and so does every punctuation mark. The lines are compared first and only those that
differ are parted: a changed word in a lesson of 8 000 characters costs a few milliseconds.

Nothing is lost: what stayed and what is gone make the old text, what stayed and what is new
make the new one, letter by letter.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache
from itertools import groupby
from typing import NamedTuple

import budoux

# A run of Japanese letters, a Latin word or a number, blanks; else a single character.
PIECE = re.compile(
    r"(?P<japanese>[々〆ぁ-ゖァ-ヺー㐀-鿿\U00020000-\U0003ffff]+)|[^\W々〆ぁ-ゖァ-ヺー㐀-鿿]+|[ \t]+|.",
    re.DOTALL,
)


class Fate(StrEnum):
    """What became of words between two versions."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Run(NamedTuple):
    """Neighbouring words with the same fate."""

    fate: Fate
    words: str


def words_of(text: str) -> list[str]:
    """The text in the pieces that are compared; joined, they are the text again."""
    return [word for piece in PIECE.finditer(text) for word in _phrases(piece)]


def differences(old: str, new: str) -> list[Run]:
    """The runs that lead from ``old`` to ``new``, in the order of reading."""
    return _joined(_of_lines(old.splitlines(keepends=True), new.splitlines(keepends=True)))


def in_lines(runs: Sequence[Run]) -> list[list[Run]]:
    """The runs parted at each line end, for a page shows changed paragraphs and folds the rest."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        for part in run.words.splitlines(keepends=True):
            lines[-1].append(Run(run.fate, part))
            if part.endswith("\n"):
                lines.append([])
    return [line for line in lines if line]


def is_changed(line: Sequence[Run]) -> bool:
    return any(run.fate is not Fate.SAME for run in line)


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


def _phrases(piece: re.Match[str]) -> list[str]:
    return _parser().parse(piece[0]) if piece["japanese"] else [piece[0]]


def _of_lines(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    for fate, before, after in _steps(old, new):
        if fate is Fate.SAME:
            yield Run(fate, "".join(before))
        else:
            yield from _of_words(words_of("".join(before)), words_of("".join(after)))


def _of_words(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    for fate, before, after in _steps(old, new):
        if fate is Fate.SAME:
            yield Run(fate, "".join(before))
        else:
            yield Run(Fate.GONE, "".join(before))
            yield Run(Fate.NEW, "".join(after))


def _steps(
    old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[Fate, Sequence[str], Sequence[str]]]:
    for tag, i, j, k, m in SequenceMatcher(None, old, new).get_opcodes():
        yield Fate.SAME if tag == "equal" else Fate.NEW, old[i:j], new[k:m]


def _joined(runs: Iterator[Run]) -> list[Run]:
    """Neighbours of one fate become one run; what holds no words is left out."""
    said = (run for run in runs if run.words)
    return [
        Run(fate, "".join(run.words for run in same))
        for fate, same in groupby(said, key=lambda run: run.fate)
    ]
