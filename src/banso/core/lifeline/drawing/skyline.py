"""Where the bands are, column by column, so that no label is laid upon them."""

import numpy as np

from banso.core.lifeline.curves import Floats
from banso.core.lifeline.drawing.line import Line
from banso.core.lifeline.drawing.shapes import Outline


class Skyline:
    """The highest and the lowest inked y for every px column between left and right."""

    def __init__(self, line: Line) -> None:
        self.left = float(line.x[0])
        self.right = float(line.x[-1])
        columns = int(np.ceil(self.right - self.left)) + 1
        at = self.left + np.arange(columns)
        self.top: Floats = np.interp(at, line.x, line.y)
        self.bottom: Floats = self.top.copy()

    def ink(self, outline: Outline) -> None:
        """Count in a closed outline (its corners must be close together)."""
        if not len(outline):
            return
        columns = np.clip(np.rint(outline[:, 0] - self.left), 0, len(self.top) - 1).astype(int)
        for column in (columns, np.maximum(columns - 1, 0)):
            np.minimum.at(self.top, column, outline[:, 1])
            np.maximum.at(self.bottom, column, outline[:, 1])

    def highest(self, left: float, right: float) -> float:
        return float(self.top[self._columns(left, right)].min())

    def lowest(self, left: float, right: float) -> float:
        return float(self.bottom[self._columns(left, right)].max())

    def _columns(self, left: float, right: float) -> slice:
        last = len(self.top) - 1
        begin = min(max(int(left - self.left), 0), last)
        return slice(begin, min(max(int(right - self.left), begin), last) + 1)
