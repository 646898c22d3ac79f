"""The told life story (生活歴) as brackets in a strip at the top, apart from what was seen."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from banso.core.calendar.precision import Precision
from banso.core.lifeline.drawing.letters import line_height, shortened, text_width
from banso.core.lifeline.drawing.places import Rows, Span
from banso.core.lifeline.drawing.scales import TimeScale
from banso.core.lifeline.drawing.shapes import Box, Bracket, Label, LabelKind
from banso.core.lifeline.facts import Passage

LONGEST_LABEL = 14  # full-width letters
TEXT = 12.0
ROW_HEIGHT = line_height(TEXT) + 9
# How long a passage lasts when nobody said its end.
ABOUT_A = {
    Precision.DAY: timedelta(1),
    Precision.MONTH: timedelta(31),
    Precision.YEAR: timedelta(365),
    Precision.ABOUT: timedelta(730),
}


class Told(NamedTuple):
    passage: Passage
    row: int
    left: float
    right: float
    label: Span


class Strip(NamedTuple):
    passages: tuple[Told, ...]
    rows: int
    left_out: int

    @property
    def height(self) -> float:
        return self.rows * ROW_HEIGHT


def end_of(passage: Passage) -> date:
    return passage.until or passage.began_on + ABOUT_A[passage.precision]


def strip(
    passages: Sequence[Passage], time: TimeScale, *, most_rows: int, number: str = ""
) -> Strip:
    rows, told, left_out = Rows(most_rows), [], 0
    for passage in passages:
        if not time.shows(passage.began_on, end_of(passage)):
            continue
        left = min(time.clamped(passage.began_on), time.right - 4)
        right = max(time.clamped(end_of(passage)), left + 4)
        text = number or shortened(passage.words, LONGEST_LABEL)
        label = _label_span(text, (left + right) / 2, time)
        row = rows.find(Span(min(left, label.left), max(right, label.right)))
        if row is None:
            left_out += 1
        else:
            told.append(Told(passage, row, left, right, label))
    return Strip(tuple(told), rows.used, left_out)


def _label_span(text: str, middle: float, time: TimeScale) -> Span:
    half = text_width(text, TEXT) / 2
    middle = min(max(middle, time.left + half), time.right - half)
    return Span(middle - half, middle + half)


def bracket(told: Told, top: float) -> Bracket:
    return Bracket(
        key=told.passage.key,
        left=told.left,
        right=told.right,
        y=top + told.row * ROW_HEIGHT + line_height(TEXT) + 2,
        vague=told.passage.precision is not Precision.DAY,
    )


def label(told: Told, top: float, *, number: str = "") -> Label:
    y = top + told.row * ROW_HEIGHT
    return Label(
        text=number or shortened(told.passage.words, LONGEST_LABEL),
        box=Box(told.label.left, y, told.label.right, y + line_height(TEXT)),
        kind=LabelKind.PASSAGE,
        size=TEXT,
        faded=True,
        full=told.passage.words,
    )
