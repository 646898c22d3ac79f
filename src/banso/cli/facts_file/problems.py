"""What can be wrong with a file of facts, and where; the sentences are in cli/draw_words.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class What(StrEnum):
    # of what was asked for
    UNKNOWN_ENDING = "the name of the output has an unknown ending"
    FOLDER_MISSING = "the folder of the output is missing"
    OVERWRITES_SOURCE = "the output would overwrite the file of facts"
    OUTPUT_TWICE = "two outputs have one name"
    CANNOT_WRITE = "cannot be written"
    OPTION_NOT_A_DAY = "an option is not a day"
    BEGINS_AFTER_IT_ENDS = "the chart would begin after it ends"
    # of the file as a whole
    NO_SUCH_FILE = "no such file"
    CANNOT_OPEN = "cannot be opened"
    TOO_LARGE = "too large"
    TOO_MANY_ROWS = "too many rows"
    NOT_A_TABLE = "neither a spreadsheet nor a text table"
    LOCKED = "locked by a password"
    UNREADABLE_TEXT = "in an unknown encoding"
    BROKEN_TEXT = "broken as a text table"
    NOTHING_IN_IT = "nothing in it"
    NO_FACTS = "a header and no facts"
    MISSING_COLUMN = "a column is missing"
    COLUMN_TWICE = "a column stands twice"
    # of one cell
    EMPTY = "empty"
    NOT_A_DAY = "not a day"
    NOT_ONE_OF = "not one of the words"
    NOT_A_NUMBER = "not a number in the range"
    # of rows together
    NOT_EXACT = "not an exact day"
    AFTER_AS_OF = "after the day of the chart"
    ENDS_BEFORE_IT_BEGINS = "ends before it begins"
    HOW_ENDED_MISSING = "an end without how"
    END_MISSING = "how it ended without an end"
    TIE_TWICE = "the same tie twice"
    TIE_UNKNOWN = "not a tie of this file"
    OUTSIDE_TIE = "before or after the tie"
    OTHER_PERSON = "another person"


class Place(NamedTuple):
    """Ordered as the file is read. ``sheet`` is empty in a text table; rows count from 1."""

    table: int
    sheet: str
    row: int
    cell: int = -1


@dataclass(frozen=True, slots=True)
class Problem:
    """``words`` fill the sentence; ``place`` is None for the file as a whole."""

    what: What
    place: Place | None = None
    column: str = ""
    found: str = ""
    words: Mapping[str, object] = field(default_factory=dict)


class FactsRefused(Exception):
    """Nothing can be drawn. Show all problems at once; they are in the order of the file."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(*problems)
        self.problems = sorted(problems, key=lambda p: p.place or Place(-1, "", 0))


def refuse(what: What, **words: object) -> FactsRefused:
    """One problem of the file as a whole."""
    return FactsRefused([Problem(what, words=words)])
