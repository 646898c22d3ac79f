import csv
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from django.utils import translation
from pypdf import PdfReader
from tests.cli.facts_files import EXAMPLES, write

from banso.cli import main
from banso.cli.chart_files import as_text
from banso.cli.draw import usual_language

GOOD = "kind,date,name,mode,words,person\ncontact,2024-05-01,,phone,,\nstory,1974,,,By the sea,Sam Sample\n"
BAD = "kind,date,name,mode\ntrouble,2018-02-30,Fire,\ncontact,2018-01-05,,fax\n"


def draw(file: Path, out: Path, *options: str, language: str = "en") -> int:
    """The language of the run ends with it: other tests have their own."""
    asked = ["--out", str(out), "--as-of", "2024-07-01", "--language", language, *options]
    with translation.override(None):
        return main(["draw", str(file), *asked])


def test_a_table_becomes_a_chart(tmp_path):
    out = tmp_path / "chart.svg"

    status = draw(write(tmp_path, GOOD), out)

    assert status == 0
    assert ET.parse(out).getroot().tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314  our own file
    assert "Sam Sample" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["a-life-ja.xlsx", "a-life-en.csv"])
def test_the_examples_of_the_documentation_are_drawn(tmp_path, name):
    assert draw(EXAMPLES / name, tmp_path / "chart.svg") == 0


def test_a_chart_for_paper_is_a_pdf(tmp_path):
    draw(EXAMPLES / "a-life-ja.xlsx", tmp_path / "chart.pdf", language="ja")

    text = PdfReader(tmp_path / "chart.pdf").pages[0].extract_text()
    assert "見本 花枝" in text


def test_the_worked_example_reads_as_printed(tmp_path):
    table = tmp_path / "table.csv"

    asked = ("--table", str(table), "--as-of", "2021-03-27")
    status = draw(EXAMPLES / "worked-example.csv", tmp_path / "chart.svg", *asked)

    with table.open(encoding="utf-8-sig", newline="") as file:
        *_, today = csv.reader(file)
    assert status == 0
    assert today == [
        "2021-03-27",
        "Amount of connection",
        "March 27, 2021: about 3 ties (1.5 to 5). 将棋の友人: usually in touch every 8 days, now silent for 85 days. With such a rhythm this happens once in 100 times.",
        "3.2",
        "1.5",
        "5",
    ]


@pytest.mark.parametrize(
    ("written", "kept"), [("=1+1", "'=1+1"), ("+81", "'+81"), ("1+1", "1+1"), ("", "")]
)
def test_what_looks_like_a_formula_stays_text_in_the_table(written, kept):
    assert as_text(written) == kept


def test_all_problems_are_said_at_once_and_nothing_is_written(tmp_path, capsys):
    file = write(tmp_path, BAD)

    status = draw(file, tmp_path / "chart.svg")

    assert status == 2
    assert capsys.readouterr().err == (
        "life.csv, row 2, column “date”: found “2018-02-30”. "
        "Expected a day that is in the calendar; this one is not.\n"
        "life.csv, row 3, column “mode”: found “fax”. "
        "Expected one of these: visit, accompany, office, phone, message, meeting, agency.\n"
        "Nothing was written.\n"
    )
    assert list(tmp_path.iterdir()) == [file]


def test_an_older_chart_stays_when_the_new_one_cannot_be_drawn(tmp_path):
    out = write(tmp_path, "the older chart", name="chart.svg")

    draw(write(tmp_path, BAD), out)

    assert out.read_text() == "the older chart"


def test_only_the_first_fifty_problems_are_shown(tmp_path, capsys):
    rows = ["kind,date,words", *["story,soon,x"] * 60]

    draw(write(tmp_path, "\n".join(rows)), tmp_path / "chart.svg")

    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 52
    assert lines[-2] == "These are the first 50 of 60 problems."


def test_an_era_that_was_over_comes_with_the_day_that_may_be_meant(tmp_path, capsys):
    draw(write(tmp_path, "kind,date,words\nstory,昭和64年2月1日,x\n"), tmp_path / "chart.svg")

    assert "If 1989-02-01 is meant, write it so." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("out", "sentence"),
    [
        ("chart.png", "The name of the output must end in one of these: .svg, .pdf."),
        ("none/chart.svg", "There is no such folder. Make it first, or choose another one."),
    ],
)
def test_an_output_that_cannot_be_written_is_refused_before_anything_is_drawn(
    tmp_path, capsys, *, out, sentence
):
    status = draw(write(tmp_path, GOOD), tmp_path / out)

    assert status == 2
    assert sentence in capsys.readouterr().err


def test_the_file_of_facts_is_never_overwritten(tmp_path, capsys):
    file = write(tmp_path, GOOD, name="life.svg")
    (tmp_path / "link.svg").symlink_to(file)

    status = draw(file, tmp_path / "link.svg")

    assert status == 2
    assert "would overwrite the file of facts" in capsys.readouterr().err
    assert file.read_text() == GOOD


def test_chart_and_table_do_not_share_a_name(tmp_path, capsys):
    same = tmp_path / "chart.csv"

    draw(write(tmp_path, GOOD), same, "--table", str(same))

    assert "The chart and the table need two different names." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--as-of=someday", "someday: This is not understood as a day."),
        ("--from=2024-02-30", "2024-02-30: This is not understood as a day."),
        ("--from=2024-08", "2024-08: Expected a day before the day of the chart, 2024-07-01."),
    ],
)
def test_the_chart_is_asked_for_with_days(tmp_path, capsys, *, option, sentence):
    status = draw(write(tmp_path, GOOD), tmp_path / "chart.svg", option)

    assert status == 2
    assert sentence in capsys.readouterr().err


def test_a_chart_can_begin_later_than_the_life(tmp_path):
    out = tmp_path / "chart.svg"

    draw(write(tmp_path, GOOD), out, "--from=平成29年")

    assert "Jan. 1, 2017" in out.read_text(encoding="utf-8")


def test_a_childhood_told_long_ago_does_not_squeeze_the_record(tmp_path, capsys):
    out = tmp_path / "chart.svg"

    draw(write(tmp_path, GOOD), out)

    assert "May 2, 2022" in out.read_text(encoding="utf-8")
    assert capsys.readouterr().err == (
        "The chart begins on 2022-05-02; with --from all it shows the whole told life, too.\n"
    )


@pytest.mark.parametrize("begin", ["all", "全部", "明治33年"])
def test_a_chart_can_show_everything(tmp_path, capsys, begin):
    out = tmp_path / "chart.svg"

    draw(write(tmp_path, GOOD), out, f"--from={begin}")

    assert "Jan. 1, 1974" in out.read_text(encoding="utf-8")
    assert capsys.readouterr().err == ""


def test_what_was_left_alone_is_said(tmp_path, capsys):
    file = write(tmp_path, "kind,date,words,my own\nstory,1974,By the sea,x\n")

    draw(file, tmp_path / "chart.svg")

    assert capsys.readouterr().err == "Not read, because the names are not known here: my own\n"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "ja"),
        ({"LANG": "C.UTF-8"}, "ja"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "ja_JP.UTF-8"}, "ja"),
    ],
)
def test_the_language_is_japanese_unless_the_machine_speaks_english(environment, language):
    assert usual_language(environment) == language
