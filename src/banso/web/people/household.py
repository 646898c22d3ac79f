"""Who lives under one roof with the person, ready to read."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _

from banso.records.access.queries import StayLine
from banso.web.components.persons import age_words
from banso.web.components.shapes import Link
from banso.web.components.templatetags.days import short_day
from banso.web.components.ways import way_to_each


class Stay(NamedTuple):
    """``who`` leads to the page of anybody else of the household."""

    who: Link
    relation: str
    age: str
    since: str
    leave: str


def stays_of(person: UUID, household: Iterable[StayLine], on: date) -> Iterator[Stay]:
    others, leave = way_to_each("person"), way_to_each("leave-household", person)
    for stay in household:
        own = stay.person_id == person
        since = {"since": short_day(stay.joined_on)}
        yield Stay(
            who=Link(stay.called, "" if own else others(stay.person_id)),
            relation=stay.relation,
            age=age_words(stay, on),
            since=_("Since %(since)s") % since if stay.joined_on else "",
            leave=leave(stay.id),
        )
