"""Figures that betray nobody: small groups are left out, and so is what would give them away.

Whoever knows that three people of a group answered, and sees what that group said, soon knows
who said it. So a group is shown from five answers on; and what is left out is never a group
alone, nor so few people together, that it could be computed from the total. What has been shown
before counts, too: answers that arrive one by one are shown in batches.
"""

from collections.abc import Hashable, Mapping
from typing import TypeVar

SMALLEST_GROUP = 5  # people
Group = TypeVar("Group", bound=Hashable)


def left_out(sizes: Mapping[Group, int]) -> frozenset[Group]:
    """Which of the groups that make up a total (shown as well) must not be shown.

    First those that are too small. If what is left out could be computed as the total less the
    groups shown, because it is one group alone or too few people, the smallest of the others
    are left out, too. An empty group hides nobody and is no cover for another.
    """
    there = {group: size for group, size in sizes.items() if size > 0}
    hidden = {group for group, size in there.items() if size < SMALLEST_GROUP}
    others = sorted((group for group in there if group not in hidden), key=there.__getitem__)
    while hidden and others and _computable([there[group] for group in hidden]):
        hidden.add(others.pop(0))
    return frozenset(hidden)


def _computable(hidden: list[int]) -> bool:
    return len(hidden) == 1 or sum(hidden) < SMALLEST_GROUP


def may_be_shown(size: int) -> bool:
    """Whether figures of ``size`` people may be shown at all."""
    return size >= SMALLEST_GROUP


def may_stand_beside(part: int, whole: int) -> bool:
    """Whether a part may be shown where the whole was shown: their difference is a group, too."""
    return may_be_shown(part) and (part == whole or may_be_shown(whole - part))


def batch_of(place: int) -> int:
    """The batch of the answer that came after ``place`` others."""
    return place // SMALLEST_GROUP


def batches_shown(arrived: int, *, complete: bool) -> int:
    """How many batches are shown when so many have arrived: fewer than this number's batch.

    As long as further answers may come, the last full batch waits for company: if the last
    answers of all are fewer than a batch, they appear together with it. When no more can come
    (``complete``), all are shown, if they are enough.
    """
    if not may_be_shown(arrived):
        return 0
    full = arrived // SMALLEST_GROUP
    return full + 1 if complete else full - 1
