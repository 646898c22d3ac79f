"""Events and registrations as lists, numbers and letters."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple
from urllib.parse import quote

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.events.models import Event, ProgrammeItem, Registration, Speaker
from banso.records.events.queries import ToTell, how_many_placed
from banso.web.components.languages import told
from banso.web.components.shapes import Card
from banso.web.components.ways import way_to_each
from banso.web.events.words import (
    field_said,
    item_head,
    place_came_free,
    position_said,
    reminder,
    speaker_line,
    standing,
    when,
    where,
)

Say = Callable[[Event, str], str]


class Numbers(NamedTuple):
    """How full an event is. ``capacity`` None: no limit."""

    placed: int
    waiting: int
    capacity: int | None

    @property
    def free(self) -> int | None:
        return None if self.capacity is None else self.capacity - self.placed


class Part(NamedTuple):
    """A part of the programme with those who speak in it, in words."""

    item: ProgrammeItem
    head: str
    speakers: list[tuple[Speaker, str]]


class RegistrationLine(NamedTuple):
    registration: Registration
    field: str
    position: str
    came: str


class Letter(NamedTuple):
    """Words ready to send to one person. ``mail``: opens the office's own mail program."""

    registration: Registration
    words: str
    mail: str
    noted: str  # the address that notes it as done


class Letters(NamedTuple):
    event: Event
    remind: list[Letter]
    came_free: list[Letter]


def parts_of(programme: Iterable[ProgrammeItem]) -> list[Part]:
    return [
        Part(item, item_head(item), [(each, speaker_line(each)) for each in item.speakers.all()])
        for item in programme
    ]


def event_cards(events: Iterable[Event]) -> list[Card]:
    """``events``: with ``registered``, as ``queries.all_events`` counts them."""
    way = way_to_each("event")
    return [
        Card(
            told(event, "title"),
            way(event.pk),
            facts=[f"{when(event)} {where(event)}", how_full(event)],
            tags=[standing(event)],
        )
        for event in events
    ]


def how_full(event: Event) -> str:
    if event.capacity is None:
        return _("%(number)d registered") % {"number": event.registered}
    counts = {"number": event.registered, "capacity": event.capacity}
    return _("%(number)d registered, %(capacity)d places") % counts


def numbers_of(event: Event) -> Numbers:
    placed = how_many_placed(event)
    standing_ = event.registrations.filter(withdrawn_at=None).count()
    return Numbers(placed, standing_ - placed, event.capacity)


def registration_lines(found: Sequence[Registration]) -> list[RegistrationLine]:
    came = {True: pgettext("event", "Came"), False: _("Did not come"), None: ""}
    return [
        RegistrationLine(
            each, field_said(each.field), position_said(each.position), came[each.came]
        )
        for each in found
    ]


def letters_of(to_tell: ToTell, whole_address: Callable[[str], str]) -> Letters:
    event = to_tell.event

    def letter(registration: Registration, words: Say, noted: str) -> Letter:
        page = whole_address(reverse("my-registration", args=[registration.token]))
        said, noted_at = words(event, page), reverse(noted, args=[registration.pk])
        return Letter(registration, said, mail_to(registration, event, said), noted_at)

    return Letters(
        event,
        [letter(each, reminder, "note-reminded") for each in to_tell.remind],
        [letter(each, place_came_free, "note-told") for each in to_tell.came_free],
    )


def mail_to(registration: Registration, event: Event, words: str) -> str:
    """An address that opens the office's own mail program; "" without an e-mail address."""
    if "@" not in registration.contact:
        return ""
    subject = quote(told(event, "title"))
    return f"mailto:{quote(registration.contact)}?subject={subject}&body={quote(words)}"
