"""Makers of documents and uploads; the files themselves are made in tests/core/documents/files.py."""

import io

from tests import make
from tests.core.documents import files

from banso.records.documents import actions
from banso.records.documents.choices import DocumentKind
from banso.records.documents.models import Document, Upload

BYTES = {
    DocumentKind.FILM: files.mp4(),
    DocumentKind.SLIDES: files.pdf(),
    DocumentKind.HANDOUT: files.word(),
    DocumentKind.PICTURE: files.PNG,
}
NAMES = {
    DocumentKind.FILM: "第1講.mp4",
    DocumentKind.SLIDES: "スライド.pdf",
    DocumentKind.HANDOUT: "配付資料.docx",
    DocumentKind.PICTURE: "図.png",
}


def document(
    kind: str = DocumentKind.FILM, content: bytes | None = None, **more: object
) -> Document:
    kind = DocumentKind(kind)
    usual = {"name": NAMES[kind], "kind": kind, "by": make.hana(), "at": make.NOON}
    return actions.receive(io.BytesIO(content or BYTES[kind]), **usual | more)


def upload(
    content: bytes = BYTES[DocumentKind.FILM], *, received: int = 0, **more: object
) -> Upload:
    """An upload of which the first ``received`` bytes are here."""
    usual = {"name": "第1講.mp4", "kind": "film", "by": make.aoi(), "at": make.NOON}
    begun = actions.begin_upload(size=len(content), **usual | more)
    if received > begun.received:
        actions.append(begun, content[:received], at_byte=0, at=make.NOON)
    begun.refresh_from_db()
    return begun
