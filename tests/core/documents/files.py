"""Small files of every kind, made by hand byte by byte."""

import io
import struct
import zipfile

from pypdf import PdfWriter


def box(name: bytes, *inside: bytes) -> bytes:
    content = b"".join(inside)
    return struct.pack(">I", 8 + len(content)) + name + content


def mp4(
    *, seconds: int = 90, brand: bytes = b"isom", handler: bytes = b"vide", coding: bytes = b"avc1"
) -> bytes:
    ticks = 1000
    header = box(b"mvhd", bytes(12), struct.pack(">II", ticks, seconds * ticks), bytes(80))
    entry = box(b"stsd", bytes(4), (1).to_bytes(4), box(coding, bytes(70)))
    tables = box(b"minf", box(b"stbl", entry))
    track = box(b"trak", box(b"mdia", box(b"hdlr", bytes(8), handler, bytes(12)), tables))
    kind = box(b"ftyp", brand, bytes(4), b"mp42")
    return kind + box(b"moov", header, track) + box(b"mdat", bytes(2000))


def element(number: int, *inside: bytes, length: int | None = None) -> bytes:
    content = b"".join(inside)
    name = number.to_bytes((number.bit_length() + 7) // 8)
    size = (1 << 56) | (len(content) if length is None else length)
    return name + size.to_bytes(8) + content


def webm(*, seconds: float | None = 90.0, doc_type: bytes = b"webm", kind: int = 1) -> bytes:
    head = element(0x1A45DFA3, element(0x4282, doc_type))
    lasts = [] if seconds is None else [element(0x4489, struct.pack(">d", seconds * 1000))]
    info = element(0x1549A966, element(0x2AD7B1, (1_000_000).to_bytes(3)), *lasts)
    tracks = element(0x1654AE6B, element(0xAE, element(0x83, bytes([kind]))))
    return head + element(0x18538067, info, tracks, element(0x1F43B675, bytes(2000)))


def pdf(*, pages: int = 3, password: str = "", owner: str = "") -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 100)
    if password or owner:
        writer.encrypt(password, owner or None, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)
JPEG = b"\xff\xd8\xff\xe0" + bytes(100) + b"\xff\xd9"
WEBP = b"RIFF" + (104).to_bytes(4, "little") + b"WEBP" + bytes(100)


def archive(*names: str, **texts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        for name in names:
            zipped.writestr(name, "<xml/>")
        for name, text in texts.items():
            zipped.writestr(name, text)
    return out.getvalue()


def word() -> bytes:
    return archive("[Content_Types].xml", "word/document.xml")
