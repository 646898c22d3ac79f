"""The name that a file keeps: one line, without the folders it came from."""

import re

from banso.core.names.written import on_one_line, says_something

LONGEST = 200  # characters
LONGEST_ENDING = 12  # of ".pptx" and the like, kept when a long name is cut
NAMELESS = "file"


def file_name(said: str) -> str:
    name = on_one_line(re.split(r"[/\\]", said)[-1]).strip()
    if not says_something(name):
        return NAMELESS
    stem, dot, ending = name.rpartition(".")
    if len(name) <= LONGEST or not dot or len(ending) > LONGEST_ENDING:
        return name[:LONGEST]
    return stem[: LONGEST - len(ending) - 1] + dot + ending
