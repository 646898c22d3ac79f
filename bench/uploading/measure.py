"""The same film twice: in pieces, as the pages send it, and with the form, without JavaScript."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

from banso.records.documents.models import Document, Upload
from banso.records.staff.models import Worker
from bench import film, town
from bench.client import Browser
from bench.files import of_this_run
from bench.house import PASSWORD, Served, product
from bench.measuring import timed
from bench.report import Row

SIZE = 2 * 2**30
EDGE = "----banso"


def rows(workers: int, *, size: int = SIZE) -> Iterator[Row]:
    worker = town.typical_worker()
    was, worker.duty = worker.duty, "trainer"
    worker.save(update_fields=["duty"])
    for words, send in (("in pieces", in_pieces), ("with the form", with_the_form)):
        with of_this_run(), product(workers) as served:
            yield from sent(words, send, served, worker=worker, size=size)
        Upload.objects.filter(by=worker).delete()
        Document.objects.filter(name="film.mp4").delete()
    worker.duty = was
    worker.save(update_fields=["duty"])


def sent(words: str, send: Callable, served: Served, *, worker: Worker, size: int) -> Iterator[Row]:
    browser = Browser("127.0.0.1", served.port)
    browser.sign_in(worker.user.username, PASSWORD)
    before = served.memory()
    with watched(served) as memory:
        took = timed(lambda: send(browser, size))
    gigabytes = f"{size / 2**30:g} GB {words}"
    yield Row(f"{gigabytes}, until it is a document", 0, took, unit="s")
    yield Row(f"{gigabytes}, MB/s", 50, size / 2**20 / took, unit="MB/s")
    yield Row(f"{gigabytes}, memory of the server beyond before", 64, max(memory) - before,
              unit="MB")  # fmt: skip


class watched:  # noqa: N801  reads as a sentence
    """The memory of the server, looked at ten times a second."""

    def __init__(self, served: Served) -> None:
        self.served, self.over, self.seen = served, threading.Event(), [served.memory()]

    def look(self) -> None:
        while not self.over.wait(0.1):
            self.seen.append(self.served.memory())

    def __enter__(self) -> list[float]:
        self.watcher = threading.Thread(target=self.look)
        self.watcher.start()
        return self.seen

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.watcher.join()


def in_pieces(browser: Browser, size: int) -> None:
    about = {"name": "film.mp4", "kind": "film", "size": size, "changed": time.time_ns() // 10**6}
    way = asked(browser, "/learn/documents/uploads/new", urlencode(about).encode())
    received = 0
    for piece in film.pieces(size):
        received = asked(browser, f"{way['piece']}?at={received}", piece)["received"]
    asked(browser, way["finish"], b"")


def asked(browser: Browser, path: str, body: bytes) -> dict:
    form = "application/x-www-form-urlencoded"
    kind = form if path.endswith("new") else "application/octet-stream"
    headers = {"X-CSRFToken": browser.cookies["csrftoken"], "Content-Type": kind}
    return json.loads(browser.ask("POST", path, body=body, headers=headers))


def with_the_form(browser: Browser, size: int) -> None:
    head = (
        f'--{EDGE}\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n'
        f"{browser.cookies['csrftoken']}\r\n--{EDGE}\r\n"
        'Content-Disposition: form-data; name="file"; filename="film.mp4"\r\n'
        "Content-Type: video/mp4\r\n\r\n"
    ).encode()
    foot = f"\r\n--{EDGE}--\r\n".encode()

    def body() -> Iterator[bytes]:
        yield head
        yield from film.pieces(size)
        yield foot

    length = len(head) + size + len(foot)
    kind = f"multipart/form-data; boundary={EDGE}"
    headers = {"Content-Type": kind, "Content-Length": str(length)}
    browser.ask("POST", "/learn/documents/new/film", body=body(), headers=headers)
    if browser.status != 303:
        raise RuntimeError(browser.status)
