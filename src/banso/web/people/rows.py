"""People in a list, ready to read."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from banso.records.contacts.queries import SilentLine
from banso.records.people.queries import PersonLine
from banso.web.components.persons import age_words, days_ago
from banso.web.components.templatetags.days import day
from banso.web.components.ways import way_to_each


class PersonRow(NamedTuple):
    """``held``: by whom, as a sentence. ``met``, ``ago``: the last meeting, in a list by silence."""

    name: str
    kana: str
    url: str
    age: str
    holder: str
    held: str
    met: str = ""
    ago: str = ""


def in_words(people: Iterable[PersonLine | SilentLine], on: date) -> Iterator[PersonRow]:
    way, held = way_to_each("person"), _("Holder: %(name)s")
    for person in people:
        met_on = getattr(person, "last_met_on", None)
        yield PersonRow(
            name=person.called,
            kana=person.kana,
            url=way(person.id),
            age=age_words(person, on),
            holder=person.holder_name or "",
            held=held % {"name": person.holder_name} if person.holder_name else "",
            met=day(met_on),
            ago=days_ago(met_on, on),
        )
