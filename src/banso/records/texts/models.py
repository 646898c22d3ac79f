"""Texts in versions, and what people say about them.

Nothing is overwritten: a version, once published, stays as it was and can be cited by its
number. A text is written in Japanese; the English beside it may be missing.
"""

from django.db import models

from banso.records.keys import new_key
from banso.records.texts.choices import TextKind


class Text(models.Model):
    """``name``: short, in the address and in citations: ``lesson-1``, ``definition``."""

    class Scrub:
        keep = ("kind", "name")
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    kind = models.CharField(max_length=20, choices=TextKind)
    name = models.SlugField(max_length=60, unique=True)
    place = models.PositiveSmallIntegerField(default=0)  # its order among its kind

    def __str__(self) -> str:
        return self.name


class Version(models.Model):
    """One state of a text. ``body``: prose as ``web.components.prose`` reads it (Markdown).

    ``note``: what has changed since the version before, and why. ``sources``: one a line.
    """

    class Scrub:
        keep = ("title", "body", "title_en", "body_en", "note", "sources")
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    text = models.ForeignKey(Text, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()  # 1, 2, 3 …
    title = models.CharField(max_length=200)
    body = models.TextField()
    title_en = models.CharField(max_length=200, blank=True)
    body_en = models.TextField(blank=True)
    note = models.TextField(blank=True)
    sources = models.TextField(blank=True)
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["text", "number"], name="version_numbered_once"),
            models.CheckConstraint(
                name="version_numbers_begin_at_one", condition=models.Q(number__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.number}"
