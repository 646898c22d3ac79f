"""The letters that travel inside a file: BIZ UDPGothic cut down to those that are used."""

import re
from base64 import b64encode
from functools import cache
from html import unescape
from pathlib import Path

import uharfbuzz

FOLDER = Path(__file__).parent.parent / "static/vendor/fonts"
REGULAR, BOLD = FOLDER / "BIZUDPGothic-Regular.ttf", FOLDER / "BIZUDPGothic-Bold.ttf"
WEIGHTS = {400: REGULAR, 700: BOLD}
FACE = (
    '@font-face {{ font-family: "BIZ UDPGothic"; font-weight: {weight}; '
    "src: url(data:font/ttf;base64,{letters}) format('truetype'); }}"
)
TEXTS = re.compile(r"<text[^>]*>([^<]*)")


def faces(svg: str) -> str:
    """``@font-face`` rules with the letters of all texts in ``svg``, regular and bold."""
    letters = frozenset(unescape("".join(TEXTS.findall(svg))))
    return "\n".join(
        FACE.format(weight=weight, letters=b64encode(subset(path, letters)).decode())
        for weight, path in WEIGHTS.items()
    )


def subset(path: Path, letters: frozenset[str]) -> bytes:
    """The font with nothing but ``letters``; its licence text stays in its name table."""
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(ord(letter) for letter in letters)
    wanted.flags |= uharfbuzz.SubsetFlags.NO_HINTING
    return bytes(uharfbuzz.subset(_face(path), wanted).blob.data)


@cache
def _face(path: Path) -> uharfbuzz.Face:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)))
