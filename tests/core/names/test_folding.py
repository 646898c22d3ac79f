import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso.core.names.folding import VARIANTS, fold, grams

NAMES = st.text(
    st.characters(exclude_categories=["Cs"])
    | st.sampled_from("ァヴガｶﾞーヶ々〇゛ﾟ゙̈́・－ 髙﨑邊辻󠄀İßǅﬁé")
)


@pytest.mark.parametrize(
    ("written", "looked_for"),
    [
        pytest.param("髙橋", "高橋", id="another form of a kanji"),
        pytest.param("山﨑", "山崎", id="a kanji NFKC leaves alone"),
        pytest.param("渡邊", "渡辺", id="old form"),
        pytest.param("渡邉", "渡辺", id="another old form"),
        pytest.param("齋藤", "斉藤", id="saito with the long form"),
        pytest.param("斎藤", "斉藤", id="saito with the short form"),
        pytest.param("𠮷田", "吉田", id="a kanji outside the first plane"),
        pytest.param("辻󠄀", "辻", id="a variation selector"),
        pytest.param("神田", "神田", id="a compatibility form"),
        pytest.param("ヤマダ", "やまだ", id="katakana"),
        pytest.param("ﾔﾏﾀﾞ", "やまだ", id="half-width kana"),
        pytest.param("シヨウコ", "しょうこ", id="small kana written large"),
        pytest.param("みづほ", "ミズホ", id="what sounds alike"),
        pytest.param("茅ヶ崎", "茅ケ崎", id="small and large ke"),
        pytest.param("山田 太郎", "山田太郎", id="a space"),
        pytest.param("山田\u3000太郎", "山田太郎", id="a wide space"),
        pytest.param("マリア・サントス", "まりあさんとす", id="a middle dot"),
        pytest.param("Anne-Marie O’Neill", "annemarie oneill", id="hyphen and apostrophe"),
        pytest.param("Ｔａｎａｋａ", "tanaka", id="wide letters"),
        pytest.param("Nguyễn Đặng", "nguyen dang", id="accents"),
        pytest.param("が", "か\u3099", id="a voicing mark apart from its kana"),
    ],
)
def test_two_spellings_of_a_name_are_found_as_one(written, looked_for):
    assert fold(written) == fold(looked_for)


@pytest.mark.parametrize(
    ("one", "other"),
    [("おの", "おーの"), ("かき", "かぎ"), ("山田", "山口"), ("佐々木", "佐木")],
)
def test_names_that_only_look_alike_stay_apart(one, other):
    assert fold(one) != fold(other)


@given(NAMES)
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(NAMES)
def test_every_part_of_one_or_two_characters_finds_the_name(text):
    folded = fold(text)
    parts = {folded[at : at + length] for at in range(len(folded)) for length in (1, 2)}

    assert set(grams(text)) == parts


@given(NAMES, st.integers(0, 9), st.integers(1, 9))
def test_whatever_part_is_looked_for_its_grams_are_among_those_of_the_name(text, at, length):
    part = fold(text)[at : at + length]

    assert set(grams(part)) <= set(grams(text))


def test_each_part_is_kept_once():
    assert grams("ああああ") == ["あ", "ああ"]


def test_each_variant_has_one_usual_character_and_is_none_itself():
    usual = [group[0] for group in VARIANTS.split()]
    variants = [variant for group in VARIANTS.split() for variant in group[1:]]

    assert len({*usual, *variants}) == len(usual) + len(variants)
    assert [v for v in variants if unicodedata.normalize("NFKC", v) != v] == []
