"""MP4 films: boxes within boxes, each with its length and its name (ISO/IEC 14496-12).

A film says what it is in ``ftyp``, how long it lasts in ``moov/mvhd`` and which tracks it has in
``moov/trak``. The last box must end where the file ends, or something is missing.
"""

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from banso.core.documents.findings import Findings
from banso.core.documents.problems import Reason, Unfit
from banso.core.documents.reading import beginning, piece, size_of

# Brands of files with the same boxes that are no films a browser plays: pictures, sound,
# QuickTime.
OTHER_BRANDS = frozenset(
    {b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis", b"M4A ", b"M4B ", b"qt  "}
)
MOST_BOXES = 100_000  # a film in fragments has two boxes for every few seconds
INSIDE = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl", b"mvex"})
# Codings that most browsers do not play: H.265, Dolby Vision, MPEG-4 Part 2, H.263, ProRes, MJPEG.
NOT_PLAYED = frozenset(
    {b"hvc1", b"hev1", b"dvh1", b"dvhe", b"mp4v", b"s263", b"apch", b"apcn", b"apcs", b"jpeg"}
)


class Box(NamedTuple):
    name: bytes
    begin: int  # of what is inside
    end: int


def is_mp4(file: BinaryIO) -> bool:
    return beginning(file, 8)[4:] == b"ftyp"


def look(file: BinaryIO) -> Findings:
    if piece(file, 8, 4) in OTHER_BRANDS:
        raise Unfit(Reason.OTHER_KIND)
    whole = Box(b"", 0, size_of(file))
    boxes = list(_boxes(file, whole))
    film = next((box for box in boxes if box.name == b"moov"), None)
    if film is None:
        raise Unfit(Reason.NOT_A_FILM)
    parts = list(_all_inside(file, film))
    if not any(_shows_pictures(file, box) for box in parts if box.name == b"hdlr"):
        raise Unfit(Reason.NO_PICTURES)
    if any(piece(file, b.begin + 12, 4) in NOT_PLAYED for b in parts if b.name == b"stsd"):
        raise Unfit(Reason.CODING)
    return Findings("video/mp4", seconds=_seconds(file, parts))


def _boxes(file: BinaryIO, around: Box) -> Iterator[Box]:
    """The boxes of one floor. One that reaches beyond what is around it has been cut off."""
    place = around.begin
    for _ in range(MOST_BOXES):
        if place >= around.end:
            return
        head = piece(file, place, 8)
        length, begin = int.from_bytes(head[:4]), place + 8
        if length == 1:  # the length stands behind the name, because it is too long for 32 bits
            length, begin = int.from_bytes(piece(file, begin, 8)), begin + 8
        end = around.end if length == 0 else place + length
        if end < begin:
            raise Unfit(Reason.NOT_A_FILM)
        if end > around.end:
            raise Unfit(Reason.CUT_OFF if head[4:].isascii() else Reason.NOT_A_FILM)
        yield Box(head[4:], begin, end)
        place = end
    raise Unfit(Reason.NOT_A_FILM)


def _all_inside(file: BinaryIO, around: Box) -> Iterator[Box]:
    for box in _boxes(file, around):
        yield box
        if box.name in INSIDE:
            yield from _all_inside(file, box)


def _shows_pictures(file: BinaryIO, handler: Box) -> bool:
    return piece(file, handler.begin + 8, 4) == b"vide"


def _seconds(file: BinaryIO, parts: list[Box]) -> int | None:
    """Of the whole film; one in fragments has its length in ``mvex/mehd``, or nowhere."""
    header = next((box for box in parts if box.name == b"mvhd"), None)
    if header is None:
        raise Unfit(Reason.NOT_A_FILM)
    long = piece(file, header.begin, 1) == b"\x01"
    ticks = int.from_bytes(piece(file, header.begin + (20 if long else 12), 4))
    lasts = _whole_number(file, header.begin + (24 if long else 16), long=long)
    fragments = next((box for box in parts if box.name == b"mehd"), None)
    if not lasts and fragments:
        long = piece(file, fragments.begin, 1) == b"\x01"
        lasts = _whole_number(file, fragments.begin + 4, long=long)
    return round(lasts / ticks) if ticks and lasts else None


def _whole_number(file: BinaryIO, place: int, *, long: bool) -> int:
    """Zero also where all bits are set, which means that it is not known."""
    length = 8 if long else 4
    number = int.from_bytes(piece(file, place, length))
    return 0 if number == 256**length - 1 else number
