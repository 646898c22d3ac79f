"""The navy band of the life line with its edge and halo, and the hatches of what is not known.

Width is 意欲: ``4 + 4 (m - 1)`` px where motivation has been heard, feathered by its
uncertainty. Where it has not, a hair-line of constant width runs through a hatch
(聞けていない); no confident band is ever drawn between two far dots (science.md §3).
"""

import numpy as np

from banso.core.lifeline.curves import Floats
from banso.core.lifeline.drawing.line import Line, pieces
from banso.core.lifeline.drawing.shapes import Halo, Outline, Stretch

NARROWEST = 4.0  # px at 動けない
PER_STEP = 4.0  # px
HAIR = 1.6  # px
HATCH = 11.0  # px, the height of 聞けていない around the hair-line
SURE = 1.28  # standard deviations to either side hold 80 %
TAPER = 0.7  # px of half width per px along the line, where a heard stretch begins

NOTHING: Outline = np.empty((0, 2))


def half_of_step(step: Floats | float, scale: float) -> Floats:
    """Half the width of the band for a step of motivation."""
    return np.asarray(scale * (NARROWEST + PER_STEP * (np.asarray(step) - 1)) / 2)


def half_widths(line: Line) -> tuple[Floats, Floats]:
    """Half widths of the band and of its feathered edge, along the whole line."""
    hair = np.full_like(line.x, HAIR / 2)
    room = hair + TAPER * _distance_to_unheard(line)
    core = np.minimum(half_of_step(line.step, line.scale), room)
    feather = core + np.minimum(PER_STEP * SURE * line.sd / 2 * line.scale, room - hair)
    return np.where(line.heard, core, hair), np.where(line.heard, feather, hair)


def _distance_to_unheard(line: Line) -> Floats:
    """Distance (px) of every sample to the nearest end of a heard stretch inside the line."""
    index = np.arange(len(line.x))
    gap = ~line.heard & line.drawn
    before = np.maximum.accumulate(np.where(gap, index, -(10**6)))
    after = np.minimum.accumulate(np.where(gap, index, 10**6)[::-1])[::-1]
    return np.minimum(index - before, after - index) * line.spacing


def normals(x: Floats, y: Floats) -> Outline:
    """Unit vectors across the line, pointing up."""
    dx, dy = np.gradient(x), np.gradient(y)
    length = np.hypot(dx, dy)
    return np.column_stack((dy / length, -dx / length))


def band(centre: Outline, across: Outline, half: Floats) -> Outline:
    """Closed outline of a band: out along the upper edge, back along the lower."""
    offset = across * half[:, None]
    return np.concatenate((centre + offset, (centre - offset)[::-1]))


def stretches(line: Line) -> tuple[Stretch, ...]:
    """The life line cut into pieces that are drawn in one manner each."""
    core, feather = half_widths(line)
    centre = np.column_stack((line.x, line.y))
    across = normals(line.x, line.y)
    codes = np.where(line.drawn, 1 + line.told + 2 * line.heard, 0)
    found = []
    for begin, stop in pieces(codes):
        if not line.drawn[begin]:
            continue
        reach = slice(begin, min(stop + 1, len(line.x)) if _goes_on(line, stop) else stop)
        known = bool(line.heard[begin])
        found.append(
            Stretch(
                outline=band(centre[reach], across[reach], core[reach]) if known else centre[reach],
                feather=band(centre[reach], across[reach], feather[reach]) if known else NOTHING,
                hatch=NOTHING if known else _hatch(line, centre[reach], across[reach]),
                known=known,
                told=bool(line.told[begin]),
            )
        )
    return tuple(found)


def _goes_on(line: Line, stop: int) -> bool:
    return stop < len(line.x) and bool(line.drawn[stop])


def _hatch(line: Line, centre: Outline, across: Outline) -> Outline:
    return band(centre, across, np.full(len(centre), HATCH / 2 * line.scale))


def halos(line: Line) -> tuple[Halo, ...]:
    """10-90 % of the amount, apart where nobody has looked for a while (見ていない)."""
    found = []
    for begin, stop in pieces(np.where(line.drawn, 1 + line.unseen, 0)):
        if line.drawn[begin]:
            reach = slice(begin, stop + 1 if _goes_on(line, stop) else stop)
            upper = np.column_stack((line.x[reach], line.high[reach]))
            lower = np.column_stack((line.x[reach], line.low[reach]))
            outline = np.concatenate((upper, lower[::-1]))
            found.append(Halo(outline, unseen=bool(line.unseen[begin])))
    return tuple(found)
