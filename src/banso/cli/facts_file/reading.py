"""From a file to a life, or to all that hinders it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from banso.cli.facts_file.checks import problems_of
from banso.cli.facts_file.entries import read_entries
from banso.cli.facts_file.life import life_of
from banso.cli.facts_file.problems import FactsRefused
from banso.cli.facts_file.tables import read_tables
from banso.core.lifeline.facts import Life


@dataclass(frozen=True, slots=True)
class FactsFile:
    """``person``: how the person is called, if the file says so.

    ``unread``: sheets and columns that were left alone, because nothing is done silently.
    """

    life: Life
    person: str
    unread: tuple[str, ...]


def read_facts(path: Path, *, as_of: date) -> FactsFile:
    """The life in the file as known on ``as_of``; FactsRefused with every problem there is."""
    read = read_entries(read_tables(path), on=as_of)
    problems = [*read.problems, *problems_of(read.entries, as_of=as_of)]
    if problems:
        raise FactsRefused(problems)
    person = next((entry.person for entry in read.entries if entry.person), "")
    return FactsFile(life_of(read.entries, as_of=as_of), person, tuple(read.unread))
