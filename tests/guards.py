"""Guards: each turns a kind of mistake into a failing test, in every test there is.

Undefined variables in templates and warnings (naive datetimes among them) fail by
``pyproject.toml``; the others stand here.
"""

import re
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.db.models.expressions import OrderBy
from django.db.models.functions import Random
from django.db.models.sql.compiler import SQLCompiler
from django.test import Client
from django.utils.translation import activate, get_language, trans_real

from banso.records.people.models import Name, Person

# What looking at a page may write: the view log, and the session that keeps one signed in.
MAY_BE_WRITTEN = re.compile(r'^INSERT INTO "(audit_entry|django_session)"|^UPDATE "django_session"')
READS = re.compile(r"^[\s(]*(SELECT|SET|SAVEPOINT|RELEASE|ROLLBACK|EXPLAIN|DECLARE|FETCH|CLOSE)\b")
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
CATALOGUE = Path(settings.LOCALE_PATHS[0]) / "ja" / "LC_MESSAGES" / "django.mo"


class WritesOnGet(AssertionError):
    """A page that is only looked at must change nothing."""


class NetworkClosed(AssertionError):
    """The product works without any network, and so do its tests."""


@pytest.fixture(autouse=True, scope="session")
def unordered_rows_come_in_any_order() -> Iterator[None]:
    """The database promises no order, so nothing may rely on the one it happens to give."""
    ordered = SQLCompiler._order_by_pairs

    def order_by_pairs(self: SQLCompiler) -> Iterator[tuple[OrderBy, bool]]:
        pairs = list(ordered(self))
        query = self.query
        grouped = query.group_by is not None or query.distinct or query.combinator
        if pairs or grouped or query.subquery:
            yield from pairs
        else:
            yield OrderBy(Random()), False

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SQLCompiler, "_order_by_pairs", order_by_pairs)
        yield


@pytest.fixture(autouse=True, scope="session")
def network_is_closed() -> Iterator[None]:
    connect = socket.socket.connect

    def connect_nearby(self: socket.socket, address: object) -> None:
        nearby = self.family == socket.AF_UNIX or address[0] in {"127.0.0.1", "::1", "localhost"}
        if not nearby:
            raise NetworkClosed(f"{address}")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", connect_nearby)
        yield


@pytest.fixture(autouse=True)
def every_test_begins_in_japanese() -> None:
    """A page asked for in English leaves its language behind in the thread that answered."""
    activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def looking_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A GET may write the view log and nothing else."""
    generic = Client.generic

    def watched(self: Client, method: str, *args: object, **kwargs: object) -> object:
        if method not in {"GET", "HEAD"}:
            return generic(self, method, *args, **kwargs)
        with connection.execute_wrapper(_refuse_writing):
            return generic(self, method, *args, **kwargs)

    monkeypatch.setattr(Client, "generic", watched)


def _refuse_writing(execute: Callable, sql: str, *rest: object) -> object:
    if not (READS.match(sql) or MAY_BE_WRITTEN.match(sql)):
        raise WritesOnGet(sql)
    return execute(sql, *rest)


@pytest.fixture(autouse=True)
def no_page_title_holds_a_name(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """Titles stay in the history of a shared computer and on its task bar."""
    titles: set[str] = set()
    request = Client.request

    def noted(self: Client, **environ: object) -> object:
        answer = request(self, **environ)
        if not answer.streaming and "html" in answer.headers.get("Content-Type", ""):
            titles.update(TITLE.findall(answer.content.decode()))
        return answer

    monkeypatch.setattr(Client, "request", noted)
    yield titles
    if titles:
        assert _names_in(titles) == []


def _names_in(titles: set[str]) -> list[str]:
    names = {*Person.objects.values_list("called", flat=True)}
    names |= {*Name.objects.values_list("written", flat=True)}
    names |= {*Name.objects.exclude(kana="").values_list("kana", flat=True)}
    return sorted(name for name in names if any(name in title for title in titles))


@pytest.fixture(autouse=True)
def every_word_has_its_japanese(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """A text that appears in a Japanese page has a translation.

    Until the catalogue is compiled for the first time there is nothing to compare with.
    """
    missing: set[str] = set()
    for asked in ("gettext", "ngettext"):
        _listen(monkeypatch, asked, missing)
    yield missing
    if CATALOGUE.exists():
        assert sorted(missing) == []


def _listen(monkeypatch: pytest.MonkeyPatch, asked: str, missing: set[str]) -> None:
    look_up = getattr(trans_real.DjangoTranslation, asked)

    def heard(self: trans_real.DjangoTranslation, *args: object) -> str:
        words = look_up(self, *args)
        unknown = words in args and self._catalog.get(args[0], None) is None
        if self.language() == get_language() == "ja" and unknown:
            missing.add(str(args[0]))
        return words

    monkeypatch.setattr(trans_real.DjangoTranslation, asked, heard)
