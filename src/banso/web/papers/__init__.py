"""A4 papers as PDF, set by typst with the fonts that we bring.

A place writes its paper as a ``.typ`` file beside its views; ``given`` holds the facts, and
``a4.typ`` (page, fonts, headings, tables) stands before it.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import typst
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpResponse
from django.utils.translation import get_language

from banso.core.names.written import readable
from banso.web.charts.fonts import FOLDER

GROUND = Path(__file__).parent / "a4.typ"


def paper(source: Path, title: str, facts: Mapping[str, object]) -> bytes:
    """The PDF of ``source`` with ``facts`` (anything JSON can carry; words arrive ready to read)."""
    given = json.dumps({"title": title, **facts}, cls=DjangoJSONEncoder, ensure_ascii=False)
    document = typst.compile(
        GROUND.read_bytes() + b"\n" + source.read_bytes(),
        format="pdf",
        sys_inputs={"facts": readable(given), "language": (get_language() or "ja")[:2]},
        font_paths=[str(FOLDER)],
        ignore_system_fonts=True,
    )
    return bytes(document)


def as_file(document: bytes, name: str) -> HttpResponse:
    """``name``: what it is, in ASCII, and never whose: it will lie among other files."""
    told = {"Content-Disposition": f'attachment; filename="{name}.pdf"'}
    return HttpResponse(document, content_type="application/pdf", headers=told)
