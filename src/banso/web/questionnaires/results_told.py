"""Results in words and lengths of bars, ready for the page, the file and whoever listens."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.core.questionnaires.counting import Distribution, OfGroup, Result
from banso.core.questionnaires.definition import Question
from banso.records.audience import Field, Position

NOT_SAID = ""


class Bar(NamedTuple):
    """``width``: of 100."""

    option: str
    count: int
    share: str
    width: str


class GroupLine(NamedTuple):
    group: str
    answered: int
    cells: Sequence[str]


class GroupTable(NamedTuple):
    """``left_out``: the groups that are not shown."""

    caption: str
    columns: Sequence[str]
    lines: Sequence[GroupLine]
    left_out: Sequence[str]


class ToldResult(NamedTuple):
    number: int
    words: str
    earlier: bool
    answered: int
    mean: str
    bars: Sequence[Bar]
    groups: Sequence[GroupTable]


def told_results(results: Sequence[Result], language: str) -> list[ToldResult]:
    return [_told(number, result, language) for number, result in enumerate(results, 1)]


def _told(number: int, result: Result, language: str) -> ToldResult:
    question, told = result.question, result.told
    return ToldResult(
        number,
        question.words.said_in(language),
        result.earlier,
        result.answered,
        mean_of(told),
        bars_of(question, told, language) if told else (),
        group_tables(result, language) if told else (),
    )


def mean_of(told: Distribution | None) -> str:
    return f"{told.mean:.1f}" if told and told.mean is not None else ""


def bars_of(question: Question, told: Distribution, language: str) -> list[Bar]:
    names = options_of(question, language)
    return [
        Bar(name, told.counts[place], percent(told.share(place)), f"{100 * told.share(place):.1f}")
        for place, name in enumerate(names)
    ]


def percent(share: float) -> str:
    return f"{100 * share:.0f}%"


def options_of(question: Question, language: str) -> list[str]:
    """The choices in words; the ends of a scale with what they mean."""
    if scale := question.scale:
        ends = {scale.lowest: scale.low, scale.highest: scale.high}
        return [
            f"{step} {ends[step].said_in(language)}".strip() if step in ends else str(step)
            for step in scale.steps
        ]
    return [choice.words.said_in(language) for choice in question.choices]


def group_tables(result: Result, language: str) -> list[GroupTable]:
    columns = options_of(result.question, language)
    if result.question.scale:
        columns = [*columns, pgettext("of a scale", "Mean")]
    both = (
        (_("By field"), result.by_field, dict(Field.choices)),
        (_("By position"), result.by_position, dict(Position.choices)),
    )
    return [
        GroupTable(
            caption,
            columns,
            [_group_line(group, names) for group in groups if group.told],
            [group_name(group.group, names) for group in groups if not group.told],
        )
        for caption, groups, names in both
        if any(group.group != NOT_SAID for group in groups)
    ]


def _group_line(group: OfGroup, names: Mapping[str, object]) -> GroupLine:
    told = group.told
    cells = [str(count) for count in told.counts]
    mean = [mean_of(told)] if told.mean is not None else []
    return GroupLine(group_name(group.group, names), told.answered, [*cells, *mean])


def group_name(group: str, names: Mapping[str, object]) -> str:
    return str(names.get(group) or pgettext("answers by group", "Not said"))
