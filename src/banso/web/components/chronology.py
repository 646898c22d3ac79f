"""Contacts as entries of the chronology (支援経過)."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.contacts.choices import Mode, WithWhom
from banso.records.contacts.queries import ContactLine
from banso.web.components.shapes import Link, Note
from banso.web.components.ways import way_to_each


def notes_of(person_id: UUID, contacts: Iterable[ContactLine]) -> list[Note]:
    """``contacts`` of one person.

    Fifty stand on a page, so what all of them say is put into words only once.
    """
    words = {value: str(label) for value, label in (*Mode.choices, *WithWhom.choices)}
    amend = way_to_each("amend-contact", person_id)
    put_right = pgettext("a record", "Put right")
    by, minutes = pgettext("note", "by %(author)s"), _("%(minutes)s min")
    return [
        Note(
            day=contact.on,
            facts=list(_facts(contact, words, minutes)),
            text=contact.note,
            reached=contact.reached,
            at=contact.time,
            by=by % {"author": contact.author_name},
            ties=contact.ties,
            links=[Link(put_right, amend(contact.id))],
        )
        for contact in contacts
    ]


def _facts(contact: ContactLine, words: dict[str, str], minutes: str) -> Iterator[str]:
    yield words[contact.mode]
    if contact.with_whom != WithWhom.PERSON:
        yield words[contact.with_whom]
    if contact.minutes:
        yield minutes % {"minutes": contact.minutes}
