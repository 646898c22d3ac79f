"""Mirrors core/calendar; a folder named ``calendar`` would hide Python's own module here."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banso.core.calendar.era_table import ERAS
from banso.core.calendar.eras import (
    NotADay,
    Reason,
    SaidDay,
    era_letter,
    era_name,
    era_of,
    last_day,
    read_day,
)
from banso.core.calendar.precision import Precision

TODAY = date(2024, 5, 1)
BORN = date(1970, 3, 2)


@pytest.mark.parametrize(
    "written",
    [
        "1970-03-02",
        "1970/3/2",
        "1970.3.2",
        "19700302",
        "1970年3月2日",
        "1970年3月2日（月）",
        "1970年3月2日(月曜日)",
        "１９７０／３／２",
        "一九七〇年三月二日",
        "S45.3.2",
        "s45/3/2",
        "Ｓ４５－３－２",
        "昭45.3.2",
        "昭和45年3月2日",
        "㍼45年3月2日",
        "昭和四十五年三月二日",
        " 昭和 45年 3月 2日 ",
    ],
)
def test_a_day_is_understood_however_it_is_written(written):
    assert read_day(written, on=TODAY) == SaidDay(BORN, Precision.DAY)


@pytest.mark.parametrize(
    ("written", "day", "precision"),
    [
        pytest.param("平成24年4月", date(2012, 4, 1), Precision.MONTH, id="a month in an era"),
        pytest.param("2012-04", date(2012, 4, 1), Precision.MONTH, id="a month"),
        pytest.param("H24.4", date(2012, 4, 1), Precision.MONTH, id="a month by letter"),
        pytest.param("平成24年", date(2012, 1, 1), Precision.YEAR, id="a year in an era"),
        pytest.param("R6", date(2024, 1, 1), Precision.YEAR, id="a year by letter"),
        pytest.param("1970年", date(1970, 1, 1), Precision.YEAR, id="a year"),
        pytest.param("1970", date(1970, 1, 1), Precision.YEAR, id="a bare year"),
        pytest.param("平成元年", date(1989, 1, 1), Precision.YEAR, id="the first year"),
        pytest.param("昭和64年", date(1989, 1, 1), Precision.YEAR, id="a year of seven days"),
        pytest.param("平成元年1月", date(1989, 1, 1), Precision.MONTH, id="a shared month"),
        pytest.param("明治元年", date(1868, 1, 1), Precision.YEAR, id="the earliest year"),
        pytest.param("昭和60年ごろ", date(1985, 1, 1), Precision.ABOUT, id="a rough year"),
        pytest.param("about 1985", date(1985, 1, 1), Precision.ABOUT, id="about a year"),
        pytest.param("1985年3月頃", date(1985, 3, 1), Precision.MONTH, id="a rough month"),
        pytest.param("1985年3月9日頃", date(1985, 3, 1), Precision.MONTH, id="a rough day"),
    ],
)
def test_a_month_a_year_and_a_guess_keep_how_exactly_they_are_known(written, day, precision):
    assert read_day(written, on=TODAY) == SaidDay(day, precision)


@pytest.mark.parametrize(
    ("written", "year"),
    [
        ("50歳くらい", 1974),
        ("五十歳くらい", 1974),
        ("50歳", 1974),
        ("５０才ぐらい", 1974),
        ("about 50", 1974),
        ("around 50 years old", 1974),
        pytest.param("50代", 1969, id="in the fifties counts as 55"),
        pytest.param("百歳", 1924, id="a hundred"),
    ],
)
def test_an_age_is_counted_back_to_a_rough_year_of_birth(written, year):
    assert read_day(written, on=TODAY) == SaidDay(date(year, 1, 1), Precision.ABOUT)


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", Reason.EMPTY),
        ("  ", Reason.EMPTY),
        ("きのう", Reason.NOT_UNDERSTOOD),
        ("1970-3-", Reason.NOT_UNDERSTOOD),
        ("about 200", Reason.YEAR_UNCLEAR),
        ("45/3/2", Reason.YEAR_UNCLEAR),
        ("3月2日", Reason.YEAR_UNCLEAR),
        ("50", Reason.YEAR_UNCLEAR),
        ("1970-04-31", Reason.NO_SUCH_DAY),
        ("昭和45年13月", Reason.NO_SUCH_DAY),
        ("昭和70年", Reason.NO_SUCH_YEAR),
        ("令和0年", Reason.NO_SUCH_YEAR),
        ("昭和64年2月", Reason.OUTSIDE_ERA),
        ("1070-03-02", Reason.TOO_LONG_AGO),
    ],
)
def test_what_is_not_a_day_is_refused_with_its_reason(written, reason):
    with pytest.raises(NotADay) as refused:
        read_day(written, on=TODAY)

    assert (refused.value.reason, refused.value.found) == (reason, written)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("昭和64年2月1日", date(1989, 2, 1)), ("平成元年1月3日", date(1989, 1, 3))],
)
def test_a_day_outside_its_era_comes_back_with_the_day_probably_meant(written, meant):
    with pytest.raises(NotADay) as refused:
        read_day(written, on=TODAY)

    assert refused.value.meant == meant


@pytest.mark.parametrize(
    ("written", "last"),
    [
        ("1970-03-02", date(1970, 3, 2)),
        ("2012-02", date(2012, 2, 29)),
        ("平成24年", date(2012, 12, 31)),
        ("昭和60年ごろ", date(1985, 12, 31)),
    ],
)
def test_a_month_or_a_year_reaches_to_its_last_day(written, last):
    assert last_day(read_day(written, on=TODAY)) == last


@pytest.mark.parametrize(
    ("day", "name", "letter"),
    [
        (date(2012, 4, 1), ("平成", 24), ("H", 24)),
        (date(1989, 1, 7), ("昭和", 64), ("S", 64)),
        (date(1989, 1, 8), ("平成", 1), ("H", 1)),
        (date(2019, 4, 30), ("平成", 31), ("H", 31)),
        (date(2019, 5, 1), ("令和", 1), ("R", 1)),
    ],
)
def test_a_day_tells_its_era(day, name, letter):
    assert (era_name(day), era_letter(day)) == (name, letter)


def test_a_day_before_the_table_has_no_era():
    with pytest.raises(ValueError, match="no era"):
        era_of(date(1867, 12, 31))


def test_each_era_begins_the_day_after_the_one_before():
    endings = [era.until for era in ERAS[:-1]]

    assert [end.toordinal() + 1 for end in endings] == [era.since.toordinal() for era in ERAS[1:]]


@given(st.dates(min_value=date(1868, 1, 1)))
def test_every_day_written_in_its_era_is_read_back(day):
    (name, year), (letter, _) = era_name(day), era_letter(day)

    for written in (f"{name}{year}年{day.month}月{day.day}日", f"{letter}{year}.{day:%m.%d}"):
        assert read_day(written, on=TODAY) == SaidDay(day, Precision.DAY)


@given(st.text() | st.from_regex(r"[MTSHR昭平令約]?[0-9〇一十百]{0,9}[年/.-]?[0-9]*[月歳頃]?"))
def test_anything_typed_is_a_day_or_a_reason(written):
    with suppress(NotADay):
        said = read_day(written, on=TODAY)
        assert said.day <= last_day(said)
