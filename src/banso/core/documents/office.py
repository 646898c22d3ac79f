"""Office files that are handed out: Word, Excel, PowerPoint since 2007 and OpenDocument.

They are ZIP archives that name their kind inside. Files with macros are not taken: they are
programs. The old formats (.doc, .xls, .ppt) are not taken either; a file of today with a
password looks like one of them.
"""

from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from banso.core.documents.findings import Findings
from banso.core.documents.problems import Reason, Unfit
from banso.core.documents.reading import beginning

WORD, EXCEL, SLIDES = (
    "wordprocessingml.document",
    "spreadsheetml.sheet",
    "presentationml.presentation",
)
OPEN_XML = "application/vnd.openxmlformats-officedocument."
OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
MAIN_PARTS = {"word/document.xml": WORD, "xl/workbook.xml": EXCEL, "ppt/presentation.xml": SLIDES}
OPEN_KINDS = ("text", "spreadsheet", "presentation")
OLD = bytes.fromhex("d0cf11e0a1b11ae1")
PROTECTED = "EncryptedPackage".encode("utf-16-le")  # how a protected file of today names itself
LONGEST_WORD = 200  # bytes of the name of a kind


def look(file: BinaryIO) -> Findings | None:
    """None: it is no office file."""
    head = beginning(file, 4)
    if head == OLD[:4]:
        protected = PROTECTED in beginning(file, 2**20)
        raise Unfit(Reason.PASSWORD if protected else Reason.OTHER_KIND)
    if head != b"PK\x03\x04":
        return None
    try:
        with ZipFile(file) as archive:
            return _inside(archive)
    except (
        BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        RuntimeError,
        KeyError,
    ) as problem:
        raise Unfit(Reason.CUT_OFF) from problem


def _inside(archive: ZipFile) -> Findings | None:
    names = set(archive.namelist())
    if any(name.endswith("vbaProject.bin") for name in names):
        raise Unfit(Reason.MACROS)
    for part, kind in MAIN_PARTS.items():
        if part in names and "[Content_Types].xml" in names:
            return Findings(OPEN_XML + kind)
    if "mimetype" in names:
        with archive.open("mimetype") as written:
            said = written.read(LONGEST_WORD).decode("ascii", "replace")
        if said in {OPEN_DOCUMENT + kind for kind in OPEN_KINDS}:
            return Findings(said)
    return None
