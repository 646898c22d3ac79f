"""Captions and chapters of a film (WebVTT), read strictly: what is wrong is said with its line.

Browsers drop a cue with a broken time without a word; whoever wrote it never learns why it
does not appear.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import unescape

from banso.core.names.written import readable

LONGEST = 2 * 2**20  # characters or bytes: some thirty hours of speech
TIME = r"(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
TIMES = re.compile(rf"[ \t]*{TIME}[ \t]+-->[ \t]+{TIME}(?:[ \t].*)?", re.ASCII)
ARROW = "-->"
ASIDE = re.compile(r"(NOTE|STYLE|REGION)(?=[ \t]|$)")
READING = re.compile(r"<rt>.*?</rt>", re.DOTALL)  # furigana: read twice, it would be a stutter
TAG = re.compile(r"<[^<>\n]*>")
LINE_END = re.compile(r"\r\n|\n|\r")


class Broken(StrEnum):
    NOT_TEXT = "not_text"  # not written in UTF-8
    TOO_LONG = "too_long"
    NO_HEAD = "no_head"  # the first line is not WEBVTT
    NO_TIMES = "no_times"  # a block without a line of times
    TIMES_UNREADABLE = "times_unreadable"
    ENDS_FIRST = "ends_first"
    GOES_BACK = "goes_back"  # begins before the one above it
    NO_BLANK_LINE = "no_blank_line"  # times in the middle of a block
    AFTER_THE_END = "after_the_end"  # begins when the film is over
    NOTHING = "nothing"  # no cue at all


class BrokenCaptions(Exception):
    """``line`` counts from 1; ``found``: what stands there, or the two times that do not fit."""

    def __init__(self, reason: Broken, *, line: int, found: str = "") -> None:
        super().__init__(f"line {line}: {reason.value} {found}")
        self.reason, self.line, self.found = reason, line, found


@dataclass(frozen=True, slots=True)
class Cue:
    """Shown from ``begin`` until ``end``, in seconds. ``text``: plain, with its line ends."""

    begin: float
    end: float
    text: str


Line = tuple[int, str]


def read(written: str | bytes, *, seconds: float | None = None) -> tuple[Cue, ...]:
    """All cues in their order. ``seconds``: how long the film lasts, if that is known."""
    if len(written) > LONGEST:
        raise BrokenCaptions(Broken.TOO_LONG, line=1)
    text = _as_text(written) if isinstance(written, bytes) else written
    lines = LINE_END.split(text.removeprefix("\ufeff"))
    if not re.match(r"WEBVTT(?:[ \t]|$)", lines[0]):
        raise BrokenCaptions(Broken.NO_HEAD, line=1, found=lines[0][:40])
    cues: list[Cue] = []
    for block in _blocks(lines):
        cue = _cue(block, after=cues[-1].begin if cues else 0.0, seconds=seconds)
        cues.append(cue)
    if not cues:
        raise BrokenCaptions(Broken.NOTHING, line=len(lines))
    return tuple(cues)


def _as_text(written: bytes) -> str:
    try:
        return written.decode("utf-8")
    except UnicodeDecodeError as problem:
        line = written.count(b"\n", 0, problem.start) + 1
        raise BrokenCaptions(Broken.NOT_TEXT, line=line) from problem


def _blocks(lines: list[str]) -> Iterator[list[Line]]:
    """What stands between empty lines, without the head and without what is not shown."""
    block: list[Line] = []
    for number, line in enumerate([*lines, ""], start=1):
        if line.strip(" \t"):
            block.append((number, line))
        elif block:
            if block[0][0] > 1 and not ASIDE.match(block[0][1]):
                yield block
            block = []


def _cue(block: list[Line], *, after: float, seconds: float | None) -> Cue:
    named = ARROW not in block[0][1]
    if named and (len(block) == 1 or ARROW not in block[1][1]):
        raise BrokenCaptions(Broken.NO_TIMES, line=block[0][0], found=block[0][1][:40])
    (number, times), *words = block[1:] if named else block
    begin, end = _times(times, number)
    if end <= begin:
        raise BrokenCaptions(Broken.ENDS_FIRST, line=number, found=times[:40])
    if begin < after:
        raise BrokenCaptions(Broken.GOES_BACK, line=number, found=times[:40])
    if seconds is not None and begin >= seconds + 1:
        raise BrokenCaptions(Broken.AFTER_THE_END, line=number, found=times[:40])
    for line, text in words:
        if ARROW in text:
            raise BrokenCaptions(Broken.NO_BLANK_LINE, line=line, found=text[:40])
    return Cue(begin, end, plain("\n".join(text for _, text in words)))


def _times(written: str, line: int) -> tuple[float, float]:
    match = TIMES.fullmatch(written)
    if match is None:
        raise BrokenCaptions(Broken.TIMES_UNREADABLE, line=line, found=written[:40])
    parts = [int(part or 0) for part in match.groups()]
    return _in_seconds(parts[:4]), _in_seconds(parts[4:])


def _in_seconds(parts: list[int]) -> float:
    hours, minutes, seconds, thousandths = parts
    return 3600 * hours + 60 * minutes + seconds + thousandths / 1000


def plain(text: str) -> str:
    """Words as they are read: without marks of voice and style, and without furigana."""
    return readable(unescape(TAG.sub("", READING.sub("", text)))).strip()
