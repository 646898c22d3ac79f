"""The points that can be focused, each with the records and the days behind it."""

import itertools
from datetime import date

import numpy as np

from banso.core.lifeline.drawing.line import Line
from banso.core.lifeline.drawing.passages import Strip, end_of
from banso.core.lifeline.drawing.scales import TimeScale
from banso.core.lifeline.drawing.shapes import Mark, MarkKind, Things
from banso.core.lifeline.facts import Life

MOST_SAMPLES = 36
SAMPLE_ROOM = 22.0  # px: a finger finds a point


def samples(life: Life, line: Line, time: TimeScale) -> list[Mark]:
    """Points along the life line, and the contacts nearest to each."""
    seen = np.flatnonzero(line.drawn | line.begun)
    if not len(seen):
        return []
    left, right = float(line.x[seen[0]]), float(line.x[seen[-1]])
    days_between = (time.day(right) - time.day(left)).days
    most = max(1, min(MOST_SAMPLES, days_between))
    count = int(np.clip((right - left) / SAMPLE_ROOM, 1, most))
    edges = np.linspace(left, right, count + 1).tolist()
    contacts = np.array([contact.on.toordinal() for contact in life.contacts], dtype=np.int64)
    found = []
    for begin, end in itertools.pairwise(edges):
        at = line.at((begin + end) / 2)
        if line.drawn[at] or line.begun[at]:
            days = (time.day(begin), time.day(end))
            from_, to = np.searchsorted(contacts, [days[0].toordinal(), days[1].toordinal()])
            keys = tuple(contact.key for contact in life.contacts[from_:to])
            mark = Mark(MarkKind.SAMPLE, float(line.x[at]), float(line.y[at]), keys, *days)
            found.append(mark)
    return found


def of_things(life: Life, things: Things, strip: Strip, *, today: date) -> list[Mark]:
    return [
        *_of_events(life, things),
        *_of_rings(life, things, until=today),
        *_of_plans(life, things),
        *_of_passages(strip, things),
    ]


def _of_events(life: Life, things: Things) -> list[Mark]:
    days = {each.key: each.on for each in life.observations}
    days |= {each.key: each.on for each in life.troubles}
    days |= {each.key: each.on for each in life.crossings}

    def mark(kind: MarkKind, x: float, y: float, *keys: str) -> Mark:
        return Mark(kind, x, y, keys, days[keys[0]], days[keys[-1]])

    return [
        *(mark(MarkKind.SAID, said.x, said.y, said.key) for said in things.said),
        *(mark(MarkKind.TROUBLE, burst.x, burst.y, burst.key) for burst in things.bursts),
        *(mark(MarkKind.CROSSING, *arrow.head[0], *arrow.keys) for arrow in things.arrows),
    ]


def _of_rings(life: Life, things: Things, *, until: date) -> list[Mark]:
    ties = {tie.key: tie for tie in life.ties}
    marks = []
    for ring in things.rings:
        told = [ties[key] for key in ring.keys]
        begin = min(tie.began_on for tie in told)
        end = max(tie.ended_on or until for tie in told)
        marks.append(Mark(MarkKind.RING, ring.x, ring.y, ring.keys, begin, max(begin, end)))
    return marks


def _of_plans(life: Life, things: Things) -> list[Mark]:
    plans = {plan.key: plan for plan in life.plans}
    return [
        Mark(
            MarkKind.PLAN,
            (lane.left + lane.right) / 2,
            lane.y,
            (lane.key,),
            plans[lane.key].begins_on,
            plans[lane.key].until,
        )
        for lane in things.lanes
    ]


def _of_passages(strip: Strip, things: Things) -> list[Mark]:
    told = {each.passage.key: each.passage for each in strip.passages}
    return [
        Mark(
            MarkKind.PASSAGE,
            (bracket.left + bracket.right) / 2,
            bracket.y,
            (bracket.key,),
            told[bracket.key].began_on,
            end_of(told[bracket.key]),
        )
        for bracket in things.brackets
    ]
