"""Spreadsheets (xlsx, xls, ods): every sheet as a table."""

import io
from datetime import date, datetime

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError

from banso.cli.facts_file.problems import What, refuse
from banso.cli.facts_file.tables import MOST_ROWS, Cell, Table


def read_sheets(content: bytes) -> list[Table]:
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = [workbook.get_sheet_by_name(name) for name in workbook.sheet_names]
    except PasswordError as error:
        raise refuse(What.LOCKED) from error
    except CalamineError as error:
        raise refuse(What.NOT_A_TABLE) from error
    if sum(sheet.total_height for sheet in sheets) > MOST_ROWS:
        raise refuse(What.TOO_MANY_ROWS, most=MOST_ROWS)
    return [Table(sheet.name, _rows(sheet)) for sheet in sheets]


def _rows(sheet: CalamineSheet) -> list[list[Cell]]:
    """``skip_empty_area`` off: an empty first row counts, as it does on the screen."""
    return [[_cell(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]


def _cell(value: object) -> Cell:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
