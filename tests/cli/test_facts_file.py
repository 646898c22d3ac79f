from datetime import date

import pytest
from openpyxl import Workbook
from tests.cli.facts_files import EXAMPLES, read, write

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.calendar.precision import Precision
from banso.core.contacts.modes import Mode
from banso.core.lifeline.facts import (
    Confirmation,
    Contact,
    Crossing,
    Life,
    Observation,
    Passage,
    Plan,
    Tie,
    Trouble,
)
from banso.core.motivation.steps import Step, Voice
from banso.core.ties.kinds import Circle, Direction, HowEnded, TieKind

ENGLISH = """\
kind,date,name,tie kind,circle,mode,ties met or heard
tie,2017-07-03,Neighbour Ito,neighbour,outer,,
contact,2017-07-10,,,,visit,Neighbour Ito
"""
JAPANESE = """\
種類,日付,名前,つながりの種類,輪,方法,会った・聞いたつながり
つながり,H29.7.3,Neighbour Ito,近所,外,,
接触,平成29年7月10日,,,,訪問,Neighbour Ito
"""
THE_LIFE = Life(
    ties=(
        Tie(
            key="2",
            label="Neighbour Ito",
            kind=TieKind.NEIGHBOUR,
            began_on=date(2017, 7, 3),
            noted_on=date(2017, 7, 10),
            circle=Circle.OUTER,
            seen_on=(date(2017, 7, 10),),
        ),
    ),
    contacts=(Contact("3", date(2017, 7, 10), Mode.VISIT, 60),),
)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(ENGLISH, "utf-8", id="English"),
        pytest.param(JAPANESE, "utf-8", id="Japanese with eras"),
        pytest.param(JAPANESE, "utf-8-sig", id="UTF-8 with BOM"),
        pytest.param(JAPANESE, "cp932", id="Shift_JIS as Excel writes it"),
        pytest.param(JAPANESE.replace(",", "\t"), "utf-16", id="Unicode text of Excel"),
        pytest.param(ENGLISH.replace(",", "\t"), "utf-8", id="tabs"),
        pytest.param(ENGLISH.replace(",", ";"), "utf-8", id="semicolons"),
        pytest.param(ENGLISH.replace("\n", "\r\n"), "utf-8", id="lines of Windows"),
        pytest.param(
            ENGLISH.replace("kind,date", "  Kind , DATE "), "utf-8", id="spaces and capitals"
        ),
        pytest.param(JAPANESE.replace("種類", "種　類"), "utf-8", id="a wide space in a header"),
        pytest.param(ENGLISH.replace("2017-07-03", "２０１７／７／３"), "utf-8", id="wide digits"),
    ],
)
def test_the_same_life_is_read_however_the_file_is_written(tmp_path, text, encoding):
    path = write(tmp_path, text, encoding=encoding)

    assert read(path).life == THE_LIFE


def test_a_spreadsheet_gives_the_same_facts_with_the_sheet_in_the_keys(tmp_path):
    book = Workbook()
    book.active.title = "notes"
    book.active.append(["This file is invented."])
    sheet = book.create_sheet("facts")
    sheet.append([])
    sheet.append(["kind", "date", "mode", "minutes"])
    sheet.append(["contact", date(2017, 7, 10), "phone", 25])
    book.save(tmp_path / "life.xlsx")

    found = read(tmp_path / "life.xlsx")

    assert found.life == Life(contacts=(Contact("facts!3", date(2017, 7, 10), Mode.PHONE, 25),))
    assert found.unread == ("notes",)


def life_of(folder, *rows: str) -> Life:
    headers = (
        "kind,date,until,name,tie kind,circle,role,direction,told on,mode,minutes,"
        "ties met or heard,ring reviewed,step,voice,words,how ended,result,every days,person"
    )
    return read(write(folder, "\n".join([headers, *rows]))).life


def test_a_tie_is_read_with_all_that_is_known_of_it(tmp_path):
    life = life_of(
        tmp_path,
        "tie,about 1985,2020,Sister,kin,inner,cooks,gives,2017-07-03,,,,,,,,died",
        "contact,2018-01-05,,,,,,,,phone,,Sister",
        "attempt,2018-01-04,,,,,,,,visit,,sister",
        "confirmation,2018-02-01,,Sister,,,,,,,,,,,,,,,30",
    )

    assert life.ties == (
        Tie(
            key="2",
            label="Sister",
            kind=TieKind.KIN,
            began_on=date(1985, 1, 1),
            noted_on=date(2017, 7, 3),
            circle=Circle.INNER,
            direction=Direction.GIVES,
            role="cooks",
            began_precision=Precision.ABOUT,
            ended_on=date(2020, 12, 31),
            how_ended=HowEnded.DIED,
            seen_on=(date(2018, 1, 4), date(2018, 1, 5)),
            confirmations=(Confirmation(date(2018, 2, 1), 30),),
        ),
    )


def test_a_tie_that_never_came_up_was_told_at_the_first_meeting(tmp_path):
    life = life_of(
        tmp_path,
        "tie,1985,,Sister,kin",
        "attempt,2018-01-04,,,,,,,,visit",
        "story,1985,,,,,,,,,,,,,,x",
    )

    assert life.ties[0].noted_on == date(2018, 1, 4)


def test_an_attempt_is_not_a_contact_and_has_its_own_minutes(tmp_path):
    life = life_of(
        tmp_path,
        "contact,2018-01-05,,,,,,,,phone,,,yes",
        "attempt,2018-01-04,,,,,,,,phone",
        "contact,2018-01-06,,,,,,,,訪問,９０分",
    )

    assert life.contacts == (
        Contact("3", date(2018, 1, 4), Mode.PHONE, 1, reached=False),
        Contact("2", date(2018, 1, 5), Mode.PHONE, 10, ring_reviewed=True),
        Contact("4", date(2018, 1, 6), Mode.VISIT, 90),
    )


def test_what_lies_before_the_first_meeting_was_told(tmp_path):
    life = life_of(
        tmp_path,
        "trouble,2008-09,2010,Lost work",
        "trouble,2019-01-01,,Rent",
        "story,1974,1992-03,,,,,,,,,,,,,By the sea",
        "contact,2018-01-05,,,,,,,,phone",
    )

    assert life.troubles == (
        Trouble("2", "Lost work", date(2008, 9, 1), Precision.MONTH, told=True,
                settled_on=date(2010, 12, 31)),
        Trouble("3", "Rent", date(2019, 1, 1)),
    )  # fmt: skip
    assert life.passages == (
        Passage("4", "By the sea", date(1974, 1, 1), Precision.YEAR, date(1992, 3, 31)),
    )


def test_motivation_keeps_voice_and_words_and_not_asked_is_an_answer(tmp_path):
    life = life_of(
        tmp_path,
        "contact,2018-01-05,,,,,,,,phone",
        "motivation,2018-01-05,,,,,,,,,,,,4,worker,Laughed",
        "motivation,2018-02-05,,,,,,,,,,,,聞かない",
    )

    assert life.observations == (
        Observation("3", date(2018, 1, 5), Step.WILLING, Voice.WORKER, "Laughed"),
        Observation("4", date(2018, 2, 5), None, Voice.SELF),
    )


def test_a_plan_has_ended_when_its_result_is_written(tmp_path):
    life = life_of(
        tmp_path,
        "plan,2018-01-05,2018-06,Debts,,,,,,,,,,,,,,Settled",
        "plan,2024-05-01,2024-12,Work",
    )

    assert life.plans == (
        Plan("2", "Debts", date(2018, 1, 5), date(2018, 6, 30), ended=True, result="Settled"),
        Plan("3", "Work", date(2024, 5, 1), date(2024, 12, 31)),
    )


def test_crossings_name_the_tie_they_are_about(tmp_path):
    life = life_of(
        tmp_path,
        "tie,2018-01-05,,Kitchen,place",
        "link,2018-01-05,,Kitchen,,,,,,,,,,,,Asked to cook",
        "もどし,2018-03-05,,kitchen",
        "relink,2018-05-05",
    )

    assert life.crossings == (
        Crossing("3", CrossingKind.LINK, date(2018, 1, 5), "2", "Asked to cook"),
        Crossing("4", CrossingKind.BRING_BACK, date(2018, 3, 5), "2"),
        Crossing("5", CrossingKind.RELINK, date(2018, 5, 5)),
    )


def test_an_end_in_the_year_that_still_runs_has_come(tmp_path):
    life = life_of(tmp_path, "tie,2018,2024,Club,group,,,,,,,,,,,,faded")

    assert life.ties[0].ended_on == date(2024, 7, 1)


@pytest.mark.parametrize("name", ["a-life-ja.xlsx", "a-life-en.csv", "worked-example.csv"])
def test_the_examples_of_the_documentation_are_read(name):
    assert len(read(EXAMPLES / name).life.ties) >= 5
