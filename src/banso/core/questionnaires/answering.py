"""One person's answers: which questions they were shown, and what of the answers is kept.

A question whose condition is not met counts as unanswered, so that what hangs on it is not
shown either.
"""

from collections.abc import Mapping
from enum import StrEnum

from banso.core.names.written import readable, says_something
from banso.core.questionnaires.definition import LONGEST_ANSWER, Definition, Kind, Question

Value = str | int | list[str]
Answers = dict[str, Value]


class Wrong(StrEnum):
    UNKNOWN_QUESTION = "there is no such question"
    UNKNOWN_CHOICE = "the question has no such choice"
    TOO_LONG = "the words are too long"


class NotAnAnswer(ValueError):
    """``question``: its name. Keep what was typed, and say what is wrong with it."""

    def __init__(self, wrong: Wrong, question: str) -> None:
        super().__init__(f"{question}: {wrong}")
        self.wrong = wrong
        self.question = question


def what_is_shown(definition: Definition, answers: Mapping[str, object]) -> frozenset[str]:
    """The names of the questions that are shown to somebody who has answered so far."""
    shown: set[str] = set()
    for question in definition.questions:
        condition = question.shown_if
        if condition is None or (
            condition.question in shown
            and condition.choice in _chosen(answers.get(condition.question))
        ):
            shown.add(question.name)
    return frozenset(shown)


def clean(definition: Definition, answers: Mapping[str, object]) -> Answers:
    """What is kept: known questions and choices only, in order, and nothing that was not shown.

    Raises ``NotAnAnswer`` for what cannot be an answer. What is left empty is left out.
    """
    known = {question.name for question in definition.questions}
    if unknown := sorted(set(answers) - known):
        raise NotAnAnswer(Wrong.UNKNOWN_QUESTION, unknown[0])
    given: Answers = {}
    for question in definition.questions:
        value = _clean_value(question, answers.get(question.name))
        if value not in (None, "", []):
            given[question.name] = value
    shown = what_is_shown(definition, given)
    return {name: value for name, value in given.items() if name in shown}


def _clean_value(question: Question, value: object) -> Value | None:
    if value in (None, ""):
        return None
    if question.kind is Kind.TEXT:
        return _words(question, value)
    if question.kind is Kind.SEVERAL:
        chosen = _chosen(value)
        if not isinstance(value, list | tuple) or not chosen <= set(question.options):
            raise NotAnAnswer(Wrong.UNKNOWN_CHOICE, question.name)
        return [str(option) for option in question.options if option in chosen]
    return _one_of(question, value)


def _one_of(question: Question, value: object) -> str | int:
    """A choice or a step; ``True`` is no 1, though Python holds it for one."""
    if isinstance(value, str | int) and not isinstance(value, bool) and value in question.options:
        return value
    raise NotAnAnswer(Wrong.UNKNOWN_CHOICE, question.name)


def _words(question: Question, value: object) -> str:
    if not isinstance(value, str):
        raise NotAnAnswer(Wrong.UNKNOWN_CHOICE, question.name)
    written = readable(value).strip()
    if len(written) > LONGEST_ANSWER:
        raise NotAnAnswer(Wrong.TOO_LONG, question.name)
    return written if says_something(written) else ""


def _chosen(value: object) -> frozenset[object]:
    if isinstance(value, list | tuple):
        return frozenset(each for each in value if isinstance(each, str))
    return frozenset([value]) if isinstance(value, str) else frozenset()
