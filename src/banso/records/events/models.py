"""An event (シンポジウムなど): programme and speakers, who has registered, material afterwards.

Whoever registers needs no account and gives no more than a name to be called by. Who has a
place and who waits is not written down: it follows from the order (``core.events.places``).
"""

import secrets
from datetime import datetime, time, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from banso.core.events.registering import Registering, registering_at
from banso.core.events.stream import Showing
from banso.records.audience import Field, Position
from banso.records.documents.models import Document
from banso.records.events.choices import ForWhom, ItemKind, Manner, SpeakerRole
from banso.records.keys import new_code, new_key

TOKEN_BYTES = 16  # 128 bits of chance: the link is all there is between a stranger and the page


def new_token() -> str:
    """The secret part of the link to somebody's own registration."""
    return secrets.token_urlsafe(TOKEN_BYTES)


class Event(models.Model):
    """``code``: in the public address. ``stream``: never shown, only led to, by a registration.

    ``stream_opens_before``: minutes before the beginning. ``registers_until``: the last day on
    which one can register. ``remind_before``: days.
    """

    class Scrub:
        keep = ("code", "manner")
        replace = (
            *("title", "title_en", "subtitle", "host", "patrons", "about", "about_en", "asks_to"),
            *("place", "stream", "cancelled_because"),
        )

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    code = models.CharField(max_length=12, unique=True, default=new_code)
    title = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    subtitle = models.CharField(max_length=200, blank=True)
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    manner = models.CharField(max_length=20, choices=Manner, default=Manner.ON_LINE)
    place = models.CharField(max_length=200, blank=True)
    stream = models.CharField(max_length=500, blank=True)
    stream_opens_before = models.PositiveSmallIntegerField(default=30)
    host = models.CharField(max_length=200, blank=True)
    patrons = models.TextField(blank=True)  # one a line
    about = models.TextField(blank=True)
    about_en = models.TextField(blank=True)
    asks_to = models.CharField(max_length=200, blank=True)  # whom to ask: telephone, address
    capacity = models.PositiveIntegerField(null=True, blank=True)
    registers_until = models.DateField(null=True, blank=True)
    remind_before = models.PositiveSmallIntegerField(default=1)
    published_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_because = models.CharField(max_length=300, blank=True)
    names_let_go_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="event_ends_after_it_begins", condition=Q(ends_at__gt=F("begins_at"))
            ),
            models.CheckConstraint(
                name="event_has_at_least_one_place",
                condition=Q(capacity=None) | Q(capacity__gte=1),
            ),
            models.CheckConstraint(
                name="event_cancelled_has_moment_and_reason_or_neither",
                condition=Q(cancelled_at=None, cancelled_because="")
                | (Q(cancelled_at__isnull=False) & ~Q(cancelled_because="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def showing(self) -> Showing:
        """What the core asks about the stream."""
        return Showing(
            begins_at=self.begins_at,
            ends_at=self.ends_at,
            opens_before=self.stream_opens_before,
            streamed=bool(self.stream),
            cancelled=self.cancelled_at is not None,
        )

    def registering(self, now: datetime) -> Registering:
        until = self.registers_until and timezone.make_aware(
            datetime.combine(self.registers_until + timedelta(1), time())
        )
        return registering_at(
            now,
            ends_at=self.ends_at,
            until=until,
            published=self.published_at is not None,
            cancelled=self.cancelled_at is not None,
        )


class ProgrammeItem(models.Model):
    """``begins`` and ``ends``: times of day in Japan. ``place``: the order in the programme."""

    class Scrub:
        keep = ("kind",)
        replace = ("title", "words")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    event = models.ForeignKey(Event, models.PROTECT, related_name="programme")
    place = models.PositiveSmallIntegerField(default=1)
    begins = models.TimeField(null=True, blank=True)
    ends = models.TimeField(null=True, blank=True)
    kind = models.CharField(max_length=20, choices=ItemKind, default=ItemKind.KEYNOTE)
    title = models.CharField(max_length=100)
    words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="programme_item_ends_after_it_begins",
                condition=Q(ends=None) | Q(begins__isnull=False, ends__gt=F("begins")),
            )
        ]

    def __str__(self) -> str:
        return self.title


class Speaker(models.Model):
    class Scrub:
        keep = ("role",)
        replace = ("name", "affiliation")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    item = models.ForeignKey(ProgrammeItem, models.CASCADE, related_name="speakers")
    place = models.PositiveSmallIntegerField(default=1)
    name = models.CharField(max_length=100)
    affiliation = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=20, choices=SpeakerRole, default=SpeakerRole.LECTURER)

    def __str__(self) -> str:
        return self.name


class Registration(models.Model):
    """``number``: the place in the order, never given twice. ``token``: the secret of the link.

    ``waited``: there was no place at first; ``told_at``: that one came free was told since.
    ``came``: None as long as it is not known. ``contact``: only of those who want reminders.
    """

    class Scrub:
        keep = ("field", "position")
        replace = ("called", "folded", "contact", "token")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    event = models.ForeignKey(Event, models.PROTECT, related_name="registrations")
    number = models.PositiveIntegerField()
    token = models.CharField(max_length=43, unique=True, default=new_token)
    called = models.CharField(max_length=100)
    folded = models.TextField(blank=True)  # the name as it is found again, however it is written
    contact = models.CharField(max_length=200, blank=True)
    field = models.CharField(max_length=20, choices=Field, blank=True)
    position = models.CharField(max_length=20, choices=Position, blank=True)
    registered_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    waited = models.BooleanField(default=False)
    told_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    came = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event", "number"], name="registration_numbered_once_in_its_event"
            ),
            models.UniqueConstraint(
                fields=["event", "folded", "contact"],
                condition=Q(withdrawn_at=None) & ~Q(folded=""),
                name="registration_once_for_name_and_contact",
            ),
            models.CheckConstraint(
                name="registration_is_called_something", condition=~Q(called="")
            ),
            models.CheckConstraint(
                name="registration_told_of_a_place_only_after_waiting",
                condition=Q(told_at=None) | Q(waited=True),
            ),
            models.CheckConstraint(
                name="registration_withdrawn_did_not_come",
                condition=Q(withdrawn_at=None) | Q(came=None) | Q(came=False),
            ),
        ]

    def __str__(self) -> str:
        return self.called


class Material(models.Model):
    """A document given out for an event: hand-outs before, slides and films afterwards."""

    class Scrub:
        keep = ("for_whom",)
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    event = models.ForeignKey(Event, models.PROTECT, related_name="material")
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    for_whom = models.CharField(max_length=20, choices=ForWhom, default=ForWhom.REGISTERED)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event", "document"], name="material_given_once_for_an_event"
            )
        ]
