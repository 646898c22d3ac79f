"""The columns of a file of facts, by their English and Japanese headers."""

from collections.abc import Sequence
from enum import StrEnum

from banso.cli.facts_file.vocabulary import Kind, Vocabulary


class Column(StrEnum):
    """The value is the name of the field of ``Entry`` that the column fills."""

    KIND = "kind"
    DATE = "date"
    UNTIL = "until"
    NAME = "name"
    TIE_KIND = "tie_kind"
    CIRCLE = "circle"
    ROLE = "role"
    DIRECTION = "direction"
    TOLD_ON = "told_on"
    MODE = "mode"
    MINUTES = "minutes"
    TIES = "ties"
    RING_REVIEWED = "ring_reviewed"
    STEP = "step"
    VOICE = "voice"
    WORDS = "words"
    HOW_ENDED = "how_ended"
    RESULT = "result"
    EVERY_DAYS = "every_days"
    PERSON = "person"


HEADERS = Vocabulary(
    {
        Column.KIND: ("kind", "種類", "種別"),
        Column.DATE: ("date", "日付", "日", "年月日", "始まり", "開始", "開始日", "begin", "day"),
        Column.UNTIL: ("until", "終わり", "終了", "終了日", "まで", "end"),
        Column.NAME: ("name", "名前", "名称", "題", "title", "label"),
        Column.TIE_KIND: ("tie kind", "つながりの種類", "kind of tie"),
        Column.CIRCLE: ("circle", "輪", "近さ"),
        Column.ROLE: ("role", "役割"),
        Column.DIRECTION: ("direction", "方向", "向き"),
        Column.TOLD_ON: ("told on", "聞いた日", "noted on"),
        Column.MODE: ("mode", "方法", "対応方法", "手段"),
        Column.MINUTES: ("minutes", "分", "時間(分)", "所要時間", "所要時間(分)"),
        Column.TIES: (
            "ties met or heard",
            "会った・聞いたつながり",
            "ties",
            "ties met or heard of",
            "会ったつながり",
            "聞いたつながり",
        ),
        Column.RING_REVIEWED: ("ring reviewed", "輪の確認", "輪を確認", "輪を見直した"),
        Column.STEP: ("step", "意欲", "意欲の段階", "motivation"),
        Column.VOICE: ("voice", "誰の言葉", "だれの言葉"),
        Column.WORDS: ("words", "ことば", "言葉", "内容", "メモ", "note"),
        Column.HOW_ENDED: ("how ended", "終わり方"),
        Column.RESULT: ("result", "結果"),
        Column.EVERY_DAYS: ("every days", "リズム(日)", "リズム", "何日ごと"),
        Column.PERSON: ("person", "本人", "氏名"),
    }
)

# What a fact cannot be without.
NEEDED: dict[Kind, tuple[Column, ...]] = {
    Kind.TIE: (Column.DATE, Column.NAME, Column.TIE_KIND),
    Kind.CONTACT: (Column.DATE, Column.MODE),
    Kind.ATTEMPT: (Column.DATE, Column.MODE),
    Kind.TROUBLE: (Column.DATE, Column.NAME),
    Kind.MOTIVATION: (Column.DATE, Column.STEP),
    Kind.PLAN: (Column.DATE, Column.NAME, Column.UNTIL),
    Kind.LINK: (Column.DATE,),
    Kind.BRING_BACK: (Column.DATE,),
    Kind.RELINK: (Column.DATE,),
    Kind.STORY: (Column.DATE, Column.WORDS),
    Kind.CONFIRMATION: (Column.DATE, Column.NAME, Column.EVERY_DAYS),
}


def columns_of(headers: Sequence[str]) -> list[Column | None]:
    """For each header the column it names; None for a column of the author's own."""
    found: list[Column | None] = []
    for header in headers:
        try:
            found.append(HEADERS.meaning(header))
        except KeyError:
            found.append(None)
    return found


def usual_header(column: Column, headers: Sequence[str]) -> str:
    """The header a column should have, in the language in which the file has its others."""
    english, japanese = HEADERS.words[column][:2]
    return english if all(header.isascii() for header in headers) else japanese
