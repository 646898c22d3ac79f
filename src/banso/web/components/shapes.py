"""What the components want to be told, as plain values. Pages fill them in, templates draw them.

Words arrive ready to read: whoever fills in a shape has already chosen the label.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from banso.core.calendar.precision import Precision


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; without ``url`` they are only words."""

    label: str
    url: str = ""
    current: bool = False

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True, slots=True)
class PersonHead:
    """The fixed head of a person's pages. ``facts``: age, household, who holds the thread."""

    name: str
    kana: str = ""
    facts: Sequence[str] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """One entry of the chronology (支援経過). An attempt (``reached`` false) says so in words.

    ``facts``: how, with whom, how long; ``by``: who wrote it down; ``ties``: met or heard of.
    """

    day: date
    facts: Sequence[str]
    text: str = ""
    reached: bool = True
    precision: Precision = Precision.DAY
    at: time | None = None
    by: str = ""
    ties: Sequence[str] = ()
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """One line of a list that opens something. ``facts`` stand below each other."""

    title: str
    url: str
    kana: str = ""
    facts: Sequence[str] = ()
    tags: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class RecordCard:
    """A record in a list on a person's page: its name, what was written, what can be done.

    ``facts`` and ``tag`` stand beside the ``title``, ``lines`` and ``quiet`` below each other.
    A told story has no title: it is named by its ``words``.
    """

    title: str = ""
    facts: Sequence[str] = ()
    tag: str = ""
    words: str = ""
    quiet: Sequence[str] = ()
    lines: Sequence[str] = ()
    links: Sequence[Link] = ()

    @property
    def name(self) -> str:
        return self.title or self.words


@dataclass(frozen=True, slots=True)
class Change:
    field: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """Who did what to a record, and when. ``began``: there was nothing before, all of it is new."""

    at: datetime
    by: str
    what: str
    changes: Sequence[Change] = ()
    began: bool = False


Cell = str | Link | date


@dataclass(frozen=True, slots=True)
class Table:
    """A table of words, links and days. The first cell of a row names the row."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]

    @property
    def labelled_rows(self) -> list[list[tuple[str, Cell]]]:
        """Each cell with its column's name, which a phone shows beside it."""
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]
