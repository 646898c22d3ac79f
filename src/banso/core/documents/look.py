"""One look at a file of which somebody says that it is a film, slides, a picture, a hand-out."""

from typing import BinaryIO

from banso.core.documents import mp4, office, pdf, pictures, webm
from banso.core.documents.findings import Findings
from banso.core.documents.problems import Reason, Unfit
from banso.core.documents.reading import size_of

MEGABYTE = 2**20
# Bytes of the biggest file of each kind: two hours of film in good quality, slides full of
# photographs. They are there so that a slip does not fill the disk.
LIMITS = {
    "film": 4096 * MEGABYTE,
    "slides": 300 * MEGABYTE,
    "handout": 100 * MEGABYTE,
    "picture": 30 * MEGABYTE,
}


def check_size(kind: str, size: int) -> None:
    """Before anything is sent: whether a file of this size may come at all."""
    if size == 0:
        raise Unfit(Reason.EMPTY)
    if size > LIMITS[kind]:
        raise Unfit(Reason.TOO_BIG)


def look(file: BinaryIO, kind: str) -> Findings:
    """What the file is; raises ``Unfit`` if it is not of the kind ``kind``."""
    check_size(kind, size_of(file))
    found = _LOOKS[kind](file)
    if found is None:
        raise Unfit(Reason.NOT_A_FILM if kind == "film" else Reason.OTHER_KIND)
    return found


def _film(file: BinaryIO) -> Findings | None:
    if mp4.is_mp4(file):
        return mp4.look(file)
    return webm.look(file) if webm.is_webm(file) else None


def _slides(file: BinaryIO) -> Findings | None:
    return pdf.look(file) if pdf.is_pdf(file) else None


def _handout(file: BinaryIO) -> Findings | None:
    return _slides(file) or pictures.look(file) or office.look(file)


_LOOKS = {"film": _film, "slides": _slides, "picture": pictures.look, "handout": _handout}
