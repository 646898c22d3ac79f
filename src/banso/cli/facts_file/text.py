"""Text tables: comma, tab or semicolon; UTF-8 with or without BOM, UTF-16 with BOM, cp932."""

import codecs
import csv
import io

from banso.cli.facts_file.columns import columns_of
from banso.cli.facts_file.problems import What, refuse
from banso.cli.facts_file.tables import MOST_ROWS, Cell

DELIMITERS = ",\t;"
LONGEST_HEADER = 10_000  # characters; what is longer is no header line


def read_text(content: bytes) -> list[list[Cell]]:
    text = decoded(content)
    # strict: a stray quotation mark would otherwise swallow the rows after it without a word.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    rows: list[list[Cell]] = []
    try:
        for row in reader:
            rows.append([cell.strip() for cell in row])
            if len(rows) > MOST_ROWS:
                raise refuse(What.TOO_MANY_ROWS, most=MOST_ROWS)
    except csv.Error as error:
        raise refuse(What.BROKEN_TEXT, line=reader.line_num) from error
    return rows


def decoded(content: bytes) -> str:
    """Excel in Japan writes cp932 (Shift_JIS), "Unicode text" is UTF-16, all else is UTF-8."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif b"\x00" in content:
        raise refuse(What.NOT_A_TABLE)
    else:
        encodings = ["utf-8-sig", "cp932"]
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise refuse(What.UNREADABLE_TEXT)


def delimiter_of(text: str) -> str:
    """The one by which the first line shows most of the columns we know."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=lambda mark: _known_columns(first, mark))


def _known_columns(line: str, mark: str) -> int:
    headers = next(csv.reader([line[:LONGEST_HEADER]], delimiter=mark), [])
    return sum(column is not None for column in columns_of(headers))
