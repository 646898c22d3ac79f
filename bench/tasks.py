"""The tasks of ``make bench``: what is asked, how often, and what we aim at."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from uuid_utils.compat import uuid7

from banso.core.explorer.coding import encode
from banso.core.explorer.stories import story_of
from bench.client import Browser


@dataclass(frozen=True)
class Task:
    """``ask`` is one round for a signed-in browser, real or inside this process.

    ``target``: median milliseconds, or per second where ``clients`` run side by side.
    """

    key: str
    words: str
    ask: Callable[..., object]
    target: float
    clients: int = 1
    times: int = 60
    writes: bool = False


def contact_fields(key: UUID, today: str) -> dict[str, object]:
    return {
        "key": str(key),
        "on": today,
        "mode": "phone",
        "reached": "yes",
        "with_whom": "person",
        "note": "計測のための電話。変わりないとのこと。",
    }


@dataclass(frozen=True)
class RecordContact:
    """POST a contact under a new key, then follow to the page that shows it."""

    person: UUID
    today: str

    def __call__(self, browser: Browser, key: UUID | None = None) -> object:
        fields = contact_fields(key or uuid7(), self.today)
        return browser.get(browser.post(f"/people/{self.person}/contacts/new", fields))


class MoveEvent:
    """The report's chart with one event moved, to another month in each round."""

    def __init__(self) -> None:
        self.rounds = itertools.count()

    def __call__(self, browser: Browser) -> object:
        story = story_of("report").steps[-1].stand
        fields = {
            "begin": "report.8",
            "stand": encode(story),
            "do": f"at.8.{60 + next(self.rounds) % 60}",
        }
        return browser.get(f"/chart/change?{urlencode(fields)}", **{"HX-Request": "true"})


def page(path: str, **headers: str) -> Callable[..., object]:
    return lambda browser: browser.get(path, **headers)
