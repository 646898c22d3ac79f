"""Documents: files by their content, and uploads that are still on their way.

The bytes lie in the folder of the installation, named by their SHA-256, so that the same file
is kept once; the database knows what they are called and of which kind they are.
"""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q

from banso.records.documents.choices import DocumentKind
from banso.records.keys import new_key
from banso.records.staff.models import Worker


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

    class Meta:
        constraints = [
            models.CheckConstraint(name="document_holds_something", condition=Q(size__gt=0)),
            models.CheckConstraint(
                name="document_is_named_by_its_content",
                condition=Q(content__regex="^[0-9a-f]{64}$"),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class UploadQuerySet(models.QuerySet["Upload"]):
    def unfinished(self) -> Self:
        return self.filter(document=None)

    def untouched_since(self, moment: datetime) -> Self:
        return self.filter(touched_at__lt=moment)


class Upload(models.Model):
    """A file that comes in pieces. ``received``: bytes that are on the disk; it goes on there.

    ``changed``: when the file was changed last, in milliseconds, as the sender's computer says:
    another version of the file must not be put behind the first half of this one.
    """

    class Scrub:
        keep = ("kind",)
        replace = ("name",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=DocumentKind)
    size = models.PositiveBigIntegerField()
    changed = models.BigIntegerField(default=0)
    received = models.PositiveBigIntegerField(default=0)
    by = models.ForeignKey(Worker, models.PROTECT, related_name="uploads")
    begun_at = models.DateTimeField()
    touched_at = models.DateTimeField()
    document = models.OneToOneField(
        Document, models.PROTECT, null=True, blank=True, related_name="upload"
    )

    objects = UploadQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["by", "-touched_at"], name="upload_of_worker")]
        constraints = [
            models.CheckConstraint(name="upload_holds_something", condition=Q(size__gt=0)),
            models.CheckConstraint(
                name="upload_receives_no_more_than_its_size",
                condition=Q(received__lte=F("size")),
            ),
            models.CheckConstraint(
                name="upload_is_whole_when_it_is_a_document",
                condition=Q(document=None) | Q(received=F("size")),
            ),
        ]

    def __str__(self) -> str:
        return self.name
