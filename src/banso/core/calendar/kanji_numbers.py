"""Numbers in kanji within a written day: 昭和四十五年三月二日, 一九七〇年, 元年."""

import re

DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")}
TENS = {"十": 10, "百": 100}
# Only before a unit: the 一 in a name is not a number.
NUMBER = re.compile(r"([〇一二三四五六七八九十百]{1,8})(?=年|月|日|歳|才|代)")


def with_digits(text: str) -> str:
    """Kanji numbers before 年, 月, 日 and 歳 in Arabic digits; 元年 is year 1."""
    return NUMBER.sub(lambda match: str(number(match[1])), text.replace("元年", "1年"))


def number(kanji: str) -> int:
    """四十五 and 四五 are both 45; enough for days and ages, so no thousands."""
    if not TENS.keys() & set(kanji):
        return int("".join(str(DIGITS[character]) for character in kanji))
    total, waiting = 0, 0
    for character in kanji:
        if character in TENS:
            total += (waiting or 1) * TENS[character]
            waiting = 0
        else:
            waiting = DIGITS[character]
    return total + waiting
