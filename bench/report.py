"""The table on the terminal, and the same as JSON."""

import json
import platform
from dataclasses import dataclass
from pathlib import Path

from bench.measuring import Times


@dataclass(frozen=True)
class Row:
    """One task. Times in milliseconds; ``unit`` says when it is something else."""

    words: str
    target: float
    p50: float
    p95: float | None = None
    unit: str = "ms"
    floor: float | None = None  # plain psycopg, p50
    bare: float | None = None  # bare WSGI application, p50


def row_of(words: str, target: float, times: Times, **floors: float | None) -> Row:
    if times.rate is not None:
        return Row(words, target, times.rate, unit="/s", **floors)
    return Row(words, target, times.p50, times.p95, **floors)


HEAD = f"{'task':<58}{'target':>10}{'p50':>10}{'p95':>10}{'psycopg':>10}{'bare':>10}{'ratio':>8}"


def line(row: Row) -> str:
    def number(value: float | None) -> str:
        return "–" if value is None else f"{value:,.1f}" if value < 1000 else f"{value:,.0f}"

    against = row.bare or row.floor
    ratio = number(None if against is None else row.p50 / against)
    target = f"{row.target:g} {row.unit}"
    cells = [number(value) for value in (row.p50, row.p95, row.floor, row.bare)]
    return f"{row.words:<58}{target:>10}" + "".join(f"{c:>10}" for c in cells) + f"{ratio:>8}"


def show(rows: list[Row], about: dict[str, object]) -> None:
    print(", ".join(f"{name} {value}" for name, value in about.items()))
    print(HEAD, *map(line, rows), sep="\n")


def keep(rows: list[Row], about: dict[str, object], path: Path) -> None:
    machine = {"machine": platform.machine(), "python": platform.python_version()}
    facts = {"about": about | machine, "rows": [vars(row) for row in rows]}
    path.write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
