"""A contact as an entry of the chronology (支援経過)."""

from django.urls import reverse
from django.utils.translation import pgettext

from banso.records.contacts.choices import WithWhom
from banso.records.contacts.models import Contact
from banso.web.components.shapes import Link, Note


def note_of(contact: Contact) -> Note:
    """``contact`` with its author and its sightings with their ties (contacts.queries.latest)."""
    with_person = contact.with_whom == WithWhom.PERSON
    return Note(
        day=contact.on,
        mode=contact.get_mode_display(),
        text=contact.note,
        reached=contact.reached,
        at=contact.time,
        minutes=contact.minutes,
        with_whom="" if with_person else contact.get_with_whom_display(),
        author=str(contact.author),
        ties=[Link(str(sighting.tie)) for sighting in contact.sightings.all()],
        links=[
            Link(
                pgettext("a record", "Put right"),
                reverse("amend-contact", args=[contact.person_id, contact.pk]),
            )
        ],
    )
