"""Giving a document to whoever may have it: ``serve(request, document)``, after your own check.

The page for learners (``{% url 'document' … %}``) is open to every worker. A place that gives a
document to people without account (the material of an event) or for a narrower circle makes an
address of its own, checks, and calls this. Films are given in parts (decision 0028).
"""

import threading
from collections.abc import Iterator
from http import HTTPStatus
from typing import BinaryIO

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date, parse_http_date_safe

from banso.core.documents.ranges import NothingThere, Part, part_asked
from banso.records.documents import store
from banso.records.documents.models import Document

MOST_AT_ONCE = 2**20  # bytes of one answer: it is handed to the web server, and the thread is free
# Answers to the old ways of asking for a whole big file hold a thread until the reader has read:
# some threads of each process always stay free for pages.
WHOLE_FILES = threading.BoundedSemaphore(2)
BLOCK = 2**18
SHOWN = frozenset({"application/pdf", "image/png", "image/jpeg", "image/webp"})
SECONDS_LATER = "10"
# A document alone in a window is shown by pages of the browser, which bring styles of their own.
# There is no program in what we show, and nothing that it could call.
ALONE = (
    "default-src 'none'; img-src 'self'; media-src 'self'; object-src 'self'; "
    "style-src 'unsafe-inline'; frame-ancestors 'none'"
)


def serve(request: HttpRequest, document: Document, *, download: bool = False) -> HttpResponseBase:
    """All of the document or the part that is asked for; ``download``: to be saved, not shown."""
    etag, changed = f'"{document.content}"', int(document.received_at.timestamp())
    answer = get_conditional_response(request, etag, changed)
    if answer is None:
        answer = _answer(request, document, etag=etag, changed=changed)
    shown = not download and _may_be_shown(document.media_type)
    about = {
        "Accept-Ranges": "bytes",
        "ETag": etag,
        "Last-Modified": http_date(changed),
        "Cache-Control": "private, no-cache",
        "Content-Security-Policy": ALONE,
        "X-Content-Type-Options": "nosniff",
        "Content-Disposition": content_disposition_header(not shown, document.name) or "inline",
    }
    for name, value in about.items():
        answer.headers[name] = value
    return answer


def _may_be_shown(media_type: str) -> bool:
    return media_type in SHOWN or media_type.startswith("video/")


def _answer(
    request: HttpRequest, document: Document, *, etag: str, changed: int
) -> HttpResponseBase:
    if request.method == "HEAD":
        head = HttpResponse(content_type=document.media_type)
        head.headers["Content-Length"] = str(document.size)
        return head
    asked = request.headers.get("Range", "")
    if asked and not _still_the_same(request.headers.get("If-Range"), etag, changed):
        asked = ""
    try:
        part = part_asked(asked, document.size, most=MOST_AT_ONCE)
        if part is None:
            return _whole(document)
        return _partial(document, part)
    except NothingThere:
        nothing = HttpResponse(status=HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
        nothing.headers["Content-Range"] = f"bytes */{document.size}"
        return nothing
    except store.NotThere as problem:
        raise Http404 from problem


def _still_the_same(validator: str | None, etag: str, changed: int) -> bool:
    """If-Range: give a part only of the file that the reader has the rest of."""
    return validator is None or validator == etag or parse_http_date_safe(validator) == changed


def _partial(document: Document, part: Part) -> HttpResponse:
    with store.opened(document.content) as file:
        file.seek(part.begin)
        content = file.read(part.length)
    answer = HttpResponse(
        content, status=HTTPStatus.PARTIAL_CONTENT, content_type=document.media_type
    )
    answer.headers["Content-Range"] = f"bytes {part.begin}-{part.end - 1}/{document.size}"
    answer.headers["Content-Length"] = str(part.length)
    return answer


def _whole(document: Document) -> HttpResponseBase:
    file = store.opened(document.content)
    if document.size <= MOST_AT_ONCE:
        with file:
            return HttpResponse(file.read(), content_type=document.media_type)
    if not WHOLE_FILES.acquire(blocking=False):
        file.close()
        busy = HttpResponse(status=HTTPStatus.SERVICE_UNAVAILABLE)
        busy.headers["Retry-After"] = SECONDS_LATER
        return busy
    answer = StreamingHttpResponse(WholeFile(file), content_type=document.media_type)
    answer.headers["Content-Length"] = str(document.size)
    return answer


class WholeFile:
    """The blocks of a file; its place among the whole files is free again when it is closed."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file

    def __iter__(self) -> Iterator[bytes]:
        return iter(lambda: self.file.read(BLOCK), b"")

    def close(self) -> None:
        if not self.file.closed:
            self.file.close()
            WHOLE_FILES.release()
