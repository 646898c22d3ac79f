"""Contacts (支援経過) with a person, attempts included, and the ties noticed in them.

An attempt (``reached`` false) is never counted as a contact. Text and person belong
together row by row: a visit to three people is three rows, so that no note can be seen
through somebody else's record.
"""

from django.db import models
from django.db.models import F, Q

from banso.core.contacts.modes import INDIRECT
from banso.records.contacts.choices import How, Mode, WithWhom
from banso.records.keys import new_key
from banso.records.people.models import Person
from banso.records.staff.models import Worker
from banso.records.ties.models import Tie

MOST_MINUTES = 24 * 60
# The person was met or spoken with: no attempt, and no work for the person without the person.
MET = Q(reached=True, with_whom=WithWhom.PERSON) & ~Q(mode__in=sorted(INDIRECT))
DAY_WRITTEN = models.Func(
    F("written_at"),
    template="(%(expressions)s AT TIME ZONE 'Asia/Tokyo')::date",
    output_field=models.DateField(),
)


class Contact(models.Model):
    """``minutes`` null: not written; the office's usual minutes for the mode are assumed.

    ``ring_reviewed``: the person's ties were talked about, so their silence is known.
    """

    class Scrub:
        keep = ("mode", "with_whom")
        replace = ("note",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    person = models.ForeignKey(
        Person, models.PROTECT, related_name="contacts", db_index=False
    )  # contact_of_person serves
    author = models.ForeignKey(Worker, models.PROTECT, related_name="contacts")
    on = models.DateField()
    time = models.TimeField(null=True, blank=True)
    mode = models.CharField(max_length=10, choices=Mode)
    with_whom = models.CharField(max_length=10, choices=WithWhom, default=WithWhom.PERSON)
    reached = models.BooleanField(default=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    ring_reviewed = models.BooleanField(default=False)
    note = models.TextField(blank=True)
    written_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["person", "-on", "-id"], name="contact_of_person"),
            models.Index(fields=["person", "-on"], name="contact_last_met", condition=MET),
            models.Index(fields=["mode", "reached", "on"], name="contact_by_mode_and_day"),
        ]
        constraints = [
            models.CheckConstraint(
                name="contact_minutes_within_a_day",
                condition=Q(minutes=None) | Q(minutes__range=(1, MOST_MINUTES)),
            ),
            models.CheckConstraint(
                name="contact_not_in_the_future",
                condition=Q(on__lte=DAY_WRITTEN),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.get_mode_display()}"


class Sighting(models.Model):
    """A tie that was met or heard of in a contact."""

    class Scrub:
        keep = ("how",)
        replace = ()

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="sightings")
    tie = models.ForeignKey(Tie, models.PROTECT, related_name="sightings")
    how = models.CharField(max_length=10, choices=How, default=How.HEARD)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contact", "tie"], name="sighting_once_in_a_contact")
        ]

    def __str__(self) -> str:
        return f"{self.tie} {self.get_how_display()}"
