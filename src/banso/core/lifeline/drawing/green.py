"""The green band of the accompaniment (伴走) under the life line.

Its width is the density: ``2 + 3 log2(1 + d/10)`` px for d weighted minutes a week, a
hair-line for none. Dense accompaniment nestles against the life line, light watching over
(見守り) runs further off. It never crosses the life line nor the ground.
"""

import numpy as np

from banso.core.lifeline.curves import Floats
from banso.core.lifeline.drawing.bands import band, half_widths, normals
from banso.core.lifeline.drawing.line import Line, blurred, pieces
from banso.core.lifeline.drawing.shapes import GreenStretch

HAIR = 1.2  # px
WIDEST = 18.0  # px: about 400 minutes a week; the eye parts no more
HARDLY = 0.5  # minutes a week below which there is only the hair-line
CLOSE = 2.5  # px between the bands when accompaniment is dense
AWAY = 11.0  # px more when it is light
DENSE = 60.0  # minutes a week from which on it nestles
INDIRECT_SEEN = 0.05  # a smaller share of indirect work is not drawn


def width_of(minutes: Floats) -> Floats:
    """Width in px of so many weighted minutes a week."""
    width = np.minimum(2 + 3 * np.log2(1 + np.maximum(minutes, 0) / 10), WIDEST)
    return np.where(minutes < HARDLY, HAIR, width)


def centre_and_half(line: Line, ground: float) -> tuple[Floats, Floats]:
    """The middle of the green band and half its width, along the whole line."""
    half = width_of(line.minutes) * line.scale / 2
    closeness = np.minimum(np.log2(1 + line.minutes / 10) / np.log2(1 + DENSE / 10), 1)
    away = (CLOSE + AWAY * (1 - closeness)) * line.scale
    _, navy = half_widths(line)
    navy = np.where(line.drawn, navy, 0.0)
    distance = navy + away + half
    below = _rolled_under(line, distance)
    return np.minimum(below, ground - 1 - half), half


def _rolled_under(line: Line, distance: Floats) -> Floats:
    """How high the middle can be so that it stays ``distance`` away from the life line.

    As if a disc of that radius were rolled along the under side: unlike an offset along
    normals this has no loops where the line falls steeply.
    """
    reach = int(np.ceil(float(distance.max()) / line.spacing))
    padded_y = np.pad(line.y, reach, mode="edge")
    padded_r = np.pad(distance, reach, mode="edge")
    best = line.y + distance
    for shift in range(-reach, reach + 1):
        at = slice(reach + shift, reach + shift + len(line.x))
        inside = padded_r[at] ** 2 - (shift * line.spacing) ** 2
        touched = padded_y[at] + np.sqrt(np.maximum(inside, 0))
        best = np.where(inside > 0, np.maximum(best, touched), best)
    smooth = blurred(best, np.ones_like(line.drawn), 2.0)
    return np.maximum(best, smooth)


def stretches(line: Line, ground: float) -> tuple[GreenStretch, ...]:
    """The green band where accompaniment has begun, with its stripe of indirect work."""
    y, half = centre_and_half(line, ground)
    centre = np.column_stack((line.x, y))
    across = normals(line.x, y)
    stripe = np.where(line.indirect > INDIRECT_SEEN, half * np.minimum(line.indirect, 1), 0)
    return tuple(
        GreenStretch(
            outline=band(centre[b:e], across[b:e], half[b:e]),
            indirect=band(centre[b:e], across[b:e], stripe[b:e]),
            has_indirect=bool(stripe[b:e].any()),
        )
        for b, e in pieces(line.begun)
        if line.begun[b] and e - b > 1
    )
