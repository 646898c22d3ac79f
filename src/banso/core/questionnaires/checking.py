"""Whether a definition can be asked at all, and if not, what exactly stands in the way."""

import re
from collections.abc import Container, Iterable
from enum import StrEnum

from banso.core.names.written import says_something
from banso.core.questionnaires.definition import (
    LONGEST_CHOICE,
    LONGEST_NAME,
    LONGEST_WORDS,
    MOST_CHOICES,
    MOST_QUESTIONS,
    MOST_STEPS,
    Definition,
    Kind,
    Question,
)

NAME = re.compile(r"[a-z][a-z0-9_-]*", re.ASCII)
CHOICE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*", re.ASCII)
WITH_CHOICES = (Kind.SINGLE, Kind.SEVERAL)


class Reason(StrEnum):
    """Why a definition cannot be asked. The sentences for people live at the edges."""

    MISSHAPEN = "a part is missing, unknown or of another kind than expected"
    UNKNOWN_KIND = "there is no such kind of question"
    NAME_UNUSABLE = "a name is not made of small letters, digits, hyphens and underscores"
    NAME_TWICE = "two questions have the same name"
    NO_WORDS = "nothing is asked"
    TOO_LONG = "the words are too long"
    TOO_MANY_QUESTIONS = "there are too many questions"
    TOO_FEW_CHOICES = "there are fewer than two choices"
    TOO_MANY_CHOICES = "there are too many choices"
    CHOICE_TWICE = "two choices are the same"
    CHOICES_OUT_OF_PLACE = "this kind of question has no choices"
    NO_SCALE = "the scale is missing"
    SCALE_OUT_OF_PLACE = "this kind of question has no scale"
    SCALE_UNUSABLE = "a scale rises in two to eleven steps"
    CONDITION_POINTS_NOWHERE = "the question of the condition does not exist"
    CONDITION_POINTS_AHEAD = "the question of the condition comes later"
    CONDITION_WITHOUT_CHOICES = "the question of the condition has no choices"
    CONDITION_NAMES_NO_CHOICE = "the question of the condition has no such choice"


class NotADefinition(ValueError):
    """``place``: which question, counted from 1 (None: the whole); ``found``: what stands there."""

    def __init__(self, reason: Reason, *, place: int | None = None, found: str = "") -> None:
        super().__init__(f"question {place}: {reason}: {found!r}")
        self.reason = reason
        self.place = place
        self.found = found


def check(definition: Definition) -> None:
    """Raise ``NotADefinition`` for the first question that cannot be asked."""
    if len(definition.questions) > MOST_QUESTIONS:
        raise NotADefinition(Reason.TOO_MANY_QUESTIONS, found=str(len(definition.questions)))
    later = [question.name for question in definition.questions]
    before: dict[str, Question] = {}
    for place, question in enumerate(definition.questions, 1):
        try:
            _check_question(question, before)
            _check_condition(question, before, later)
        except NotADefinition as problem:
            raise NotADefinition(problem.reason, place=place, found=problem.found) from None
        before[question.name] = question


def _check_question(question: Question, before: Container[str]) -> None:
    _check_name(question.name)
    if question.name in before:
        raise NotADefinition(Reason.NAME_TWICE, found=question.name)
    _check_words([question.words.ja, question.words.en], LONGEST_WORDS)
    _check_choices(question)
    _check_scale(question)


def _check_name(name: str, form: re.Pattern[str] = NAME) -> None:
    if len(name) > LONGEST_NAME or not form.fullmatch(name):
        raise NotADefinition(Reason.NAME_UNUSABLE, found=name)


def _check_words(words: Iterable[str], longest: int) -> None:
    """The first words are Japanese and must say something, the others may be missing."""
    words = list(words)
    if not says_something(words[0]):
        raise NotADefinition(Reason.NO_WORDS)
    for each in words:
        if len(each) > longest:
            raise NotADefinition(Reason.TOO_LONG, found=each)


def _check_choices(question: Question) -> None:
    if question.kind not in WITH_CHOICES:
        if question.choices:
            raise NotADefinition(Reason.CHOICES_OUT_OF_PLACE, found=question.choices[0].name)
        return
    if len(question.choices) < 2:
        raise NotADefinition(Reason.TOO_FEW_CHOICES, found=question.name)
    if len(question.choices) > MOST_CHOICES:
        raise NotADefinition(Reason.TOO_MANY_CHOICES, found=str(len(question.choices)))
    names: set[str] = set()
    said: set[str] = set()
    for choice in question.choices:
        _check_name(choice.name, CHOICE_NAME)
        _check_words([choice.words.ja, choice.words.en], LONGEST_CHOICE)
        if choice.name in names or choice.words.ja in said:
            raise NotADefinition(Reason.CHOICE_TWICE, found=choice.words.ja)
        names.add(choice.name)
        said.add(choice.words.ja)


def _check_scale(question: Question) -> None:
    scale = question.scale
    if question.kind is not Kind.SCALE:
        if scale:
            raise NotADefinition(Reason.SCALE_OUT_OF_PLACE, found=question.name)
        return
    if scale is None:
        raise NotADefinition(Reason.NO_SCALE, found=question.name)
    if not 2 <= len(scale.steps) <= MOST_STEPS or scale.lowest < 0:
        raise NotADefinition(Reason.SCALE_UNUSABLE, found=f"{scale.lowest}–{scale.highest}")
    for ends in (scale.low, scale.high):
        for words in (ends.ja, ends.en):
            if len(words) > LONGEST_CHOICE:
                raise NotADefinition(Reason.TOO_LONG, found=words)


def _check_condition(question: Question, before: dict[str, Question], anywhere: list[str]) -> None:
    condition = question.shown_if
    if condition is None:
        return
    asked = before.get(condition.question)
    if asked is None:
        ahead = condition.question in anywhere
        reason = Reason.CONDITION_POINTS_AHEAD if ahead else Reason.CONDITION_POINTS_NOWHERE
        raise NotADefinition(reason, found=condition.question)
    if asked.kind not in WITH_CHOICES:
        raise NotADefinition(Reason.CONDITION_WITHOUT_CHOICES, found=condition.question)
    if condition.choice not in asked.options:
        raise NotADefinition(Reason.CONDITION_NAMES_NO_CHOICE, found=condition.choice)
