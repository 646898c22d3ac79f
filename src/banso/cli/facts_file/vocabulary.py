"""The words that may stand in a cell, in English and Japanese, and what they mean.

Each meaning lists its English word first, its Japanese word second, then other usual words.
They are compared folded, so width, spaces, capitals and kana do not matter.
"""

from collections.abc import Mapping
from enum import Enum, StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

from banso.core.contacts.modes import Mode
from banso.core.motivation.steps import Step, Voice
from banso.core.names.folding import fold
from banso.core.ties.kinds import Circle, Direction, HowEnded, TieKind

Meaning = TypeVar("Meaning")
# The same few words stand in thousands of rows.
folded = lru_cache(maxsize=4096)(fold)


class Kind(StrEnum):
    """The kinds of facts: one row is one of these."""

    TIE = "tie"
    CONTACT = "contact"
    ATTEMPT = "attempt"
    TROUBLE = "trouble"
    MOTIVATION = "motivation"
    PLAN = "plan"
    LINK = "link"
    BRING_BACK = "bring back"
    RELINK = "relink"
    STORY = "story"
    CONFIRMATION = "confirmation"


class Asked(Enum):
    """「今日は聞かない」 is an answer; an empty cell is not."""

    NOT_TODAY = "not asked"


class Vocabulary(Generic[Meaning]):
    """``meaning(written)`` raises KeyError for a word that is not in the list."""

    def __init__(self, words: Mapping[Meaning, tuple[str, ...]]) -> None:
        self.words = words
        self._meanings = {fold(word): key for key, spelled in words.items() for word in spelled}

    def meaning(self, written: str) -> Meaning:
        return self._meanings[folded(written)]

    @property
    def english(self) -> str:
        return ", ".join(dict.fromkeys(spelled[0] for spelled in self.words.values()))

    @property
    def japanese(self) -> str:
        return "、".join(dict.fromkeys(spelled[1] for spelled in self.words.values()))


KINDS = Vocabulary(
    {
        Kind.TIE: ("tie", "つながり"),
        Kind.CONTACT: ("contact", "接触", "支援経過", "支援経過記録"),
        Kind.ATTEMPT: ("attempt", "不在", "試み", "会えず"),
        Kind.TROUBLE: ("trouble", "問題発生", "問題", "危機"),
        Kind.MOTIVATION: ("motivation", "意欲"),
        Kind.PLAN: ("plan", "プラン", "支援期間"),
        Kind.LINK: ("link", "つなぎ"),
        Kind.BRING_BACK: ("bring back", "もどし", "戻し"),
        Kind.RELINK: ("relink", "つなぎ直し", "つなぎなおし"),
        Kind.STORY: ("story", "生活歴", "生い立ち"),
        Kind.CONFIRMATION: ("confirmation", "リズム確認", "リズム", "確認"),
    }
)
TIE_KINDS = Vocabulary(
    {
        TieKind.KIN: ("kin", "家族", "親族", "家族・親族", "family"),
        TieKind.FRIEND: ("friend", "友人", "友達", "知人"),
        TieKind.NEIGHBOUR: ("neighbour", "近所", "近所の人", "隣人", "neighbor"),
        TieKind.PLACE: ("place", "場所", "居場所"),
        TieKind.GROUP: ("group", "会", "グループ", "サークル"),
        TieKind.WORK: ("work", "仕事", "職場"),
        TieKind.VOLUNTEER: ("volunteer", "ボランティア", "民生委員", "民生委員・児童委員"),
        TieKind.SERVICE: ("service", "サービス", "制度", "制度・サービス", "福祉サービス"),
    }
)
CIRCLES = Vocabulary(
    {
        Circle.INNER: ("inner", "内", "内側", "近い", "inner circle"),
        Circle.MIDDLE: ("middle", "中", "真ん中", "ふつう", "middle circle"),
        Circle.OUTER: ("outer", "外", "外側", "遠い", "outer circle"),
    }
)
DIRECTIONS = Vocabulary(
    {
        Direction.GIVES: ("gives", "与える", "する", "本人が与える"),
        Direction.RECEIVES: ("receives", "受ける", "してもらう", "本人が受ける"),
        Direction.BOTH: ("both", "両方", "お互い", "互いに"),
    }
)
MODES = Vocabulary(
    {
        Mode.VISIT: ("visit", "訪問"),
        Mode.ACCOMPANY: ("accompany", "同行", "went along"),
        Mode.OFFICE: ("office", "来所", "面談", "at the desk"),
        Mode.PHONE: ("phone", "電話", "telephone"),
        Mode.MESSAGE: ("message", "手紙・メッセージ", "手紙", "メッセージ", "メール", "letter"),
        Mode.MEETING: ("meeting", "ケース会議", "会議"),
        Mode.AGENCY: ("agency", "関係機関との連絡", "関係機関", "関係機関連絡"),
    }
)
STEPS: Vocabulary[Step | Asked] = Vocabulary(
    {
        Step.CANNOT_MOVE: ("1", "1", "動けない", "cannot move"),
        Step.HEAVY: ("2", "2", "気持ちが重い", "heavy"),
        Step.IF_ASKED: ("3", "3", "誘われれば動く", "if asked"),
        Step.WILLING: ("4", "4", "やってみたい", "willing"),
        Step.MOVES_ALONE: ("5", "5", "自分から動く", "moves alone"),
        Asked.NOT_TODAY: ("not asked", "聞かない", "今日は聞かない"),
    }
)
VOICES = Vocabulary(
    {
        Voice.SELF: ("self", "本人", "本人の言葉", "person"),
        Voice.WORKER: ("worker", "支援者", "支援者の見立て", "支援員"),
    }
)
ENDINGS = Vocabulary(
    {
        HowEnded.DIED: ("died", "死亡", "亡くなった", "死別"),
        HowEnded.MOVED: ("moved", "転居・異動", "転居", "異動"),
        HowEnded.BROKE_OFF: ("broke off", "縁が切れた", "絶縁"),
        HowEnded.FADED: ("faded", "自然に離れた", "疎遠"),
        HowEnded.FINISHED: ("finished", "期間が終わった", "期間終了", "終了"),
        HowEnded.CHOSE: ("chose", "本人が離れた", "本人が選んだ"),
    }
)
YES_OR_NO = Vocabulary(
    {
        True: ("yes", "はい", "○", "◯", "〇", "✓", "✔", "レ", "1", "true", "済", "した"),
        False: ("no", "いいえ", "×", "0", "false", "していない"),
    }
)
