"""Lists to take along: ``shapes.Table`` as a file for Excel, or as CSV that Excel reads.

Words that begin like a formula stay words: a name such as ``=1+1`` must not be computed on the
desk of whoever opens the file.
"""

import csv
import io
from datetime import date

import xlsxwriter
from django.http import HttpResponse

from banso.web.components.shapes import Cell, Table

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDEST = 40  # characters of a column


def as_xlsx(table: Table, name: str) -> HttpResponse:
    """One sheet: the columns above in bold, frozen; days are days and numbers are numbers."""
    file = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, settings) as book:
        sheet = book.add_worksheet()
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, list(table.columns), bold)
        sheet.freeze_panes(1, 1)
        for number, row in enumerate(table.rows, 1):
            for place, cell in enumerate(row):
                _write(sheet, (number, place), cell, day=day)
        for place, column in enumerate(table.columns):
            longest = max([len(column), *(len(str(row[place])) for row in table.rows)])
            sheet.set_column(place, place, min(2 * longest, WIDEST) + 2)
    return _file(file.getvalue(), XLSX, f"{name}.xlsx")


def _write(sheet, place: tuple[int, int], cell: Cell | float, *, day) -> None:
    if isinstance(cell, date):
        sheet.write_datetime(*place, cell, day)
    elif isinstance(cell, int | float):
        sheet.write_number(*place, cell)
    else:
        sheet.write_string(*place, str(cell))


def as_csv(table: Table, name: str) -> HttpResponse:
    """In UTF-8 with the mark (BOM) by which Excel knows it."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([_harmless(column) for column in table.columns])
    writer.writerows([_harmless(cell) for cell in row] for row in table.rows)
    return _file(("\ufeff" + file.getvalue()).encode("utf-8"), CSV, f"{name}.csv")


def _harmless(cell: Cell | float) -> str:
    words = str(cell)
    return f"'{words}" if isinstance(cell, str) and words.startswith(FORMULA) else words


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(content, kind, headers={"Content-Disposition": disposition})
