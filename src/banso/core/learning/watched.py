"""Seconds of a film that were really watched, told from the pieces that were played.

A piece (begin, end) is a stretch of the film that ran before the eyes, in seconds of the film:
at double speed it takes half as long to watch and counts the same. Where the watching ended
says nothing: whoever moves to the end has watched nothing of what lies between.
"""

from collections.abc import Iterable, Sequence
from math import isfinite

# A film counts as watched from this share of its seconds on. The rest is title and credits, and
# what a browser does not report: the last moments before a window is closed.
ENOUGH = 0.9
# Pieces that lie closer together than this were watched in one go: a browser tells the place in
# the film about four times a second.
ONE_GO = 0.5

Piece = tuple[float, float]


def joined(pieces: Iterable[Sequence[float]], *, length: float) -> list[Piece]:
    """The same seconds in as few pieces as possible, in their order and within the film.

    What is no piece of this film (it ends before it begins, lies outside, is no number) is left
    out. Tenths of a second are enough.
    """
    inside = sorted(_within(piece, length) for piece in pieces if _is_piece(piece))
    union: list[Piece] = []
    for begin, end in inside:
        if end <= begin:
            continue
        if union and begin <= union[-1][1] + ONE_GO:
            union[-1] = (union[-1][0], max(union[-1][1], end))
        else:
            union.append((begin, end))
    return union


def seconds(pieces: Iterable[Piece]) -> float:
    """How long ``joined`` pieces are together."""
    return round(sum(end - begin for begin, end in pieces), 1)


def share(pieces: Iterable[Sequence[float]], *, length: float) -> float:
    """The part of the film that was watched, 0 to 1; of a film without length: 0."""
    if length <= 0:
        return 0.0
    return min(seconds(joined(pieces, length=length)) / length, 1.0)


def is_enough(pieces: Iterable[Sequence[float]], *, length: float) -> bool:
    """Whether so much was watched that the film counts as watched."""
    return share(pieces, length=length) >= ENOUGH


def _is_piece(piece: Sequence[float]) -> bool:
    return len(piece) == 2 and all(isfinite(moment) for moment in piece)


def _within(piece: Sequence[float], length: float) -> Piece:
    begin, end = piece
    return round(max(begin, 0.0), 1), round(min(end, length), 1)
