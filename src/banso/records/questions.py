"""Questions to the database whose SQL is written once and not on every page.

Django writes the SQL of a queryset anew each time and makes objects of what comes back; for
the short lists of a page that takes ten times as long as the database needs to answer. A
``Question`` keeps the SQL with gaps for what differs (whose, on which day) and answers with
plain rows. It is no cache: nothing that the database said is kept.
"""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from django.db import connection
from django.db.models import Expression, QuerySet

Row = TypeVar("Row", bound=NamedTuple)


class Gap(Expression):
    """Stands in a queryset where the value of a single asking belongs."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, *_) -> tuple[str, list["Gap"]]:
        return "%s", [self]

    def get_group_by_cols(self) -> list[Expression]:
        return []  # the same for every row


class Question(Generic[Row]):
    """``QUESTION(person=…, on=…)``: rows of the kind ``row``, whose fields are asked for.

    ``queryset`` is called once, with a gap for each of its parameters.
    """

    def __init__(self, row: type[Row], queryset: Callable[..., QuerySet]) -> None:
        self.row, self.queryset = row, queryset
        self.written: tuple[str, list[object]] | None = None

    def __call__(self, **values: object) -> list[Row]:
        sql, params = self.written or self._write(values)
        told = [values[param.name] if isinstance(param, Gap) else param for param in params]
        with connection.cursor() as cursor:
            cursor.execute(sql, told)
            return list(map(self.row._make, cursor.fetchall()))

    def _write(self, names: dict[str, object]) -> tuple[str, list[object]]:
        rows = self.queryset(**{name: Gap(name) for name in names})
        sql, params = rows.values_list(*self.row._fields).query.sql_with_params()
        self.written = sql, list(params)
        return self.written


def rows(row: type[Row], queryset: QuerySet) -> list[Row]:
    """The same rows from a queryset that is put together anew each time."""
    return list(map(row._make, queryset.values_list(*row._fields)))
