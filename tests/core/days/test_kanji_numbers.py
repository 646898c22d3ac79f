import pytest

from banso.core.calendar.kanji_numbers import number, with_digits


@pytest.mark.parametrize(
    ("kanji", "value"),
    [("〇", 0), ("七", 7), ("十", 10), ("十二", 12), ("四十五", 45), ("四五", 45), ("百三十", 130)],
)
def test_a_number_in_kanji_has_its_value(kanji, value):
    assert number(kanji) == value


def test_only_numbers_before_a_unit_become_digits():
    assert with_digits("一郎さんは昭和四十五年の生まれ") == "一郎さんは昭和45年の生まれ"
