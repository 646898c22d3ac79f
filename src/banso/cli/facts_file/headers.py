"""The header row of a table: which column is where, and how it is called there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from banso.cli.facts_file.columns import Column, columns_of, usual_header
from banso.cli.facts_file.problems import Place, Problem, What
from banso.cli.facts_file.tables import Cell, Table

ALWAYS_NEEDED = (Column.KIND, Column.DATE)


@dataclass(frozen=True, slots=True)
class Headers:
    place: Place
    written: tuple[str, ...]
    columns: tuple[Column | None, ...]

    def problem(self, what: What, place: Place, column: Column, **words: object) -> Problem:
        """A problem of one cell; ``found`` among the words is what stands there."""
        found = str(words.pop("found", ""))
        at = self._at(column)
        return Problem(what, place._replace(cell=at), self.name_of(column), found, words)

    def name_of(self, column: Column) -> str:
        at = self._at(column)
        return self.written[at] if at < len(self.written) else usual_header(column, self.written)

    def cells(self, row: list[Cell]) -> dict[Column, Cell]:
        """The filled cells of the columns we know."""
        pairs = zip(self.columns, row, strict=False)
        return {column: cell for column, cell in pairs if column and cell != ""}

    def missing(self) -> list[Column]:
        return [column for column in ALWAYS_NEEDED if column not in self.columns]

    def twice(self) -> list[Problem]:
        return [
            Problem(What.COLUMN_TWICE, self.place._replace(cell=at), self.written[at])
            for at, column in enumerate(self.columns)
            if column and column in self.columns[:at]
        ]

    def unread(self) -> list[str]:
        """Columns that are the author's own."""
        pairs = zip(self.written, self.columns, strict=True)
        return [header for header, column in pairs if header and not column]

    def lacking(self, columns: Iterable[Column]) -> Mapping[str, object]:
        """The words for MISSING_COLUMN: what should be there, and what is."""
        return {
            "missing": ", ".join(map(self.name_of, columns)),
            "headers": ", ".join(filter(None, self.written)),
        }

    def _at(self, column: Column) -> int:
        return self.columns.index(column) if column in self.columns else len(self.columns)


def headers_of(table: Table, number: int) -> Headers:
    """The first row in which anything stands; None of its columns need be known."""
    at = next(index for index, row in enumerate(table.rows) if any(row))
    written = tuple(str(cell) for cell in table.rows[at])
    return Headers(Place(number, table.sheet, at + 1), written, tuple(columns_of(written)))
