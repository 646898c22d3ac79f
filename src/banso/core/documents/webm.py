"""WebM films: elements within elements (EBML, RFC 8794), each with its number and its length.

The header says ``webm`` (Matroska files, which browsers do not play, say otherwise); the segment
holds how long the film lasts (Info) and which tracks it has (Tracks), before the pictures begin.
"""

import struct
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from banso.core.documents.findings import Findings
from banso.core.documents.problems import Reason, Unfit
from banso.core.documents.reading import beginning, piece, size_of

HEADER, DOC_TYPE, SEGMENT, CLUSTER = 0x1A45DFA3, 0x4282, 0x18538067, 0x1F43B675
INFO, TICK, DURATION = 0x1549A966, 0x2AD7B1, 0x4489
TRACKS, TRACK, TRACK_TYPE, PICTURES = 0x1654AE6B, 0xAE, 0x83, 1
USUAL_TICK = 1_000_000  # nanoseconds, where the film does not say
LONGEST_VALUE = 64  # bytes of a number or a word
MOST_ELEMENTS = 10_000  # of one floor, before the pictures


class Element(NamedTuple):
    number: int
    begin: int  # of what is inside
    end: int


def is_webm(file: BinaryIO) -> bool:
    return beginning(file, 4) == HEADER.to_bytes(4)


def look(file: BinaryIO) -> Findings:
    whole = Element(0, 0, size_of(file))
    header, *rest = _until(file, whole, last=SEGMENT)
    kind = _only(file, header, DOC_TYPE)
    if kind is None or _value(file, kind).rstrip(b"\0") != b"webm":
        raise Unfit(Reason.OTHER_KIND)
    segment = next((element for element in rest if element.number == SEGMENT), None)
    if segment is None:
        raise Unfit(Reason.CUT_OFF)
    parts = {element.number: element for element in _until(file, segment, last=CLUSTER)}
    if TRACKS not in parts or CLUSTER not in parts:
        raise Unfit(Reason.CUT_OFF)
    if not _shows_pictures(file, parts[TRACKS]):
        raise Unfit(Reason.NO_PICTURES)
    return Findings("video/webm", seconds=_seconds(file, parts.get(INFO)))


def _elements(file: BinaryIO, around: Element) -> Iterator[Element]:
    place = around.begin
    for _ in range(MOST_ELEMENTS):
        if place >= around.end:
            return
        number, place = _vint(file, place, marked=True)
        length, place = _vint(file, place, marked=False)
        end = around.end if length is None else place + length
        if end > around.end:
            raise Unfit(Reason.CUT_OFF)
        yield Element(number or 0, place, end)
        place = end
    raise Unfit(Reason.NOT_A_FILM)


def _until(file: BinaryIO, around: Element, *, last: int) -> Iterator[Element]:
    for element in _elements(file, around):
        yield element
        if element.number == last:
            return


def _only(file: BinaryIO, around: Element, number: int) -> Element | None:
    return next((e for e in _elements(file, around) if e.number == number), None)


def _vint(file: BinaryIO, place: int, *, marked: bool) -> tuple[int | None, int]:
    """A number whose first bits say how many bytes it has, and the place behind it.

    ``marked``: with those first bits, as the numbers of elements are written. A length with
    all bits set is not known (a recording that was never put in order): None.
    """
    first = piece(file, place, 1)[0]
    length = 9 - first.bit_length()
    if first == 0 or (marked and length > 4):
        raise Unfit(Reason.NOT_A_FILM)
    number = int.from_bytes(piece(file, place, length))
    if marked:
        return number, place + length
    number -= 1 << (7 * length)
    unknown = number == (1 << (7 * length)) - 1
    return (None if unknown else number), place + length


def _value(file: BinaryIO, element: Element) -> bytes:
    if element.end - element.begin > LONGEST_VALUE:
        raise Unfit(Reason.NOT_A_FILM)
    return piece(file, element.begin, element.end - element.begin)


def _shows_pictures(file: BinaryIO, tracks: Element) -> bool:
    kinds = (_only(file, e, TRACK_TYPE) for e in _elements(file, tracks) if e.number == TRACK)
    return any(kind and int.from_bytes(_value(file, kind)) == PICTURES for kind in kinds)


def _seconds(file: BinaryIO, info: Element | None) -> int | None:
    if info is None or (lasts := _only(file, info, DURATION)) is None:
        return None
    tick = _only(file, info, TICK)
    nanoseconds = int.from_bytes(_value(file, tick)) if tick else USUAL_TICK
    number = _value(file, lasts)
    if len(number) not in {4, 8}:
        raise Unfit(Reason.NOT_A_FILM)
    (ticks,) = struct.unpack(">f" if len(number) == 4 else ">d", number)
    seconds = ticks * nanoseconds / 1e9
    return round(seconds) if 0 < seconds < 1e6 else None
