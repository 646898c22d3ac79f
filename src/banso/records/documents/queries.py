"""Documents and uploads, as pages need them."""

from uuid import UUID

from django.db.models import QuerySet

from banso.records.documents.models import Document, Upload
from banso.records.questions import Records
from banso.records.staff.models import Worker

ONE = Records(Document, lambda key: Document.objects.filter(pk=key).order_by("pk"))


def document_of(key: UUID) -> Document:
    """Asked for with every part of a film, by every learner."""
    for document in ONE(key=key):
        return document
    raise Document.DoesNotExist


def newest() -> QuerySet[Document]:
    return Document.objects.order_by("-received_at", "-pk")


def unfinished_of(worker: Worker) -> QuerySet[Upload]:
    """What this worker has begun to hand over and can go on with, the latest first."""
    return Upload.objects.unfinished().filter(by=worker).order_by("-touched_at", "-pk")
