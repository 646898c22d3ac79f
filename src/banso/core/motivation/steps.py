"""The five steps in which motivation (意欲) is said; both voices see the same anchors.

A step is an observation with author and day, never a score of the person.
"""

from enum import IntEnum, StrEnum


class Step(IntEnum):
    CANNOT_MOVE = 1  # 動けない
    HEAVY = 2  # 気持ちが重い
    IF_ASKED = 3  # 誘われれば動く
    WILLING = 4  # やってみたい
    MOVES_ALONE = 5  # 自分から動く


class Voice(StrEnum):
    SELF = "self"  # 本人の言葉
    WORKER = "worker"  # 支援者の見立て
