"""Files that a command writes: looked at before any work, written whole or not at all."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from banso.cli.facts_file.problems import FactsRefused, Problem, What

CHARTS = (".svg", ".pdf")
TABLES = (".csv",)


def problems_of_outputs(source: Path, chart: Path, table: Path | None) -> list[Problem]:
    problems = [*_of_one(chart, source, CHARTS)]
    if table:
        problems += _of_one(table, source, TABLES)
        if _same(table, chart):
            problems.append(Problem(What.OUTPUT_TWICE, found=str(table)))
    return problems


def _of_one(path: Path, source: Path, endings: Iterable[str]) -> Iterator[Problem]:
    if path.suffix.lower() not in endings:
        yield Problem(What.UNKNOWN_ENDING, found=str(path), words={"endings": ", ".join(endings)})
    if not path.absolute().parent.is_dir():
        yield Problem(What.FOLDER_MISSING, found=str(path.parent))
    if _same(path, source):
        yield Problem(What.OVERWRITES_SOURCE, found=str(path))


def _same(one: Path, other: Path) -> bool:
    """Also through links and by another spelling of the way."""
    if one.exists() and other.exists():
        return one.samefile(other)
    return one.resolve() == other.resolve()


def write_whole(contents: Mapping[Path, bytes]) -> None:
    """All files or none: each is written beside its place first and moved there at the end."""
    beside = {path: path.with_name(f".{path.name}.{os.getpid()}.part") for path in contents}
    try:
        for path, content in contents.items():
            beside[path].write_bytes(content)
        for path in contents:
            beside[path].replace(path)
    except OSError as error:
        words = {"why": error.strerror}
        raise FactsRefused([Problem(What.CANNOT_WRITE, found=str(path), words=words)]) from error
    finally:
        for part in beside.values():
            part.unlink(missing_ok=True)
