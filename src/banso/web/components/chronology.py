"""Contacts as entries of the chronology (支援経過)."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.contacts.choices import Mode, WithWhom
from banso.records.contacts.models import Contact
from banso.web.components.shapes import Link, Note


def notes_of(contacts: Iterable[Contact]) -> list[Note]:
    """``contacts`` with their authors and sightings (contacts.queries.latest).

    Fifty stand on a page, so what all of them say is put into words only once.
    """
    words = {value: str(label) for value, label in (*Mode.choices, *WithWhom.choices)}
    return [note_of(contact, words) for contact in contacts]


def note_of(contact: Contact, words: dict[str, str]) -> Note:
    facts = [words[contact.mode]]
    if contact.with_whom != WithWhom.PERSON:
        facts.append(words[contact.with_whom])
    if contact.minutes:
        facts.append(_("%(minutes)s min") % {"minutes": contact.minutes})
    amend = reverse("amend-contact", args=[contact.person_id, contact.pk])
    return Note(
        day=contact.on,
        facts=facts,
        text=contact.note,
        reached=contact.reached,
        at=contact.time,
        by=pgettext("note", "by %(author)s") % {"author": contact.author},
        ties=[sighting.tie.with_whom for sighting in contact.sightings.all()],
        links=[Link(pgettext("a record", "Put right"), amend)],
    )
