"""An event (シンポジウムなど): when, where, hosted by whom."""

from django.db import models

from banso.records.keys import new_key


class Event(models.Model):
    class Scrub:
        keep = ()
        replace = ("title",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    title = models.CharField(max_length=200)
    begins_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="event_ends_after_it_begins",
                condition=models.Q(ends_at__gt=models.F("begins_at")),
            )
        ]

    def __str__(self) -> str:
        return self.title
