"""A person (本人), known by whatever name there is, and the household as it changes.

Almost nothing is forced: someone may begin here as 「3階の男性」. There is no field that
says a person is over and done with; only plans end.
"""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from banso.core.names.folding import fold, grams
from banso.records.keys import new_key
from banso.records.people.choices import NameKind, Precision, Sex
from banso.records.staff.models import Team, Worker

BETWEEN_NAMES = "\n"


def findable(names: Iterable[str]) -> dict[str, object]:
    """``grams`` and ``folded`` of a person who has these names and kana.

    ``folded``: each name as ``core.names.folding`` leaves it, with a line break before and
    after, so that a whole name, its beginning and any part of it can be told apart.
    """
    told_apart = dict.fromkeys(fold(name) for name in names if name)
    folded = BETWEEN_NAMES.join(["", *told_apart, ""])
    pieces = dict.fromkeys(gram for name in told_apart for gram in grams(name))
    return {"grams": list(pieces), "folded": folded}


class PersonManager(models.Manager["Person"]):
    """Leaves out what only the search reads: half the bytes of a row, wanted on no page."""

    def get_queryset(self) -> models.QuerySet["Person"]:
        return super().get_queryset().defer("grams", "folded")


class Person(models.Model):
    """``called`` and ``kana``: the name to use now; all names stand in ``names``.

    ``grams`` and ``folded`` hold all names and their kana as ``findable`` makes them, so that
    any part of a name finds the person.
    """

    class Scrub:
        keep = ("sex", "born_precision")
        replace = ("called", "kana", "sex_words", "grams", "folded")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    team = models.ForeignKey(
        Team, models.PROTECT, related_name="people", db_index=False
    )  # person_of_team serves
    holder = models.ForeignKey(
        Worker, models.PROTECT, null=True, blank=True, related_name="people"
    )  # 担当
    called = models.CharField(max_length=100)
    kana = models.CharField(max_length=100, blank=True)
    grams = ArrayField(models.CharField(max_length=2), default=list)
    folded = models.TextField(default="")
    sex = models.CharField(max_length=10, choices=Sex, blank=True, default=Sex.UNKNOWN)
    sex_words = models.CharField(max_length=50, blank=True)  # 他(   )
    born_on = models.DateField(null=True, blank=True)
    born_precision = models.CharField(max_length=10, choices=Precision, blank=True)
    written_at = models.DateTimeField()

    objects = PersonManager()

    class Meta:
        indexes = [
            GinIndex(fields=["grams"], name="person_found_by_name", fastupdate=False),
            models.Index(fields=["team", "kana"], name="person_of_team"),
        ]
        constraints = [
            models.CheckConstraint(name="person_is_called_something", condition=~Q(called="")),
            models.CheckConstraint(
                name="person_birth_has_day_and_precision_or_neither",
                condition=Q(born_on=None, born_precision="")
                | (Q(born_on__isnull=False) & ~Q(born_precision="")),
            ),
            models.CheckConstraint(
                name="person_words_for_sex_only_with_other",
                condition=Q(sex_words="") | Q(sex=Sex.OTHER),
            ),
        ]

    def __str__(self) -> str:
        return self.called


class Name(models.Model):
    class Scrub:
        keep = ("kind",)
        replace = ("written", "kana")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="names")
    kind = models.CharField(max_length=15, choices=NameKind, default=NameKind.REAL)
    written = models.CharField(max_length=100)
    kana = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="name_is_not_empty", condition=~Q(written="")),
            models.UniqueConstraint(
                fields=["person", "kind", "written"], name="name_kept_once_for_a_person"
            ),
        ]

    def __str__(self) -> str:
        return self.written


class Household(models.Model):
    """世帯: people under one roof. Its members come and go; it has no name of its own."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.pk)


class MembershipQuerySet(models.QuerySet["Membership"]):
    def living_there_on(self, day: date) -> Self:
        return self.filter(
            Q(joined_on=None) | Q(joined_on__lte=day), Q(left_on=None) | Q(left_on__gt=day)
        )

    def overlapping(self, since: date | None) -> Self:
        """Stays that reach into the time from ``since`` (None: ever) until today and on."""
        return self if since is None else self.filter(Q(left_on=None) | Q(left_on__gt=since))


class Membership(models.Model):
    """A person in a household, from when until when. ``joined_on`` null: since before we knew."""

    class Scrub:
        keep = ()
        replace = ("relation",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    household = models.ForeignKey(Household, models.PROTECT, related_name="memberships")
    person = models.ForeignKey(Person, models.PROTECT, related_name="memberships")
    relation = models.CharField(max_length=50, blank=True)  # 続柄
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="membership_ends_after_it_began",
                condition=Q(left_on=None) | Q(joined_on=None) | Q(left_on__gte=F("joined_on")),
            ),
            models.UniqueConstraint(
                fields=["household", "person"],
                condition=Q(left_on=None),
                name="membership_lived_once_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.relation}"
