"""つなぎ・もどし・つなぎ直し: the crossings between accompaniment and the circle of people.

Their series is the professional's role. None of them is a failure.
"""

from enum import StrEnum


class CrossingKind(StrEnum):
    LINK = "link"  # つなぎ
    BRING_BACK = "bring_back"  # もどし
    RELINK = "relink"  # つなぎ直し
