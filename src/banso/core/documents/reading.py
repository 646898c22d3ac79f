"""Reading a few bytes at a place of a file that may be cut off there."""

import os
from typing import BinaryIO

from banso.core.documents.problems import Reason, Unfit


def size_of(file: BinaryIO) -> int:
    return file.seek(0, os.SEEK_END)


def piece(file: BinaryIO, place: int, length: int) -> bytes:
    """Exactly ``length`` bytes from ``place`` on; a file that ends before is cut off."""
    found = beginning(file, length, place=place)
    if len(found) < length:
        raise Unfit(Reason.CUT_OFF)
    return found


def beginning(file: BinaryIO, length: int, *, place: int = 0) -> bytes:
    """At most ``length`` bytes from ``place`` on."""
    file.seek(place)
    return file.read(length)


def ending(file: BinaryIO, length: int) -> bytes:
    return beginning(file, length, place=max(0, size_of(file) - length))
