"""From numbers to the text of SVG attributes; a tenth of a unit is below one pixel."""

from functools import cache

import numpy as np
from django import template
from django.utils.safestring import SafeString

from banso.core.lifeline.drawing.shapes import Arrow, Outline, Point
from banso.web.charts import markup

register = template.Library()
for many in (
    markup.points,
    markup.names,
    markup.dots,
    markup.lanes,
    markup.bursts,
    markup.table_rows,
):
    register.filter(many.__name__, many, is_safe=True)


@register.filter(is_safe=True)
def n(number: float) -> SafeString:
    return SafeString(markup.number(number))


@register.filter(is_safe=True)
def scale(number: float) -> SafeString:
    return SafeString(f"{number:.2f}")


@register.filter(is_safe=True)
def closed(outline: Outline) -> SafeString:
    return SafeString(_path(outline) + "Z")


@register.filter(is_safe=True)
def open_path(outline: Outline) -> SafeString:
    return SafeString(_path(outline))


@register.filter(is_safe=True)
def curve(arrow: Arrow) -> SafeString:
    a, b, c, d = arrow.curve
    return SafeString(f"M{_at(a)} C{_at(b)} {_at(c)} {_at(d)}")


@register.filter(is_safe=True)
def corners(points: tuple[Point, ...]) -> SafeString:
    return SafeString(" ".join(_at(point) for point in points))


def _path(outline: Outline) -> str:
    """Steps from corner to corner, in tenths: half as long as places."""
    if not len(outline):
        return "M0,0"
    tenths = np.rint(outline * 10).astype(np.int64)
    steps = np.diff(tenths, axis=0, prepend=0)
    across, down = (map(_tenths, column) for column in steps.T.tolist())
    start, *pairs = map(",".join, zip(across, down, strict=True))
    return f"M{start}l{' '.join(pairs)}"


@cache
def _tenths(number: int) -> str:
    """Remembered: outlines have thousands of small steps, and few different ones."""
    return f"{number / 10:g}"


def _at(point: Point) -> str:
    return f"{point.x:.1f},{point.y:.1f}"
