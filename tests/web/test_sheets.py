import io
from datetime import date

from openpyxl import load_workbook

from banso.web.components.shapes import Link, Table
from banso.web.components.sheets import as_csv, as_xlsx

TABLE = Table(
    caption="誰が何を学んだか",
    columns=["名前", "第1回", "回数"],
    rows=[["=1+1", date(2026, 5, 1), 3], [Link("春田 花", "/somewhere"), "", 2.5]],
)


def test_a_sheet_keeps_days_and_numbers_and_computes_nothing():
    answer = as_xlsx(TABLE, "learnt")

    (sheet,) = load_workbook(io.BytesIO(answer.content)).worksheets
    (head, first, second) = sheet.iter_rows(values_only=True)
    assert head == ("名前", "第1回", "回数")
    assert (first[0], first[1].date(), first[2]) == ("=1+1", date(2026, 5, 1), 3)
    assert second[::2] == ("春田 花", 2.5)
    assert sheet["A2"].data_type == "s"
    assert answer["Content-Disposition"] == 'attachment; filename="learnt.xlsx"'


def test_csv_carries_its_mark_and_no_formula():
    answer = as_csv(TABLE, "learnt")

    assert answer.content.startswith(b"\xef\xbb\xbf")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines == ["名前,第1回,回数", "'=1+1,2026-05-01,3", "春田 花,,2.5"]
