"""People in a list, ready to read."""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from typing import NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

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


def table_rows(people: Iterable[PersonRow]) -> SafeString:
    """Written in one go, as fifty are (components.markup). Each cell carries its column's name."""
    name, age = escape(pgettext("of a person", "Name")), escape(_("Age"))
    holder, met = escape(_("Holder")), escape(_("Last met"))
    return SafeString(
        "\n".join(
            f'<tr><th scope="row" data-label="{name}"><span>{_name(person)}</span></th>'
            f'<td data-label="{age}">{escape(person.age)}</td>'
            f'<td data-label="{holder}">{escape(person.holder)}</td>'
            f'<td data-label="{met}">{_met(person)}</td></tr>'
            for person in people
        )
    )


def _name(person: PersonRow) -> str:
    kana = f' <span class="quiet">{escape(person.kana)}</span>' if person.kana else ""
    return f'<a href="{person.url}">{escape(person.name)}</a>{kana}'


def _met(person: PersonRow) -> str:
    if not person.met:
        return escape(_("Not met yet"))
    return f'<span>{person.met} <span class="quiet">{escape(person.ago)}</span></span>'
