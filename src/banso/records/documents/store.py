"""Where the bytes lie: ``BANSO_FILES/<municipality>/<ab>/<sha256>``, written once, never changed.

A file comes to its place whole or not at all: it is written under a passing name in
``arriving/`` of the same disk, brought onto the disk, and then renamed.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.db import connection

from banso.records.keys import new_key

BLOCK = 2**20  # bytes at a time: memory stays flat however big the file is
ONLY_OURS = 0o700


class NoRoom(Exception):
    """The disk is full or cannot be written on; nothing of the file is kept."""


class NotThere(Exception):
    """The bytes of a document are not on the disk: its folder was not restored with the rest."""


def folder() -> Path:
    return Path(settings.FILES) / connection.schema_name


def arriving() -> Path:
    """The folder of what is on its way; made when it is needed."""
    place = folder() / "arriving"
    with disk():
        place.mkdir(mode=ONLY_OURS, parents=True, exist_ok=True)
    return place


def place_of(content: str) -> Path:
    return folder() / content[:2] / content


def opened(content: str) -> BinaryIO:
    try:
        return place_of(content).open("rb")
    except FileNotFoundError as problem:
        raise NotThere(content) from problem


@contextmanager
def disk() -> Iterator[None]:
    """Whatever the disk refuses becomes one named exception."""
    try:
        yield
    except OSError as problem:
        raise NoRoom(problem.strerror) from problem


def written(source: BinaryIO) -> Path:
    """The bytes under a passing name; those of Django's temporary file are not copied."""
    known = getattr(source, "temporary_file_path", None)
    passing = arriving() / new_key().hex
    try:
        with disk():
            if not (known and _linked(Path(known()), passing)):
                source.seek(0)
                with passing.open("xb") as target:
                    shutil.copyfileobj(source, target, BLOCK)
    except NoRoom:
        passing.unlink(missing_ok=True)
        raise
    return passing


def _linked(known: Path, passing: Path) -> bool:
    try:
        os.link(known, passing)
    except OSError:  # another disk, or one without links: then it is copied
        return False
    return True


def keep(passing: Path) -> str:
    """Bring what was written to its place for good; answers with its content's name."""
    with disk():
        with passing.open("rb") as file:
            content = hashlib.file_digest(file, "sha256").hexdigest()
            os.fsync(file.fileno())
        place = place_of(content)
        if place.exists():
            passing.unlink()
            return content
        place.parent.mkdir(mode=ONLY_OURS, parents=True, exist_ok=True)
        passing.replace(place)
        _onto_the_disk(place.parent)
    return content


def _onto_the_disk(place: Path) -> None:
    entry = os.open(place, os.O_RDONLY)
    try:
        os.fsync(entry)
    finally:
        os.close(entry)


def append(passing: Path, at: int, piece: bytes | bytearray) -> None:
    """Write a piece at its place; what a cut piece left behind it is thrown away."""
    with disk(), passing.open("ab") as file:
        file.truncate(at)
        try:
            file.write(piece)
            file.flush()
            os.fdatasync(file.fileno())
        except OSError:
            with suppress(OSError):
                os.truncate(passing, at)
            raise
