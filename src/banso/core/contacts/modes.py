"""How a worker was in touch (対応方法), and the minutes assumed when none were written.

The minutes are defaults that the office may change (science.md §4, decision 0013).
An attempt is never a contact: it keeps its own, smaller minutes.
"""

from enum import StrEnum


class Mode(StrEnum):
    VISIT = "visit"  # 訪問
    ACCOMPANY = "accompany"  # 同行
    OFFICE = "office"  # 来所
    PHONE = "phone"  # 電話
    MESSAGE = "message"  # 手紙・メッセージ
    MEETING = "meeting"  # ケース会議
    AGENCY = "agency"  # 関係機関との連絡


# Work for the person without the person: drawn as a lighter inner stripe.
INDIRECT = frozenset({Mode.MEETING, Mode.AGENCY})

MINUTES_WHEN_REACHED = {
    Mode.VISIT: 60,
    Mode.ACCOMPANY: 120,
    Mode.OFFICE: 45,
    Mode.PHONE: 10,
    Mode.MESSAGE: 5,
    Mode.MEETING: 15,
    Mode.AGENCY: 10,
}
# Not met or not answered. The way to the door is part of walking alongside.
MINUTES_WHEN_ONLY_TRIED = MINUTES_WHEN_REACHED | {
    Mode.VISIT: 20,
    Mode.ACCOMPANY: 20,
    Mode.OFFICE: 5,
    Mode.PHONE: 1,
    Mode.MESSAGE: 2,
}


def usual_minutes(mode: Mode, *, reached: bool) -> int:
    """Minutes assumed for a contact (or an attempt) whose minutes were not written."""
    return (MINUTES_WHEN_REACHED if reached else MINUTES_WHEN_ONLY_TRIED)[mode]
