"""Implementing body (実施主体), agency (機関), team (チーム), worker (支援員), and the login.

A worker is a person at work; ``User`` is only the key with which that person signs in.
"""

from datetime import date
from typing import Self

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from banso.records.keys import new_key
from banso.records.staff.choices import BodyKind, Duty


class User(AbstractUser):
    """The login, and nothing else: no name, no duty, no rights of its own."""

    class Scrub:
        keep = ()
        replace = ("username", "first_name", "last_name", "email", "password")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)


class Body(models.Model):
    """実施主体: the municipality, or whoever it has entrusted the desk to."""

    class Scrub:
        keep = ("kind",)
        replace = ("name",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    name = models.CharField(max_length=100, unique=True)
    kind = models.CharField(max_length=20, choices=BodyKind, default=BodyKind.MUNICIPALITY)

    def __str__(self) -> str:
        return self.name


class Agency(models.Model):
    """機関: a consultation desk or another organisation that works with it."""

    class Scrub:
        keep = ()
        replace = ("name",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    body = models.ForeignKey(Body, models.PROTECT, related_name="agencies")
    name = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["body", "name"], name="agency_named_once_in_its_body")
        ]

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """チーム: the people of one desk who see each other's records."""

    class Scrub:
        keep = ()
        replace = ("name",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="teams")
    name = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "name"], name="team_named_once_in_its_agency")
        ]

    def __str__(self) -> str:
        return self.name


class WorkerQuerySet(models.QuerySet["Worker"]):
    def at_work_on(self, day: date) -> Self:
        return self.filter(Q(left_on=None) | Q(left_on__gt=day))


class Worker(models.Model):
    """支援員: who accompanies. ``left_on`` is the first day away from the office."""

    class Scrub:
        keep = ("duty",)
        replace = ("name", "kana")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    user = models.OneToOneField(User, models.PROTECT, related_name="worker")
    team = models.ForeignKey(Team, models.PROTECT, related_name="workers")
    name = models.CharField(max_length=100)
    kana = models.CharField(max_length=100, blank=True)
    duty = models.CharField(max_length=20, choices=Duty, default=Duty.SUPPORTER)
    left_on = models.DateField(null=True, blank=True)

    objects = WorkerQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    def has_left(self, on: date) -> bool:
        return self.left_on is not None and self.left_on <= on
