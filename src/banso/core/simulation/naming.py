"""Names of the fictional town: family names that nobody bears, given names that sound usual.

A family name is a word for "made up" and a word from the landscape (架空川, 例題谷): every
reader sees that the person is invented, and still half a name finds many people.
"""

from random import Random
from typing import NamedTuple

MADE_UP = """
架空 かくう  見本 みほん  試作 しさく  例題 れいだい  仮名 かめい  空想 くうそう  想定 そうてい
雛形 ひながた  草案 そうあん  原案 げんあん  下書 したがき  習作 しゅうさく  寓話 ぐうわ  童話 どうわ
作例 さくれい  模写 もしゃ  余白 よはく  仮設 かせつ  図例 ずれい  夢見 ゆめみ  絵空 えそら  仮想 かそう
文例 ぶんれい  試案 しあん  練習 れんしゅう  脚本 きゃくほん
"""
LANDSCAPE = """
川 がわ  山 やま  野 の  谷 だに  沢 ざわ  田 だ  原 はら  島 じま  崎 ざき  森 もり  井 い  村 むら
浜 はま  橋 ばし  坂 さか  岡 おか
"""
HEADS = """
明 あき  和 かず  信 のぶ  智 とも  春 はる  秋 あき  弘 ひろ  幸 ゆき  正 まさ  義 よし  美 み  千 ち
直 なお  光 みつ  文 ふみ  真 ま  里 り  由 ゆ  久 ひさ  静 しず  澄 すみ  晴 はる  貴 たか  清 きよ
"""
MALE_ENDINGS = """
男 お  夫 お  彦 ひこ  也 や  之 ゆき  人 と  樹 き  介 すけ  太 た  一 いち  志 し  司 じ
"""
FEMALE_ENDINGS = """
子 こ  美 み  江 え  代 よ  香 か  恵 え  奈 な  乃 の  音 ね  穂 ほ  世 よ  紀 き
"""
NICKNAMES = (
    *("ケンさん", "ミーさん", "ノブちゃん", "タカさん", "ヒロくん", "ユキさん"),
    *("マスター", "先生", "おばちゃん", "親方"),
)
FLOORS = ("1階", "2階", "3階", "4階", "5階", "奥の部屋", "角の部屋", "川べり", "公園", "駅前")


class Spelling(NamedTuple):
    """How a name is written, and how it is read."""

    written: str
    kana: str

    def __add__(self, other: "Spelling") -> "Spelling":  # type: ignore[override]
        return Spelling(self.written + other.written, self.kana + other.kana)


def spellings(table: str) -> list[Spelling]:
    words = table.split()
    return [Spelling(*pair) for pair in zip(words[::2], words[1::2], strict=True)]


def combined(first: str, second: str) -> tuple[Spelling, ...]:
    return tuple(one + other for one in spellings(first) for other in spellings(second))


FAMILY_NAMES = combined(MADE_UP, LANDSCAPE)
MEN, WOMEN = combined(HEADS, MALE_ENDINGS), combined(HEADS, FEMALE_ENDINGS)


def full_name(family: Spelling, given: Spelling) -> Spelling:
    return Spelling(f"{family.written} {given.written}", f"{family.kana} {given.kana}")


def description(rng: Random, sex: str) -> str:
    """How somebody is called while no name is known: 「3階の男性」."""
    who = {"male": "男性", "female": "女性"}.get(sex, "人")
    return f"{rng.choice(FLOORS)}の{who}"
