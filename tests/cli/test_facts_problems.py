from pathlib import Path

import pytest
from openpyxl import Workbook
from tests.cli.facts_files import problems_in, write

from banso.cli.facts_file.problems import What
from banso.cli.facts_file.tables import MOST_BYTES, MOST_ROWS

HEADERS = "kind,date,until,name,tie kind,mode,minutes,ties met or heard,step,how ended,every days"


def found_in(folder: Path, *rows: str) -> list[tuple[int, str, str, What]]:
    """Row, column, what stands there, and what is wrong with it."""
    path = write(folder, "\n".join([HEADERS, *rows]))
    return [(p.place.row, p.column, p.found, p.what) for p in problems_in(path)]


def whats(path: Path) -> list[What]:
    return [problem.what for problem in problems_in(path)]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        pytest.param(",2018-01-05", ("kind", "", What.EMPTY), id="no kind"),
        pytest.param("visit,2018-01-05", ("kind", "visit", What.NOT_ONE_OF), id="unknown kind"),
        pytest.param("trouble,,,Fire", ("date", "", What.EMPTY), id="no day"),
        pytest.param("trouble,31/12,,Fire", ("date", "31/12", What.NOT_A_DAY), id="not a day"),
        pytest.param("trouble,2018-04-31,,Fire", ("date", "2018-04-31", What.NOT_A_DAY), id="31 April"),
        pytest.param("trouble,昭和70年,,Fire", ("date", "昭和70年", What.NOT_A_DAY), id="Showa 70"),
        pytest.param("trouble,2018-01-05", ("name", "", What.EMPTY), id="no name"),
        pytest.param("contact,2018-01,,,,phone", ("date", "2018-01", What.NOT_EXACT), id="a month"),
        pytest.param("contact,2024-07-02,,,,phone", ("date", "2024-07-02", What.AFTER_AS_OF), id="tomorrow"),
        pytest.param("contact,2018-01-05,,,,fax", ("mode", "fax", What.NOT_ONE_OF), id="mode"),
        pytest.param("contact,2018-01-05,,,,phone,long", ("minutes", "long", What.NOT_A_NUMBER), id="no number"),
        pytest.param("contact,2018-01-05,,,,phone,0", ("minutes", "0", What.NOT_A_NUMBER), id="no minute"),
        pytest.param("contact,2018-01-05,,,,phone,1441", ("minutes", "1441", What.NOT_A_NUMBER), id="over a day"),
        pytest.param("contact,2018-01-05,,,,phone,,Sister", ("ties met or heard", "Sister", What.TIE_UNKNOWN), id="tie"),
        pytest.param("motivation,2018-01-05,,,,,,,6", ("step", "6", What.NOT_ONE_OF), id="step 6"),
        pytest.param("motivation,2018-01-05", ("step", "", What.EMPTY), id="no step"),
        pytest.param("plan,2018-01-05,,Work", ("until", "", What.EMPTY), id="plan without end"),
        pytest.param("plan,2018-01-05,2017-12,Work", ("until", "2017-12", What.ENDS_BEFORE_IT_BEGINS), id="end first"),
        pytest.param("trouble,2018-01-05,2025-01,Fire", ("until", "2025-01", What.AFTER_AS_OF), id="end ahead"),
        pytest.param("tie,2018-01-05,,Ito,boss", ("tie kind", "boss", What.NOT_ONE_OF), id="kind of tie"),
        pytest.param("tie,2018-01-05,2019,Ito,kin", ("how ended", "", What.HOW_ENDED_MISSING), id="no manner"),
        pytest.param("tie,2018-01-05,,Ito,kin,,,,,died", ("until", "", What.END_MISSING), id="no end"),
        pytest.param("link,2018-01-05,,Ito", ("name", "Ito", What.TIE_UNKNOWN), id="link to nobody"),
        pytest.param("confirmation,2018-01-05,,,,,,,,,30", ("name", "", What.EMPTY), id="whose rhythm"),
    ],
)  # fmt: skip
def test_a_problem_names_row_column_and_what_was_found(tmp_path, row, problem):
    assert found_in(tmp_path, row) == [(2, *problem)]


def test_all_problems_come_at_once_in_the_order_of_the_file(tmp_path):
    found = found_in(
        tmp_path,
        "contact,2018-01-05,,,,phone,,Sister",
        "",
        "motivation,soon,,,,,,,9",
        "tie,2018-01-05,,Sister,boss",
        "tie,2018-01-05,,sister,kin",
    )

    assert found == [
        (4, "date", "soon", What.NOT_A_DAY),
        (4, "step", "9", What.NOT_ONE_OF),
        (5, "tie kind", "boss", What.NOT_ONE_OF),
        (6, "name", "sister", What.TIE_TWICE),
    ]


@pytest.mark.parametrize("day", ["2017-12-31", "2019-02-01"])
def test_a_tie_cannot_be_met_before_it_began_or_after_it_ended(tmp_path, day):
    found = found_in(
        tmp_path, "tie,2018-01-05,2019-01,Ito,kin,,,,,moved", f"contact,{day},,,,phone,,Ito"
    )

    assert found == [(3, "ties met or heard", "Ito", What.OUTSIDE_TIE)]


def test_only_a_planned_end_of_a_tie_may_lie_ahead(tmp_path):
    found = found_in(
        tmp_path,
        "tie,2018-01-05,2025-01,Day care,service,,,,,finished",
        "tie,2018-01-05,2025-01,Ito,kin,,,,,died",
    )

    assert found == [(3, "until", "2025-01", What.AFTER_AS_OF)]


def test_a_missing_column_is_said_once_with_the_headers_found(tmp_path):
    path = write(tmp_path, "kind,date\ntrouble,2018-01-05\ntrouble,2018-01-06\n")

    (problem,) = problems_in(path)

    assert (problem.what, problem.place.row, problem.column) == (What.MISSING_COLUMN, 1, "name")
    assert problem.words == {"missing": "name", "headers": "kind, date"}


def test_without_kind_or_date_nothing_can_be_read(tmp_path):
    path = write(tmp_path, "日にち,出来事\n2018-01-05,火事\n")

    (problem,) = problems_in(path)

    assert problem.what is What.MISSING_COLUMN
    assert problem.words == {"missing": "種類, 日付", "headers": "日にち, 出来事"}


def test_two_columns_of_one_meaning_are_refused(tmp_path):
    path = write(tmp_path, "kind,date,日付\nstory,2018,2018\n")

    assert problems_in(path)[0].what is What.COLUMN_TWICE


def test_one_file_is_one_person(tmp_path):
    path = write(
        tmp_path,
        "kind,date,name,person\ntrouble,2018,Fire,Sam\ntrouble,2018,Fire,SAM\ntrouble,2018,Fire,Ann\n",
    )

    (problem,) = problems_in(path)

    assert (problem.what, problem.place.row, problem.found) == (What.OTHER_PERSON, 4, "Ann")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        pytest.param(b"", What.NOTHING_IN_IT, id="empty"),
        pytest.param(b"\xef\xbb\xbf\r\n,,\r\n", What.NOTHING_IN_IT, id="only commas"),
        pytest.param(b"kind,date\r\n", What.NO_FACTS, id="only headers"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00", What.NOT_A_TABLE, id="a picture"),
        pytest.param(b"PK\x03\x04 no zip at all", What.NOT_A_TABLE, id="not a real spreadsheet"),
        pytest.param(b"kind,date\n\x81\xff\xff", What.UNREADABLE_TEXT, id="unknown letters"),
        pytest.param(b'kind,date\nstory,"2018', What.BROKEN_TEXT, id="open quotation mark"),
    ],
)
def test_a_file_that_is_no_table_of_facts_is_refused(tmp_path, content, what):
    path = tmp_path / "life.xlsx"
    path.write_bytes(content)

    assert whats(path) == [what]


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert whats(tmp_path / "life.csv") == [What.NO_SUCH_FILE]


def test_a_folder_is_not_a_file(tmp_path):
    assert whats(tmp_path) == [What.CANNOT_OPEN]


def test_a_file_with_too_many_rows_is_refused(tmp_path):
    path = write(tmp_path, "kind,date\n" + "\n" * MOST_ROWS)

    assert whats(path) == [What.TOO_MANY_ROWS]


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    path = write(tmp_path, "")
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    assert whats(path) == [What.TOO_LARGE]


def test_a_problem_in_a_spreadsheet_names_its_sheet(tmp_path):
    book = Workbook()
    book.active.title = "2018"
    book.active.append(["kind", "date", "words"])
    book.create_sheet("2019").append(["kind", "date", "words"])
    book["2019"].append(["story", "soon", "By the sea"])
    book.save(tmp_path / "life.xlsx")

    (problem,) = problems_in(tmp_path / "life.xlsx")

    assert (problem.place.sheet, problem.place.row, problem.column) == ("2019", 2, "date")
