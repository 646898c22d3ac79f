"""How exactly a day is known. A told life is remembered in years, not in days."""

from enum import StrEnum


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    ABOUT = "about"  # the year itself is a guess: 「50歳くらい」「平成の初めごろ」
