"""Free words, gathered under the questions they answer."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from django.urls import reverse

from banso.core.questionnaires.columns import questions_of
from banso.core.questionnaires.definition import Definition
from banso.records.questionnaires.models import Round
from banso.records.questionnaires.queries import Said, TagUse


class ToldWords(NamedTuple):
    words: str
    tags: Sequence[TagUse]
    tag: str
    remark: str


class WordsOfQuestion(NamedTuple):
    question: str
    said: Sequence[ToldWords]


def told_words(
    said: Sequence[Said], definitions: Mapping[int, Definition], asked: Round
) -> list[WordsOfQuestion]:
    """In the order in which they were asked; the newest wording stands above."""
    names: dict[str, str] = {}
    for each in questions_of(definitions):
        names.setdefault(each.question.name, each.question.words.ja)
    order = {name: place for place, name in enumerate(names)}
    ordered = sorted(said, key=lambda each: order[each.question])
    return [
        WordsOfQuestion(names[name], [_told(each, asked) for each in group])
        for name, group in groupby(ordered, key=lambda each: each.question)
    ]


def _told(said: Said, asked: Round) -> ToldWords:
    about = [asked.pk, said.answer, said.question]
    return ToldWords(
        said.words, said.tags, reverse("tag-words", args=about), reverse("remark-words", args=about)
    )
