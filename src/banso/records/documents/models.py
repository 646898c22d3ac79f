"""Documents: files by their content, and uploads that are still on their way.

The bytes lie in the folder of the installation, named by their SHA-256, so that the same file
is kept once; the database knows what they are called and of which kind they are.
"""

from django.db import models

from banso.records.documents.choices import DocumentKind
from banso.records.keys import new_key


class Document(models.Model):
    """``content``: SHA-256 of the bytes, 64 hexadecimal digits. ``size``: bytes."""

    class Scrub:
        keep = ("kind", "media_type", "content")
        replace = ("name",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=DocumentKind)
    media_type = models.CharField(max_length=100)
    content = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    seconds = models.PositiveIntegerField(null=True, blank=True)  # of a film
    pages = models.PositiveIntegerField(null=True, blank=True)  # of slides
    received_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
