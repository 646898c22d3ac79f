"""Events, as the office's pages and those of the registered need them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Manager, Max, Prefetch, Q, QuerySet

from banso.core.events.places import Line, seated, stands
from banso.records.documents.models import Document
from banso.records.events.choices import ForWhom
from banso.records.events.models import Event, Material, ProgrammeItem, Registration, Speaker

STANDING = Q(registrations__withdrawn_at=None)


def all_events() -> QuerySet[Event]:
    """The latest first, each with how many are registered."""
    return Event.objects.annotate(registered=Count("registrations", filter=STANDING)).order_by(
        "-begins_at", "-pk"
    )


def published(code: str) -> Event:
    """The event that is known under this code to everybody who has it."""
    return Event.objects.exclude(published_at=None).get(code=code)


def coming(now: datetime) -> QuerySet[Event]:
    """Published events that are not over, the next first."""
    open_ones = Event.objects.exclude(published_at=None).filter(ends_at__gt=now, cancelled_at=None)
    return open_ones.order_by("begins_at", "pk")


def programme(event: Event) -> QuerySet[ProgrammeItem]:
    """The parts in their order, each with its speakers."""
    speakers = Prefetch("speakers", Speaker.objects.order_by("place", "pk"))
    items = ProgrammeItem.objects.filter(event=event).prefetch_related(speakers)
    return items.order_by("place", "begins", "pk")


def registration_of(token: str) -> Registration:
    """Who has this secret link."""
    return Registration.objects.select_related("event").get(token=token)


def line_of(registration: Registration) -> Line:
    """Whether somebody who has not withdrawn has a place, or waits as the how manieth."""
    event = registration.event
    earlier = event.registrations.filter(withdrawn_at=None, number__lt=registration.number)
    return stands(earlier.count(), event.capacity)


def how_many_placed(event: Event) -> int:
    """How many have been told of a place."""
    standing = event.registrations.filter(withdrawn_at=None).count()
    return standing if event.capacity is None else min(standing, event.capacity)


class Listed(NamedTuple):
    """The registrations of an event: with a place, waiting, withdrawn; each in their order."""

    placed: list[Registration]
    waiting: list[Registration]
    withdrawn: list[Registration]


def listed(event: Event) -> Listed:
    everybody = list(event.registrations.order_by("number"))
    return _listed(everybody, event.capacity)


def _listed(everybody: Sequence[Registration], capacity: int | None) -> Listed:
    standing = [each for each in everybody if each.withdrawn_at is None]
    gone = [each for each in everybody if each.withdrawn_at is not None]
    return Listed(*seated(standing, capacity), gone)


class ToTell(NamedTuple):
    """Who should hear something from the office about an event."""

    event: Event
    remind: list[Registration]
    came_free: list[Registration]  # waited, has a place now, and has not been told


def to_tell(now: datetime) -> list[ToTell]:
    """Whom to remind and whom to tell of a place, event by event; nobody without a contact."""
    events = {event.pk: event for event in coming(now)}
    found = Registration.objects.filter(event__in=events).order_by("event_id", "number")
    lists = []
    for key, of_event in groupby(found, key=lambda each: each.event_id):
        event = events[key]
        placed = [each for each in _listed(list(of_event), event.capacity).placed if each.contact]
        told = [each for each in placed if each.waited and each.told_at is None]
        soon = event.begins_at - timedelta(days=event.remind_before) <= now < event.begins_at
        remind = [each for each in placed if soon and each.reminded_at is None]
        if told or remind:
            lists.append(ToTell(event, remind, told))
    return sorted(lists, key=lambda each: each.event.begins_at)


def material_for(event: Event, *, registered: bool) -> QuerySet[Material]:
    """What is given out to those who registered, or to everybody who knows the page."""
    given = Material.objects.filter(event=event).select_related("document")
    if not registered:
        given = given.filter(for_whom=ForWhom.EVERYBODY)
    return given.order_by("pk")


class Share(NamedTuple):
    """How many of one field and position registered and came. "" means: not said."""

    field: str
    position: str
    registered: int
    came: int


def shares(event: Event) -> list[Share]:
    """Those who have not withdrawn, by field and position."""
    counted = (
        event.registrations.filter(withdrawn_at=None)
        .values_list("field", "position")
        .annotate(registered=Count("pk"), came_=Count("pk", filter=Q(came=True)))
        .order_by("field", "position")
    )
    return [Share(*row) for row in counted]


def events_for_choice() -> QuerySet[Event]:
    return Event.objects.order_by("-begins_at", "-pk")


def event_for_page(key: UUID) -> Event:
    return all_events().get(pk=key)


def next_place(things: Manager) -> int:
    """The order of what is added next: after all that is there."""
    return (things.aggregate(last=Max("place"))["last"] or 0) + 1


def documents_for_choice() -> QuerySet[Document]:
    return Document.objects.order_by("-received_at", "-pk")


def next_document(event: Event) -> UUID | None:
    """The newest document that is not given out yet."""
    given = event.material.values("document")
    return documents_for_choice().exclude(pk__in=given).values_list("pk", flat=True).first()
