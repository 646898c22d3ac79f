"""What was really said or seen of motivation (意欲), as dots upon the band.

A dot sits on the edge of the band that its step would give. When the person and a worker
differ by two steps or more within a week, both are shown and joined: never their mean alone.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import timedelta

from banso.core.lifeline.drawing.bands import half_of_step
from banso.core.lifeline.drawing.line import Line
from banso.core.lifeline.drawing.scales import TimeScale
from banso.core.lifeline.drawing.shapes import Point, Said
from banso.core.lifeline.facts import Observation
from banso.core.motivation.steps import Voice

SAME_WEEK = timedelta(7)
FAR_APART = 2  # steps
CLOSEST = 7.0  # px between two dots of one voice


def dots(
    observations: Sequence[Observation], line: Line, time: TimeScale
) -> tuple[list[Said], list[tuple[Point, Point]]]:
    """The dots, thinned where they would cover each other, and the pairs that differ."""
    shown = [o for o in observations if time.shows(o.on, o.on)]
    differing = _differing(shown)
    always = {*differing, *differing.values()}
    kept: list[Said] = []
    last = dict.fromkeys(Voice, -CLOSEST)
    for seen in shown:
        x = time.x(seen.on)
        if x - last[seen.voice] < CLOSEST and seen.key not in always:
            continue
        last[seen.voice] = x
        kept.append(_dot(seen, x, line))
    at = {said.key: Point(said.x, said.y) for said in kept}
    return kept, [(at[a], at[b]) for a, b in differing.items()]


def _dot(seen: Observation, x: float, line: Line) -> Said:
    y = float(line.y[line.at(x)])
    if seen.step is not None:
        y -= float(half_of_step(float(seen.step), line.scale))
    step = None if seen.step is None else int(seen.step)
    return Said(x, y, seen.voice, step, seen.told, seen.key)


def _differing(shown: Sequence[Observation]) -> dict[str, str]:
    """Own word → worker's view of the same week that differs by two steps or more."""
    own = [o for o in shown if o.voice is Voice.SELF and o.step is not None]
    seen = [o for o in shown if o.voice is Voice.WORKER and o.step is not None]
    days = [o.on for o in seen]
    pairs = {}
    for mine in own:
        begin = bisect_left(days, mine.on - SAME_WEEK)
        end = bisect_right(days, mine.on + SAME_WEEK)
        for theirs in seen[begin:end]:
            if abs((mine.step or 0) - (theirs.step or 0)) >= FAR_APART:
                pairs[mine.key] = theirs.key
    return pairs
