"""The red lanes: bounded, problem-solving support (問題解決型支援) below the life line."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from banso.core.lifeline.drawing.letters import line_height, shortened, text_width
from banso.core.lifeline.drawing.places import Rows, Span
from banso.core.lifeline.drawing.scales import TimeScale
from banso.core.lifeline.drawing.shapes import Anchor, Box, Label, LabelKind, Lane
from banso.core.lifeline.facts import Plan

LONGEST_LABEL = 10  # full-width letters
SHORTEST = 8.0  # px, so that a plan of a week can be seen in forty years
TEXT = 12.0
LINE = 10.0  # px that the line itself takes below its label
LANE_HEIGHT = line_height(TEXT) + LINE
CAP = 5.0  # px that the cap at an end reaches out


class Packed(NamedTuple):
    """A plan in its row; without ``label`` when there was no room for one."""

    plan: Plan
    row: int
    left: float
    right: float
    label: Span | None


class Packing(NamedTuple):
    plans: tuple[Packed, ...]
    rows: int
    left_out: int

    @property
    def height(self) -> float:
        return self.rows * LANE_HEIGHT


def pack(plans: Sequence[Plan], time: TimeScale, *, most_rows: int, number: str = "") -> Packing:
    """First-fit packing of the plans in the window; a label that finds no room is left out.

    ``number``: what stands for the label in a compact chart.
    """
    rows, packed, left_out = Rows(most_rows), [], 0
    for plan in plans:
        if not time.shows(plan.begins_on, plan.until):
            continue
        left = min(time.clamped(plan.begins_on), time.right - SHORTEST)
        right = max(time.clamped(plan.until), left + SHORTEST)
        label = _label_span(number or shortened(plan.label, LONGEST_LABEL), left, time.right)
        whole = Span(min(left, label.left) - CAP, max(right, label.right) + CAP)
        if (row := rows.find(whole)) is not None:
            packed.append(Packed(plan, row, left, right, label))
        elif (row := rows.find(Span(left - CAP, right + CAP))) is not None:
            packed.append(Packed(plan, row, left, right, None))
        else:
            left_out += 1
    return Packing(tuple(packed), rows.used, left_out)


def _label_span(text: str, left: float, limit: float) -> Span:
    width = text_width(text, TEXT)
    start = max(0.0, min(left, limit - width))
    return Span(start, start + width)


def lane(packed: Packed, top: float, *, time: TimeScale, today: date) -> Lane:
    plan = packed.plan
    solid_to = packed.right if plan.ended else min(packed.right, time.x(today))
    return Lane(
        key=plan.key,
        left=packed.left,
        right=packed.right,
        solid_to=max(packed.left, solid_to),
        y=top + packed.row * LANE_HEIGHT + line_height(TEXT) + LINE / 2 - 1,
        ended=plan.ended,
        cut_left=plan.begins_on < time.window.begin,
        cut_right=plan.until > time.window.end,
    )


def label(packed: Packed, top: float, *, number: str = "") -> Label | None:
    if packed.label is None:
        return None
    y = top + packed.row * LANE_HEIGHT
    return Label(
        text=number or shortened(packed.plan.label, LONGEST_LABEL),
        box=Box(packed.label.left, y, packed.label.right, y + line_height(TEXT)),
        kind=LabelKind.PLAN,
        anchor=Anchor.START,
        size=TEXT,
        full=packed.plan.label,
    )
