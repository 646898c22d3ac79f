"""The same page of a person, first alone and then beside the learners."""

import io
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from django.test import Client
from django.utils import timezone

from banso.records.documents import actions
from banso.records.documents.models import Document
from banso.records.staff.models import Worker
from bench import film, town
from bench.client import Browser
from bench.files import of_this_run
from bench.house import PASSWORD, product
from bench.measuring import Times, timed
from bench.report import Row
from bench.streaming.learners import PACE, Learning, Learnt, learn

LEARNERS, SECONDS, SIZE = 200, 40.0, 256 * 2**20
PAUSE, PAGES = 0.1, 150  # one worker at the desk, quick but human
UNTIL_ALL_BEGAN = 2**20 / PACE + 1  # seconds


def rows(workers: int, *, learners: int = LEARNERS, seconds: float = SECONDS) -> Iterator[Row]:
    worker = town.typical_worker()
    page = f"/people/{town.measured_people(worker).busy}/"
    with of_this_run():
        document = a_film(worker)
        sessions = tuple(signed_in(worker) for _ in range(learners))
        with product(workers) as served, ProcessPoolExecutor(1, get_context("spawn")) as room:
            browser = Browser("127.0.0.1", served.port)
            browser.sign_in(worker.user.username, PASSWORD)
            path = f"/learn/documents/{document.pk}"
            about = Learning(served.port, path, document.size, sessions, seconds)
            quiet = asked(browser, page)
            learning = room.submit(learn, about)
            time.sleep(UNTIL_ALL_BEGAN)
            beside = asked(browser, page)
            learnt = learning.result()
        document.delete()
    yield from report(learnt, learners, quiet=quiet, beside=beside)


def a_film(worker: Worker) -> Document:
    whole = io.BytesIO(b"".join(film.pieces(SIZE)))
    return actions.receive(whole, name="film.mp4", kind="film", by=worker, at=timezone.now())


def signed_in(worker: Worker) -> str:
    visitor = Client()
    visitor.force_login(worker.user)
    return visitor.cookies["sessionid"].value


def asked(browser: Browser, page: str) -> Times:
    seconds = []
    for _ in range(PAGES):
        seconds.append(timed(lambda: browser.get(page)))
        time.sleep(PAUSE)
    return Times(tuple(seconds))


def report(learnt: Learnt, learners: int, *, quiet: Times, beside: Times) -> Iterator[Row]:
    yield Row("a person's page, nobody streaming", 20, quiet.p50, quiet.p95)
    words = f"the same beside {learners} learners at 1 Mbit/s"
    yield Row(words, round(2 * quiet.p50, 1), beside.p50, beside.p95)
    yield Row("what the learners received", learners, learnt.megabits, unit="Mb/s")
    yield Row(f"blocks that came too late, of {learnt.blocks:,}", 0, learnt.misses, unit="")
