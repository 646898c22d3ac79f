"""Parts of the addresses behind the chart: a day, and the keys of the records of a point."""

from datetime import date
from uuid import UUID

from banso.core.calendar.era_table import FIRST_YEAR

Key = tuple[str, UUID]


class DayConverter:
    """A day that has an era. Nothing is written down about the days before."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        day = date.fromisoformat(value)
        if day.year < FIRST_YEAR:
            raise ValueError(value)
        return day

    def to_url(self, value: date) -> str:
        return value.isoformat()


class KeysConverter:
    """As the facts of the chart carry them, one after the other: ``tie:0192…,tie:0193…``."""

    regex = r"[a-z]+:[0-9a-f-]{36}(?:,[a-z]+:[0-9a-f-]{36})*"

    def to_python(self, value: str) -> list[Key]:
        parts = (key.partition(":") for key in value.split(","))
        return [(kind, UUID(key)) for kind, _colon, key in parts]

    def to_url(self, value: str) -> str:
        return value
