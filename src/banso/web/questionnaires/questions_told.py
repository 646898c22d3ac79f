"""The questions of a definition, as the page on which they are built tells them."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from banso.core.questionnaires.definition import Definition, Kind, Question

KINDS: dict[Kind, str | Promise] = {
    Kind.SINGLE: pgettext_lazy("kind of question", "One choice"),
    Kind.SEVERAL: pgettext_lazy("kind of question", "Several choices"),
    Kind.SCALE: pgettext_lazy("kind of question", "Scale"),
    Kind.TEXT: pgettext_lazy("kind of question", "Own words"),
}


class ToldQuestion(NamedTuple):
    number: int
    words: str
    words_en: str
    kind: str | Promise
    choices: Sequence[str]
    for_whom: str
    amend: str
    move: str
    remove: str


def told_questions(definition: Definition, questionnaire: UUID) -> list[ToldQuestion]:
    return [
        ToldQuestion(
            number,
            question.words.ja,
            question.words.en,
            KINDS[question.kind],
            _choices(question),
            _for_whom(definition, question),
            *(
                reverse(f"{deed}-question", args=[questionnaire, question.name])
                for deed in ("amend", "move", "remove")
            ),
        )
        for number, question in enumerate(definition.questions, 1)
    ]


def _choices(question: Question) -> list[str]:
    if scale := question.scale:
        return [
            f"{scale.lowest} {scale.low.ja}".strip(),
            f"{scale.highest} {scale.high.ja}".strip(),
        ]
    return [choice.words.ja for choice in question.choices]


def _for_whom(definition: Definition, question: Question) -> str:
    if question.shown_if is None:
        return ""
    before = definition.question(question.shown_if.question)
    choice = next(each for each in before.choices if each.name == question.shown_if.choice)
    words = {"question": before.words.ja, "choice": choice.words.ja}
    return _("Shown only to those who answered “%(choice)s” to “%(question)s”.") % words
