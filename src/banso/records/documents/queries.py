"""Documents and uploads, as pages need them."""

from django.db.models import QuerySet

from banso.records.documents.models import Document, Upload
from banso.records.staff.models import Worker


def newest() -> QuerySet[Document]:
    return Document.objects.order_by("-received_at", "-pk")


def unfinished_of(worker: Worker) -> QuerySet[Upload]:
    """What this worker has begun to hand over and can go on with, the latest first."""
    return Upload.objects.unfinished().filter(by=worker).order_by("-touched_at", "-pk")
