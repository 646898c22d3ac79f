"""Questions to the database, and new rows, whose SQL is written once and not on every page.

Django writes the SQL of a queryset anew each time and makes objects of what comes back; for
the short lists of a page that takes ten times as long as the database needs to answer. A
``Question`` keeps the SQL with gaps for what differs (whose, on which day) and answers with
plain rows. It is no cache: nothing that the database said is kept.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import AutoField, Expression, Field, Model, QuerySet

Row = TypeVar("Row", bound=NamedTuple)
Record = TypeVar("Record", bound=Model)


class Gap(Expression):
    """Stands in a queryset where the value of a single asking belongs."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def as_sql(self, *_) -> tuple[str, list["Gap"]]:
        return "%s", [self]

    def get_group_by_cols(self) -> list[Expression]:
        return []  # the same for every row


class Asking:
    """Some fields of a queryset, which is put together once, with gaps for its parameters."""

    def __init__(self, fields: Sequence[str], queryset: Callable[..., QuerySet]) -> None:
        self.fields, self.queryset = fields, queryset
        self.written: tuple[str, Sequence[object]] | None = None

    def answers(self, values: Mapping[str, object]) -> list[tuple]:
        if self.written is None:
            rows = self.queryset(**{name: Gap(name) for name in values})
            self.written = rows.values_list(*self.fields).query.sql_with_params()
        sql, params = self.written
        told = [values[param.name] if isinstance(param, Gap) else param for param in params]
        with connection.cursor() as cursor:
            cursor.execute(sql, told)
            return cursor.fetchall()


class Question(Generic[Row]):
    """``QUESTION(person=…, on=…)``: rows of the kind ``row``, whose fields are asked for."""

    def __init__(self, row: type[Row], queryset: Callable[..., QuerySet]) -> None:
        self.row, self.asking = row, Asking(row._fields, queryset)

    def __call__(self, **values: object) -> list[Row]:
        return list(map(self.row._make, self.asking.answers(values)))


def rows(row: type[Row], queryset: QuerySet) -> list[Row]:
    """The same rows from a queryset that is put together anew each time."""
    return list(map(row._make, queryset.values_list(*row._fields)))


class Part(NamedTuple):
    """A record within an answer, and the way to it from the one that was asked for."""

    path: str
    model: type[Model]
    fields: list[str]


class Records(Generic[Record]):
    """A question answered with whole records, together with those they point at.

    ``along``: their models by their paths, each after the one that points at it:
    ``{"worker": Worker, "worker__team": Team}``. ``without``: what is not fetched.
    """

    def __init__(
        self,
        model: type[Record],
        queryset: Callable[..., QuerySet],
        *,
        along: Mapping[str, type[Model]] | None = None,
        without: Sequence[str] = (),
    ) -> None:
        models = {"": model, **(along or {})}
        self.parts = [
            Part(path, of, [f.attname for f in of._meta.concrete_fields if f.name not in without])
            for path, of in models.items()
        ]
        asked = [f"{p.path}__{f}" if p.path else f for p in self.parts for f in p.fields]
        self.asking = Asking(asked, queryset)

    def __call__(self, **values: object) -> list[Record]:
        return [self._made(answer) for answer in self.asking.answers(values)]

    def _made(self, answer: tuple) -> Record:
        made, values = {}, iter(answer)
        for path, model, fields in self.parts:
            own = list(islice(values, len(fields)))
            nobody = all(value is None for value in own)
            made[path] = None if nobody else model.from_db(DEFAULT_DB_ALIAS, fields, own)
            before, _, name = path.rpartition("__")
            if path and made[before]:
                setattr(made[before], name, made[path])
        return made[""]


def insert(record: Model) -> bool:
    """Write a new record; False if there is one with its key already: then nothing is written.

    A key that the database makes is not asked for.
    """
    sql, fields = _inserting(type(record))
    values = [f.get_db_prep_save(getattr(record, f.attname), connection) for f in fields]
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        if not cursor.rowcount:
            return False
    state = record._state  # noqa: SLF001  documented by Django
    state.adding, state.db = False, DEFAULT_DB_ALIAS
    return True


@cache
def _inserting(model: type[Model]) -> tuple[str, list[Field]]:
    fields = [f for f in model._meta.concrete_fields if not isinstance(f, AutoField)]
    table, key = f'"{model._meta.db_table}"', f'"{model._meta.pk.column}"'
    columns = ", ".join(f'"{field.column}"' for field in fields)
    places = ", ".join(["%s"] * len(fields))
    sql = f"INSERT INTO {table} ({columns}) VALUES ({places}) ON CONFLICT ({key}) DO NOTHING"  # noqa: S608  names of our own
    return sql, fields
