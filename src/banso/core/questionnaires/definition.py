"""What a questionnaire asks: its questions in their order. Nothing of it need be answered.

A definition says nothing of lessons, rounds or days; it is the same on the phone, on paper and
in a spreadsheet. Its Japanese is complete; English that is missing is told in Japanese.
"""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_NAME = 40  # characters
LONGEST_WORDS = 500
LONGEST_CHOICE = 200
LONGEST_ANSWER = 10_000  # some six pages; whoever pastes more has pasted a file
MOST_QUESTIONS = 100
MOST_CHOICES = 50
MOST_STEPS = 11  # of a scale: from 0 to 10


class Kind(StrEnum):
    SINGLE = "single"
    SEVERAL = "several"
    SCALE = "scale"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Words:
    ja: str
    en: str = ""

    def said_in(self, language: str) -> str:
        return self.en if language == "en" and self.en else self.ja


@dataclass(frozen=True, slots=True)
class Choice:
    name: str
    words: Words


@dataclass(frozen=True, slots=True)
class Scale:
    """Whole numbers from ``lowest`` to ``highest``; what the two ends mean, in words."""

    lowest: int
    highest: int
    low: Words
    high: Words

    @property
    def steps(self) -> range:
        return range(self.lowest, self.highest + 1)


@dataclass(frozen=True, slots=True)
class Condition:
    """The question is shown if ``choice`` was chosen in an earlier ``question``."""

    question: str
    choice: str


@dataclass(frozen=True, slots=True)
class Question:
    name: str
    kind: Kind
    words: Words
    choices: tuple[Choice, ...] = ()
    scale: Scale | None = None
    shown_if: Condition | None = None

    @property
    def options(self) -> tuple[str | int, ...]:
        """What can be chosen, in order; nothing for words of one's own."""
        if self.scale:
            return tuple(self.scale.steps)
        return tuple(choice.name for choice in self.choices)


@dataclass(frozen=True, slots=True)
class Definition:
    questions: tuple[Question, ...] = ()

    def question(self, name: str) -> Question | None:
        return next((each for each in self.questions if each.name == name), None)
