"""Keys of records: unguessable, ordered by time, and makeable by a device without the server."""

import secrets
import uuid
from collections.abc import Iterable
from typing import TypeVar

from django.db import models
from uuid_utils.compat import uuid7

from banso.records.questions import insert

Record = TypeVar("Record", bound=models.Model)


class KeyTaken(Exception):
    """The key belongs to somebody else's record. No honest device sends that; refuse it."""


class KeptOtherwise(Exception):
    """The key was sent before, with other words: a form that was gone back to and changed, or a
    record that was amended since. What was kept stays; show that the new words are not kept.
    """


def new_key() -> uuid.UUID:
    """A fresh UUID 7: new rows stand side by side in the index, 74 bits of it are chance."""
    return uuid7()


# Without letters and digits that are mistaken for each other when read aloud or from paper.
CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"


def new_code(length: int = 6) -> str:
    """A fresh code to join with, short enough to be typed from a screen: 31**6, 0.9 thousand
    million. It opens nothing about a person, and whoever asks too often is slowed down.
    """
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(length))


def keep_once(draft: Record, key: uuid.UUID | None, *, within: str, typed: Iterable[str]) -> Record:
    """Insert ``draft``; if its key was sent before, return what was kept then, untouched.

    The caller goes on only if it gets its draft back. ``within`` names the field (the person)
    in which both must agree, so that a key never opens somebody else's record; ``typed`` names
    those that somebody wrote, so that no other words are dropped as if they had been kept.
    """
    draft.pk = key or draft.pk
    if insert(draft):
        return draft
    kept = type(draft).objects.get(pk=key)
    if getattr(kept, within) != getattr(draft, within):
        raise KeyTaken
    if any(getattr(kept, field) != getattr(draft, field) for field in typed):
        raise KeptOtherwise
    return kept
