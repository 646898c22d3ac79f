"""The drawn lifeline: scales, bands, lanes, rings, arrows and names, as pure numbers.

``draw`` is the way in. One unit is one pixel; nothing here knows SVG or sentences.
"""

from banso.core.lifeline.drawing.draw import draw
from banso.core.lifeline.drawing.shapes import Drawing, Mark, MarkKind, Size, Window, Words

__all__ = ["Drawing", "Mark", "MarkKind", "Size", "Window", "Words", "draw"]
