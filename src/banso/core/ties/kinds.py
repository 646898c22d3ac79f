"""The words for a tie (つながり): of what kind, how close, who gives, how it ended.

These are the product's own distinctions, so they are enums; labels are the web's.
"""

from enum import StrEnum


class TieKind(StrEnum):
    KIN = "kin"  # 家族・親族
    FRIEND = "friend"  # 友人
    NEIGHBOUR = "neighbour"  # 近所の人
    PLACE = "place"  # 場所: 食堂, サロン, 居場所
    GROUP = "group"  # 会・サークル
    WORK = "work"  # 仕事・職場
    VOLUNTEER = "volunteer"  # 民生委員, ボランティア
    SERVICE = "service"  # 制度・サービス


class Circle(StrEnum):
    """How close the person says the tie is (convoy circles, Kahn & Antonucci 1980)."""

    INNER = "inner"
    MIDDLE = "middle"
    OUTER = "outer"


class Direction(StrEnum):
    """Who gives in this tie, seen from the person."""

    GIVES = "gives"
    RECEIVES = "receives"
    BOTH = "both"


class HowEnded(StrEnum):
    DIED = "died"  # 亡くなった
    MOVED = "moved"  # 転居・異動
    BROKE_OFF = "broke_off"  # 縁が切れた
    FADED = "faded"  # 自然に離れた
    FINISHED = "finished"  # 期間が終わった: a bounded service
    CHOSE = "chose"  # 本人が離れることを選んだ
