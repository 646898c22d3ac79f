"""Makers of small files of facts. Each test says only what it is about."""

from datetime import date
from pathlib import Path

from banso.cli.facts_file.problems import FactsRefused, Problem
from banso.cli.facts_file.reading import FactsFile, read_facts

AS_OF = date(2024, 7, 1)
EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


def write(folder: Path, text: str, *, encoding: str = "utf-8", name: str = "life.csv") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def read(path: Path, *, as_of: date = AS_OF) -> FactsFile:
    return read_facts(path, as_of=as_of)


def problems_in(path: Path, *, as_of: date = AS_OF) -> list[Problem]:
    try:
        read(path, as_of=as_of)
    except FactsRefused as refused:
        return refused.problems
    return []
