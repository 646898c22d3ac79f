"""Two wordings of a text beside each other, ready for a page: what differs, and what is folded."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from banso.core.texts.differences import Fate, Run, differences, in_lines, is_changed
from banso.records.texts.actions import Wording

LABELS = {
    "title": pgettext_lazy("part of a text", "Title"),
    "body": pgettext_lazy("part of a text", "Text"),
    "title_en": pgettext_lazy("part of a text", "Title in English"),
    "body_en": pgettext_lazy("part of a text", "Text in English"),
    "sources": pgettext_lazy("part of a text", "Sources"),
}
LEFT_OPEN = 3  # lines: unchanged ones that stand between changes are not worth folding


class Block(NamedTuple):
    """Neighbouring lines that changed, or did not. ``folded``: shown only if asked for."""

    lines: Sequence[Sequence[Run]]
    folded: bool

    @property
    def count(self) -> int:
        return len(self.lines)


class Part(NamedTuple):
    label: str | Promise
    blocks: Sequence[Block]


def compare(old: Wording, new: Wording) -> list[Part]:
    """The parts of a text that differ; none if both say the same."""
    return [
        Part(label, _blocks(getattr(old, field), getattr(new, field)))
        for field, label in LABELS.items()
        if getattr(old, field) != getattr(new, field)
    ]


def _blocks(old: str, new: str) -> list[Block]:
    runs = [_without_line_ends(run) for run in differences(old, new)]
    said = [line for line in in_lines(runs) if any(run.words.strip() for run in line)]
    blocks = [(changed, list(lines)) for changed, lines in groupby(said, key=is_changed)]
    return [Block(lines, not changed and len(lines) > LEFT_OPEN) for changed, lines in blocks]


def _without_line_ends(run: Run) -> Run:
    """A line end that came or went is seen in the lines, and needs no mark of its own."""
    return run if run.words.strip("\n") else Run(Fate.SAME, run.words)
