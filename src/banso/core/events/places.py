"""Who has a place at an event, and who waits for one.

First come, first served. Nobody is moved by hand: who has a place follows from the order of
registration alone, so that a withdrawal moves up all who wait behind it in the same moment,
and nobody who was told of a place ever loses it, for the line before somebody only shortens.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

Who = TypeVar("Who")


class Line(NamedTuple):
    """How somebody stands in the line: with a place, or waiting as the first, second, …"""

    has_place: bool
    waiting_as: int  # 0 with a place


def stands(before: int, capacity: int | None) -> Line:
    """``before``: how many registered earlier and have not withdrawn. No capacity: no limit."""
    if before < 0:
        raise ValueError("fewer than nobody cannot stand before")
    if capacity is None or before < capacity:
        return Line(has_place=True, waiting_as=0)
    return Line(has_place=False, waiting_as=before - capacity + 1)


def seated(line: Sequence[Who], capacity: int | None) -> tuple[list[Who], list[Who]]:
    """Those of the line who have a place, and those who wait, both in their order."""
    cut = len(line) if capacity is None else min(capacity, len(line))
    return list(line[:cut]), list(line[cut:])


def may_be_capacity(capacity: int | None, *, placed: int) -> bool:
    """Whether this many places are enough for those who were told of theirs."""
    return capacity is None or capacity >= max(1, placed)
