"""A stand to take along: as a picture, or as a sheet of paper with its words."""

import json
from io import BytesIO
from pathlib import Path

import segno
import typst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from banso.core.lifeline.drawing import Size
from banso.web.charts import svg
from banso.web.charts.chart import Chart
from banso.web.charts.explorable.drawn import without_calendar
from banso.web.charts.fonts import FOLDER
from banso.web.charts.render import own_style, standalone_svg
from banso.web.explorer.asked import Asked
from banso.web.explorer.shown import chart_drawn, title_of

SHEET, PICTURE = Path(__file__).parent / "sheet.typ", Path(__file__).parent / "picture.typ"
SIZE = Size(1160, 600)
QUIET_ZONE = 4  # modules of white around a code, as the standard asks
PIXELS_PER_INCH = 144.0  # twice the pixels of a screen: sharp on slides


def as_svg(now: Asked) -> str:
    with without_calendar():
        return standalone_svg(_chart(now))


def as_png(now: Asked) -> bytes:
    return _set(PICTURE, "png", {"chart": _picture(now, heading=True)})


def as_pdf(now: Asked) -> bytes:
    place = now.place
    facts = {
        "chart": _picture(now, heading=False),
        "title": title_of(now),
        "step": str(place.told.title) if place else "",
        "words": str(place.told.words) if place else "",
        "image": _("This is an image to think with, not a verdict. Everybody in it is invented."),
    }
    return _set(SHEET, "pdf", facts)


def as_qr(address: str) -> bytes:
    code, out = segno.make(address, error="l", micro=False), BytesIO()
    code.save(out, kind="svg", border=QUIET_ZONE, omitsize=True, light="#ffffff")
    return out.getvalue()


def _chart(now: Asked) -> Chart:
    return chart_drawn(now, SIZE)


def _picture(now: Asked, *, heading: bool) -> str:
    with without_calendar():
        return str(svg.picture(_chart(now), style=own_style(), heading=heading))


def _set(source: Path, form: str, facts: dict[str, str]) -> bytes:
    made = typst.compile(
        source.read_bytes(),
        format=form,
        ppi=PIXELS_PER_INCH,
        sys_inputs={"facts": json.dumps(facts), "language": (get_language() or "ja")[:2]},
        font_paths=[str(FOLDER)],
        ignore_system_fonts=True,
    )
    return bytes(made)
