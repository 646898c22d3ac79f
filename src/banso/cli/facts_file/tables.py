"""Opens a file of facts as tables of cells, whatever it is: xlsx, xls, ods, CSV or TSV.

What a file is, is seen from its first bytes and not from its name.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from banso.cli.facts_file.problems import What, refuse

Cell = str | date
MOST_BYTES = 50 * 2**20
MOST_ROWS = 200_000
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"  # xlsx and ods; xls


class Table(NamedTuple):
    """``rows``: all of them, so that row numbers (from 1) are those the author sees."""

    sheet: str
    rows: Sequence[Sequence[Cell]]


def read_tables(path: Path) -> list[Table]:
    content = _content(path)
    if content.startswith((ZIP, OLE)):
        # Inline: it loads a binary library that a CSV file does not need.
        from banso.cli.facts_file.sheets import read_sheets  # noqa: PLC0415

        return read_sheets(content)
    # Inline for the same reason, the other way round.
    from banso.cli.facts_file.text import read_text  # noqa: PLC0415

    return [Table("", read_text(content))]


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise refuse(What.TOO_LARGE, most=MOST_BYTES // 2**20)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise refuse(What.NO_SUCH_FILE) from error
    except OSError as error:
        raise refuse(What.CANNOT_OPEN, why=error.strerror) from error
