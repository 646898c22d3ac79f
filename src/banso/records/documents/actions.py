"""Everything that brings a document in: at once, or in pieces over hours and days."""

from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO
from uuid import UUID

from django.db import transaction

from banso.core.documents.findings import Findings
from banso.core.documents.look import check_size, look
from banso.core.documents.names import file_name
from banso.core.documents.problems import Unfit
from banso.records.audit import actions as audit
from banso.records.documents import store
from banso.records.documents.models import Document, Upload
from banso.records.keys import keep_once
from banso.records.staff.models import Worker

TOLD = frozenset({"name", "kind", "media_type", "content", "size", "seconds", "pages"})
LONGEST_PIECE = 4 * 2**20  # bytes: held in memory while they are written
KEPT_UNFINISHED = timedelta(days=7)


class WrongPlace(Exception):
    """A piece that does not go on where the last one ended. ``received``: where it goes on."""

    def __init__(self, received: int) -> None:
        super().__init__(f"goes on at {received}")
        self.received = received


class NotYetWhole(WrongPlace):
    """The upload is to be finished although something is missing."""


def receive(
    file: BinaryIO,
    *,
    name: str,
    kind: str,
    by: Worker | None,
    at: datetime,
    key: UUID | None = None,
) -> Document:
    """Keep a whole file that can be read from its beginning; refuse one that is not ``kind``."""
    found = look(file, kind)
    passing = store.written(file)
    try:
        return _kept(passing, found, name=name, kind=kind, by=by, at=at, key=key)
    except store.NoRoom:
        passing.unlink(missing_ok=True)
        raise


@transaction.atomic
def _kept(
    passing: Path,
    found: Findings,
    *,
    name: str,
    kind: str,
    by: Worker | None,
    at: datetime,
    key: UUID | None = None,
) -> Document:
    """Bytes first, then the record: a record without its bytes never exists."""
    size = passing.stat().st_size
    draft = Document(
        name=file_name(name),
        kind=kind,
        content=store.keep(passing),
        size=size,
        received_at=at,
        **found._asdict(),
    )
    document = keep_once(draft, key, within="kind", typed=("name", "content"))
    if document is draft:
        told = audit.beginning(document, TOLD)
        audit.note("document.received", document, by=by, at=at, changes=told)
    return document


@transaction.atomic
def begin_upload(
    *, name: str, kind: str, size: int, changed: int = 0, by: Worker, at: datetime
) -> Upload:
    """Begin; or go on with what this worker has begun with this very file. Whoever begins also
    clears away what was forgotten, so that nobody has to.
    """
    check_size(kind, size)
    clear_uploads(at=at)
    same = {"name": file_name(name), "kind": kind, "size": size, "changed": changed, "by": by}
    begun = Upload.objects.unfinished().filter(**same).order_by("-touched_at").first()
    if begun and _part_of(begun).exists():
        return begun
    upload = Upload.objects.create(**same, begun_at=at, touched_at=at)
    with store.disk():
        _part_of(upload).touch(mode=0o600)
    told = audit.beginning(upload, {"name", "kind", "size"})
    audit.note("upload.begun", upload, by=by, at=at, changes=told)
    return upload


@transaction.atomic
def append(upload: Upload, piece: bytes | bytearray, *, at_byte: int, at: datetime) -> int:
    """Put a piece behind what is there; answers with how many bytes there are now."""
    upload = _locked(upload)
    received = bytes_received(upload)
    if at_byte != received or at_byte + len(piece) > upload.size:
        raise WrongPlace(received)
    store.append(_part_of(upload), at_byte, piece)
    upload.received, upload.touched_at = at_byte + len(piece), at
    upload.save(update_fields=["received", "touched_at"])
    return upload.received


def finish(upload: Upload, *, by: Worker, at: datetime) -> Document:
    """Make a document of what has come. What is no file of its kind cannot become one by any
    further piece: it is thrown away, and said why. Finishing twice is harmless.
    """
    with transaction.atomic():
        upload = _locked(upload)
        if upload.document:
            return upload.document
        if (received := bytes_received(upload)) < upload.size:
            raise NotYetWhole(received)
        try:
            return _made_of(upload, by=by, at=at)
        except Unfit as problem:
            refused = problem
            discard(upload, by=by, at=at)
    raise refused


def _made_of(upload: Upload, *, by: Worker, at: datetime) -> Document:
    part = _part_of(upload)
    with part.open("rb") as file:
        found = look(file, upload.kind)
    upload.document = _kept(part, found, name=upload.name, kind=upload.kind, by=by, at=at)
    upload.save(update_fields=["document"])
    return upload.document


@transaction.atomic
def discard(upload: Upload, *, by: Worker | None, at: datetime) -> None:
    """Throw away what has come of an upload; a document that was made of it stays."""
    part = _part_of(upload)
    audit.note("upload.discarded", upload, by=by, at=at)
    upload.delete()
    part.unlink(missing_ok=True)


def clear_uploads(*, at: datetime) -> int:
    """Throw away what nobody has gone on with for a week; answers with how many there were."""
    old = Upload.objects.untouched_since(at - KEPT_UNFINISHED).order_by("pk")
    cleared = list(old)
    for upload in cleared:
        discard(upload, by=None, at=at)
    _sweep(before=at - KEPT_UNFINISHED)
    return len(cleared)


def _sweep(*, before: datetime) -> None:
    """What was left in the folder by a program that was killed."""
    for passing in store.arriving().iterdir():
        with suppress(FileNotFoundError):  # it has arrived in this moment
            if passing.stat().st_mtime < before.timestamp():
                passing.unlink()


def bytes_received(upload: Upload) -> int:
    """Where it goes on: what the record says, unless the disk has lost some of it."""
    try:
        return min(upload.received, _part_of(upload).stat().st_size)
    except FileNotFoundError:
        return upload.size if upload.document_id else 0


def _part_of(upload: Upload) -> Path:
    return store.arriving() / str(upload.pk)


def _locked(upload: Upload) -> Upload:
    return (
        Upload.objects.select_for_update(of=("self",)).select_related("document").get(pk=upload.pk)
    )
