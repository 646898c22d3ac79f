"""Pictures that every browser shows: PNG, JPEG, WebP. SVG is not taken, for it may hold a program."""

from typing import BinaryIO

from banso.core.documents.findings import Findings
from banso.core.documents.problems import Reason, Unfit
from banso.core.documents.reading import beginning, ending, size_of

PNG, PNG_END = b"\x89PNG\r\n\x1a\n", b"IEND\xaeB`\x82"
JPEG, JPEG_END = b"\xff\xd8\xff", b"\xff\xd9"
BEHIND_THE_END = 64  # bytes that some cameras add behind the end of a JPEG


def look(file: BinaryIO) -> Findings | None:
    """None: it is no picture."""
    head = beginning(file, 16)
    if head.startswith(PNG):
        return _whole("image/png", ending(file, len(PNG_END)) == PNG_END)
    if head.startswith(JPEG):
        return _whole("image/jpeg", JPEG_END in ending(file, BEHIND_THE_END))
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        said = int.from_bytes(head[4:8], "little") + 8
        return _whole("image/webp", said <= size_of(file))
    return None


def _whole(media_type: str, whole: bool) -> Findings:  # noqa: FBT001  the answer of a comparison
    if not whole:
        raise Unfit(Reason.CUT_OFF)
    return Findings(media_type)
