"""A series of meetings (委員会・作業部会) and the meetings held in it.

Meetings about persons, with their legal grounds, will build on these.
"""

from django.db import models

from banso.records.keys import new_key


class Series(models.Model):
    """A committee or a working group: it meets again and again about one piece of work."""

    class Scrub:
        keep = ()
        replace = ("name", "purpose")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    name = models.CharField(max_length=100)
    purpose = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class Meeting(models.Model):
    class Scrub:
        keep = ()
        replace = ("title",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    series = models.ForeignKey(Series, models.PROTECT, related_name="meetings")
    title = models.CharField(max_length=100)
    on = models.DateField()

    def __str__(self) -> str:
        return self.title
