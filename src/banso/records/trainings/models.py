"""A training run (研修の実施): when, where, for whom."""

from django.db import models

from banso.records.keys import new_key


class Run(models.Model):
    class Scrub:
        keep = ()
        replace = ("title",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    title = models.CharField(max_length=200)
    on = models.DateField()

    def __str__(self) -> str:
        return self.title
