"""Troubles, observations of motivation, and the story told of the time before we met.

None of these is a score. An observation has an author, a day and words; "not asked
today" (今日は聞かない) is an observation like any other.
"""

from django.db import models
from django.db.models import F, Q

from banso.records.keys import new_key
from banso.records.life.choices import Step, Voice
from banso.records.people.choices import Precision
from banso.records.people.models import Person
from banso.records.staff.models import Worker


class Trouble(models.Model):
    """問題発生. ``told``: it happened before the first meeting and was told later."""

    class Scrub:
        keep = ("precision",)
        replace = ("what",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="troubles")
    what = models.CharField(max_length=100)
    happened_on = models.DateField()
    precision = models.CharField(max_length=10, choices=Precision, default=Precision.DAY)
    told = models.BooleanField(default=False)
    settled_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["person", "happened_on"], name="trouble_of_person")]
        constraints = [
            models.CheckConstraint(
                name="trouble_settled_after_it_happened",
                condition=Q(settled_on=None) | Q(settled_on__gte=F("happened_on")),
            )
        ]

    def __str__(self) -> str:
        return self.what


class Observation(models.Model):
    """意欲, as said by the person or seen by a worker on a day. ``step`` null: not asked."""

    class Scrub:
        keep = ("voice",)
        replace = ("words",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="observations")
    author = models.ForeignKey(Worker, models.PROTECT, related_name="observations")
    on = models.DateField()
    step = models.SmallIntegerField(choices=Step, null=True, blank=True)
    voice = models.CharField(max_length=10, choices=Voice, default=Voice.SELF)
    words = models.CharField(max_length=300, blank=True)
    told = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["person", "on"], name="observation_of_person")]
        constraints = [
            models.CheckConstraint(
                name="observation_step_is_one_to_five",
                condition=Q(step=None) | Q(step__range=(1, 5)),
            )
        ]

    def __str__(self) -> str:
        return f"{self.on} {self.get_voice_display()}"


class Passage(models.Model):
    """A passage of the life story (生活歴) from before the first meeting, always as told."""

    class Scrub:
        keep = ("precision",)
        replace = ("words",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, models.PROTECT, related_name="passages")
    words = models.CharField(max_length=300)
    began_on = models.DateField()
    precision = models.CharField(max_length=10, choices=Precision, default=Precision.YEAR)
    until = models.DateField(null=True, blank=True)
    told_on = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["person", "began_on"], name="passage_of_person")]
        constraints = [
            models.CheckConstraint(
                name="passage_ends_after_it_began",
                condition=Q(until=None) | Q(until__gte=F("began_on")),
            ),
            models.CheckConstraint(
                name="passage_told_after_it_began", condition=Q(told_on__gte=F("began_on"))
            ),
        ]

    def __str__(self) -> str:
        return self.words
