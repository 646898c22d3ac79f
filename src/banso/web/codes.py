"""Codes that open a page to people without an account: whoever guesses is slowed down.

Only codes that lead nowhere are counted, so a whole room may join through one connection.
"""

from django.core.cache import cache
from django.db import connection
from django.http import HttpRequest

MOST_WRONG, SECONDS = 60, 600


def guesses_too_much(request: HttpRequest) -> bool:
    return cache.get(_counter(request), 0) >= MOST_WRONG


def guessed_wrong(request: HttpRequest) -> None:
    cache.set(_counter(request), cache.get(_counter(request), 0) + 1, SECONDS)


def _counter(request: HttpRequest) -> str:
    return f"wrong-codes:{connection.schema_name}:{request.META.get('REMOTE_ADDR', '')}"
