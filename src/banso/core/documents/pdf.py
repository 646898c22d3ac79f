"""PDF files: how many pages, and whether they open without a password."""

from typing import BinaryIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError

from banso.core.documents.findings import Findings
from banso.core.documents.problems import Reason, Unfit
from banso.core.documents.reading import beginning, ending

WITHIN = 1024  # bytes in which the mark of beginning and of end are looked for, as readers do


def is_pdf(file: BinaryIO) -> bool:
    return b"%PDF-" in beginning(file, WITHIN)


def look(file: BinaryIO) -> Findings:
    """A PDF that only forbids to change it opens without a password, and is taken."""
    if b"%%EOF" not in ending(file, WITHIN):
        raise Unfit(Reason.CUT_OFF)
    try:
        return Findings("application/pdf", pages=_pages(file))
    except (DependencyError, FileNotDecryptedError) as problem:
        raise Unfit(Reason.PASSWORD) from problem
    except Unfit:
        raise
    except Exception as problem:  # the reader fails in every way there is on a broken file
        raise Unfit(Reason.UNREADABLE) from problem


def _pages(file: BinaryIO) -> int:
    file.seek(0)
    reader = PdfReader(file)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unfit(Reason.PASSWORD)
    pages = len(reader.pages)
    if not pages:
        raise Unfit(Reason.UNREADABLE)
    return pages
