"""Writes down the SQL of one request, so that it can be asked again without the product."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.db import connection


@dataclass(frozen=True)
class Statement:
    sql: str
    params: tuple[object, ...]


@dataclass(frozen=True)
class Recording:
    """The statements of one request. ``fresh``: keys that must be new at each replay."""

    statements: tuple[Statement, ...]
    fresh: tuple[UUID, ...] = ()

    @property
    def writes(self) -> bool:
        return any(statement.sql.startswith("INSERT") for statement in self.statements)


def record(request: Callable[[], object], *, fresh: tuple[UUID, ...] = ()) -> Recording:
    """Run ``request`` in this process and keep every statement that it sends."""
    seen: list[Statement] = []

    def note(execute, sql, params, *rest):
        seen.append(Statement(str(sql), tuple(params or ())))
        return execute(sql, params, *rest)

    with connection.execute_wrapper(note):
        request()
    return Recording(tuple(seen), fresh)
