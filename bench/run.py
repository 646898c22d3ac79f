"""One run: town, recordings, floors, product, and what no page shows."""

import argparse
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from urllib.parse import quote

from django.db import connection
from django.utils import timezone

from banso.records.staff.models import Worker
from bench import house, questionnaires, report, tasks, town, without_pages
from bench.client import Browser
from bench.floor import connect, replay
from bench.inside import recorded
from bench.measuring import Times, rounds, side_by_side
from bench.streaming import measure as streaming
from bench.tasks import Task
from bench.uploading import measure as uploading

LAST = "chart120"  # the heaviest page: it is asked a thousand times to see the memory


def everything(options: argparse.Namespace) -> None:
    town.be_there(options.people)
    worker = town.typical_worker()
    people = town.measured_people(worker)
    asked = [task for task in all_tasks(people) if not options.only or task.key in options.only]
    rows = [*pages(worker, asked, options.workers)]
    if not options.only:
        rows += without_pages.rows(people, worker)
        rows += questionnaires.rows(worker)
        rows += streaming.rows(options.workers)
        rows += uploading.rows(options.workers)
    about = {"people": town.count("people_person"), "contacts": town.count("contacts_contact"),
             "workers": options.workers}  # fmt: skip
    report.show(rows, about)
    report.keep(rows, about, options.json)


def all_tasks(people: town.People) -> Iterator[Task]:
    today = timezone.localdate().isoformat()
    contact = partial(tasks.RecordContact, people.ordinary, today)
    yield Task("contact", "record one contact and follow to its page", contact(), 10, writes=True)
    yield Task("contact4", "the same, 4 clients", contact(), 300, clients=4, writes=True)
    page, part = tasks.page, {"HX-Request": "true"}
    yield Task("person", "a person's page, last 50 contacts", page(f"/people/{people.busy}/"), 20)
    yield Task("mine", "my people by days since the last contact", page("/people/"), 15)
    yield Task("team", "my team's people, likewise", page("/people/?whose=team"), 15)
    yield Task("find", "find by part of a name", page(f"/people/find?q={quote(people.kanji)}"), 15)
    yield Task("kana", "find by part of the kana", page(f"/people/find?q={quote(people.kana)}"), 15)
    yield Task("figures", "contacts by month and mode, 5 years", page("/figures/"), 150, times=20)
    yield Task("explorer", "explorable chart: move one of 52 events", tasks.MoveEvent(), 60)
    for words, person, target in (
        ("chart: 10 years, 8 ties, 300 contacts", people.ten_years, 40),
        ("chart: 40 years, 30 ties, 5 000 contacts", people.forty_years, 120),
    ):
        address = f"/people/{person}/chart/"
        yield Task(f"chart{target}", words, page(address, **part), target, times=30)


def pages(worker: Worker, asked: list[Task], workers: int) -> Iterator[report.Row]:
    """Each task three ways from one run: psycopg alone, bare WSGI application, the product."""
    recordings = {task.key: recorded(task, worker) for task in asked}
    connection.close()
    with ExitStack() as stack:
        product = stack.enter_context(house.product(workers))
        plain = stack.enter_context(house.bare(recordings, workers))
        line = stack.enter_context(connect(house.SCHEMA))
        for task in asked:
            alone = rounds(partial(replay, line, recordings[task.key]), times=task.times)
            bare = asked_of(task, plain.port, path=f"/{task.key}")
            yield report.row_of(
                task.words, task.target, asked_of(task, product.port, worker=worker),
                floor=None if task.clients > 1 else alone.p50,
                bare=bare.p50 if bare.rate is None else bare.rate,
            )  # fmt: skip
        if asked[-1].key == LAST:
            yield from memory(product, worker, chart=asked[-1])


def asked_of(task: Task, port: int, *, worker: Worker | None = None, path: str = "") -> Times:
    """As many browsers as the task has clients, each with a connection of its own."""
    browsers = [Browser("127.0.0.1", port) for _ in range(task.clients)]
    for browser in browsers:
        if worker:
            browser.sign_in(worker.user.username, house.PASSWORD)
    ask = task.ask if worker else tasks.page(path)
    if task.clients == 1:
        return rounds(lambda: ask(browsers[0]), times=task.times, warm=5)
    return side_by_side([partial(ask, browser) for browser in browsers], times=task.times)


def memory(product: house.Served, worker: Worker, *, chart: Task) -> Iterator[report.Row]:
    browser = Browser("127.0.0.1", product.port)
    browser.sign_in(worker.user.username, house.PASSWORD)
    for _ in range(1000):
        chart.ask(browser)
    yield report.Row("largest server process after 1 000 charts", 300, product.memory(), unit="MB")
