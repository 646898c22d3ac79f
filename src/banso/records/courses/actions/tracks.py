"""Tracks are looked at before they are kept, so that no film runs with captions out of time."""

import webvtt
from webvtt.errors import MalformedFileError


class BrokenTrack(Exception):
    """No WebVTT, or a time in it cannot be; ``line`` is where, counted from 1."""

    def __init__(self, line: int, words: str) -> None:
        super().__init__(line, words)
        self.line, self.words = line, words


def checked(body: str) -> str:
    """The track as it will be kept."""
    try:
        cues = webvtt.from_string(body)
    except MalformedFileError as problem:
        raise BrokenTrack(1, body.partition("\n")[0][:40]) from problem
    if not len(cues):
        raise BrokenTrack(1, "")
    return body
