"""From numbers to the text of SVG attributes; a tenth of a unit is below one pixel."""

import numpy as np
from django import template
from django.utils.safestring import SafeString

from banso.core.lifeline.drawing.shapes import Arrow, Outline, Point

register = template.Library()


@register.filter(is_safe=True)
def n(number: float) -> SafeString:
    """``12.34`` as ``12.3`` in every language."""
    return SafeString(f"{number:.1f}".removesuffix(".0"))


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
    """Steps from corner to corner, in tenths: half as long as places, formatted in one call."""
    if not len(outline):
        return "M0,0"
    tenths = np.rint(outline * 10)
    steps = np.diff(tenths, axis=0, prepend=0) / 10
    return ("M%g,%gl" + "%g,%g " * (len(steps) - 1)) % tuple(steps.ravel().tolist())


def _at(point: Point) -> str:
    return f"{point.x:.1f},{point.y:.1f}"
