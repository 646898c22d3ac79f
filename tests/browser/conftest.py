"""A real browser before a real server. Whatever a story makes stays until the run ends.

The server answers in threads of its own with their own connections, so nothing can be
rolled back; each story therefore has a team of its own and meets nobody else's people.
"""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import setup_databases, teardown_databases
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django.live_server_helper import LiveServer
from tests import make

from banso.records.municipalities import actions as municipalities
from banso.records.staff.models import Worker

# Playwright runs an event loop in this thread; the records are used from it all the same.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
NARROW = {"width": 320, "height": 640}
AXE = Path(__file__).parent / "vendor" / "axe.min.js"
PICTURES = Path(__file__).parent / "pictures"
NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session", autouse=True)
def house(browser, django_test_environment, django_db_blocker) -> Iterator[str]:  # noqa: ARG001
    """The address of a server on a database of its own, with one empty town.

    After the browser, whose event loop gives this thread other connections than it had before.
    """
    with django_db_blocker.unblock():
        databases = setup_databases(verbosity=0, interactive=False, aliases={"default"})
        connection.set_tenant(municipalities.found("midori", "みどり市", fictional=True))
        server = LiveServer("127.0.0.1")
        yield server.url
        server.stop()
        teardown_databases(databases, verbosity=0)


@pytest.fixture
def worker() -> Worker:
    """Somebody at work in a team that has accompanied nobody yet."""
    number = next(NUMBERS)
    return make.worker(f"支援員 {number}", of=make.team(f"第{number}チーム"), username=f"w{number}")


@pytest.fixture
def context(browser: Browser, house: str, worker: Worker) -> Iterator[BrowserContext]:
    """A window in Japanese in which the worker has signed in."""
    visitor = Client()
    visitor.force_login(worker.user)
    context = browser.new_context(base_url=house, viewport=DESKTOP, locale="ja-JP")
    key = visitor.cookies[settings.SESSION_COOKIE_NAME].value
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": house}])
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page on which a mistake of a script, or a refused resource, fails the test."""
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    yield page
    assert complaints == []
