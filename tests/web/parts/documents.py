from collections.abc import Callable

from tests import make_documents

MAKERS: dict[str, Callable[[], object]] = {
    "document_id": lambda: make_documents.document().pk,
    "document_kind": lambda: "film",
    "upload_id": lambda: make_documents.upload(received=100).pk,
}
