"""What one cell says: a day, a word of a list, a number, names. Each column has its reader."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date

from banso.cli.facts_file import vocabulary
from banso.cli.facts_file.columns import Column
from banso.cli.facts_file.problems import What
from banso.cli.facts_file.tables import Cell
from banso.cli.facts_file.vocabulary import Vocabulary
from banso.core.calendar.eras import NotADay, SaidDay, read_day
from banso.core.calendar.precision import Precision

MOST_MINUTES = 24 * 60
LONGEST_RHYTHM = 730  # two years: what comes more rarely is not a rhythm
BETWEEN_NAMES = re.compile(r"[、，,;；/／\n]")
NUMBER = re.compile(r"(\d+)(?:分|日|min|days)?")


class Unfit(Exception):
    """The cell does not say what its column needs; ``words`` fill the sentence."""

    def __init__(self, what: What, **words: object) -> None:
        super().__init__(what)
        self.what = what
        self.words = words


# A reader takes the cell and the day of the chart, from which an age is counted back.
Reader = Callable[[Cell, date], object]


def _day(cell: Cell, on: date) -> SaidDay:
    if isinstance(cell, date):
        return SaidDay(cell, Precision.DAY)
    try:
        return read_day(cell, on=on)
    except NotADay as error:
        raise Unfit(What.NOT_A_DAY, reason=error.reason, meant=error.meant) from error


def _text(cell: Cell, _: date) -> str:
    return str(cell)


def _names(cell: Cell, _: date) -> tuple[str, ...]:
    return tuple(filter(None, map(str.strip, BETWEEN_NAMES.split(str(cell)))))


def _word_of(words: Vocabulary) -> Reader:
    def read(cell: Cell, _: date) -> object:
        try:
            return words.meaning(str(cell))
        except KeyError as error:
            raise Unfit(What.NOT_ONE_OF, en=words.english, ja=words.japanese) from error

    return read


def _number_to(most: int) -> Reader:
    def read(cell: Cell, _: date) -> int:
        match = NUMBER.fullmatch(unicodedata.normalize("NFKC", str(cell)).replace(" ", ""))
        # A number of more than nine digits is out of any range; int() need not see it.
        if not match or len(match[1]) > len("999999999") or not 1 <= int(match[1]) <= most:
            raise Unfit(What.NOT_A_NUMBER, least=1, most=most)
        return int(match[1])

    return read


READERS: dict[Column, Reader] = {
    Column.KIND: _word_of(vocabulary.KINDS),
    Column.DATE: _day,
    Column.UNTIL: _day,
    Column.NAME: _text,
    Column.TIE_KIND: _word_of(vocabulary.TIE_KINDS),
    Column.CIRCLE: _word_of(vocabulary.CIRCLES),
    Column.ROLE: _text,
    Column.DIRECTION: _word_of(vocabulary.DIRECTIONS),
    Column.TOLD_ON: _day,
    Column.MODE: _word_of(vocabulary.MODES),
    Column.MINUTES: _number_to(MOST_MINUTES),
    Column.TIES: _names,
    Column.RING_REVIEWED: _word_of(vocabulary.YES_OR_NO),
    Column.STEP: _word_of(vocabulary.STEPS),
    Column.VOICE: _word_of(vocabulary.VOICES),
    Column.WORDS: _text,
    Column.HOW_ENDED: _word_of(vocabulary.ENDINGS),
    Column.RESULT: _text,
    Column.EVERY_DAYS: _number_to(LONGEST_RHYTHM),
    Column.PERSON: _text,
}
