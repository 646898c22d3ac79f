"""Motivation as it was last said: the person's own word and a worker's view, side by side."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from banso.records.life.choices import Step, Voice
from banso.records.life.queries import SaidLine
from banso.web.components.persons import days_ago
from banso.web.components.templatetags.days import short_day
from banso.web.components.ways import way_to_each


class Said(NamedTuple):
    voice: str
    step: str
    words: str
    day: str
    ago: str
    amend: str


def said_by_each(person: UUID, said: Iterable[SaidLine], on: date) -> Iterator[Said]:
    amend = way_to_each("amend-observation", person)
    for one in said:
        yield Said(
            voice=str(Voice(one.voice).label),
            step=str(Step(one.step).label),
            words=one.words,
            day=short_day(one.on),
            ago=days_ago(one.on, on),
            amend=amend(one.id),
        )
