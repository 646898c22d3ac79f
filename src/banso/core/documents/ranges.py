"""Which part of a file is asked for (RFC 9110, section 14), and how much of it is given at once.

A browser asks for a film with an open end and reads as slowly as the film runs. What is given is
never longer than ``most``, which the standard allows; the browser asks for the next part itself.
"""

import re
from typing import NamedTuple

ONE = re.compile(r"bytes=[ \t]*(\d{0,18})-(\d{0,18})[ \t]*", re.IGNORECASE | re.ASCII)


class Part(NamedTuple):
    begin: int
    end: int  # the first byte that is no longer in it

    @property
    def length(self) -> int:
        return self.end - self.begin


class NothingThere(Exception):
    """The part that is asked for lies outside of the file."""


def part_asked(header: str, size: int, *, most: int) -> Part | None:
    """None: give the whole, because nothing, several parts or nonsense is asked for."""
    asked = ONE.fullmatch(header.strip())
    if asked is None or not (asked[1] or asked[2]):
        return None
    if not asked[1]:  # the last so many bytes
        begin, end = max(0, size - int(asked[2])), size
    else:
        begin, end = int(asked[1]), min(size, int(asked[2]) + 1 if asked[2] else size)
        if asked[2] and int(asked[2]) < begin:
            return None
    if begin >= size:
        raise NothingThere
    return Part(begin, min(end, begin + most))
