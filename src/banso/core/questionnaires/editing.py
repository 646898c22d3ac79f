"""A definition as somebody builds it: one question more, another one, one less, one moved.

Each gives a new definition that has been checked; the one before stays as it was.
"""

from dataclasses import replace
from itertools import count

from banso.core.questionnaires.checking import check
from banso.core.questionnaires.definition import Choice, Definition, Question, Words


class NoSuchQuestion(LookupError):
    """Somebody else has taken the question away in the meantime."""


class OthersHangOnIt(Exception):
    """Another question is shown only if this one is answered so; ``question``: its name."""

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self.question = question


def added(definition: Definition, question: Question) -> Definition:
    return _checked((*definition.questions, question))


def replaced(definition: Definition, name: str, question: Question) -> Definition:
    """``question`` stands where ``name`` stood, under that name, so that conditions still hold."""
    _place(definition, name)
    new = replace(question, name=name)
    for other in definition.questions:
        condition = other.shown_if
        if condition and condition.question == name and condition.choice not in new.options:
            raise OthersHangOnIt(other.name)
    return _checked(tuple(new if q.name == name else q for q in definition.questions))


def removed(definition: Definition, name: str) -> Definition:
    _place(definition, name)
    for other in definition.questions:
        if other.shown_if and other.shown_if.question == name:
            raise OthersHangOnIt(other.name)
    return _checked(tuple(q for q in definition.questions if q.name != name))


def moved(definition: Definition, name: str, *, by: int) -> Definition:
    """``by`` places down, or up if below 0; at the edges it stays. Conditions must still hold."""
    questions = list(definition.questions)
    place = _place(definition, name)
    question = questions.pop(place)
    questions.insert(max(0, place + by), question)
    return _checked(tuple(questions))


def fresh_name(definition: Definition) -> str:
    """A name for a further question that no other has: q1, q2 …"""
    taken = {question.name for question in definition.questions}
    return next(name for name in (f"q{number}" for number in count(1)) if name not in taken)


def choices_said(words: list[Words], before: tuple[Choice, ...] = ()) -> tuple[Choice, ...]:
    """Choices from their words. One that was there before keeps its name, so that conditions and
    answers still mean the same; a further one gets a name that no choice had.
    """
    known = {choice.words.ja: choice.name for choice in before}
    taken = set(known.values())
    fresh = (name for name in (f"c{number}" for number in count(1)) if name not in taken)
    return tuple(Choice(known.pop(each.ja, "") or next(fresh), each) for each in words)


def _place(definition: Definition, name: str) -> int:
    for place, question in enumerate(definition.questions):
        if question.name == name:
            return place
    raise NoSuchQuestion(name)


def _checked(questions: tuple[Question, ...]) -> Definition:
    definition = Definition(questions)
    check(definition)
    return definition
