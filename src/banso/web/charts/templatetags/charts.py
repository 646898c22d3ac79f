"""From numbers to the text of SVG attributes; a tenth of a unit is below one pixel."""

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
    """A closed outline as path commands, in one call for speed."""
    corners = outline.ravel().round(1).tolist()
    return SafeString(("M" + "%.1f,%.1f " * len(outline)) % tuple(corners) + "Z")


@register.filter(is_safe=True)
def open_path(outline: Outline) -> SafeString:
    corners = outline.ravel().round(1).tolist()
    return SafeString(("M" + "%.1f,%.1f " * len(outline)) % tuple(corners))


@register.filter(is_safe=True)
def curve(arrow: Arrow) -> SafeString:
    a, b, c, d = arrow.curve
    return SafeString(f"M{_at(a)} C{_at(b)} {_at(c)} {_at(d)}")


@register.filter(is_safe=True)
def corners(points: tuple[Point, ...]) -> SafeString:
    return SafeString(" ".join(_at(point) for point in points))


def _at(point: Point) -> str:
    return f"{point.x:.1f},{point.y:.1f}"
