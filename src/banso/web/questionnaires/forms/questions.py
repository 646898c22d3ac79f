"""One form for each kind of question. What is written becomes an edit of the definition."""

from dataclasses import replace
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.core.questionnaires.checking import WITH_CHOICES, NotADefinition, Reason
from banso.core.questionnaires.definition import (
    LONGEST_CHOICE,
    LONGEST_WORDS,
    Condition,
    Definition,
    Kind,
    Question,
    Scale,
    Words,
)
from banso.core.questionnaires.editing import (
    NoSuchQuestion,
    OthersHangOnIt,
    added,
    choices_said,
    fresh_name,
    replaced,
)
from banso.web.components.fields import LineField, TextField
from banso.web.components.forms import RecordForm, Refusals
from banso.web.questionnaires.sentences import why_not

FIELD_OF = {
    Reason.TOO_FEW_CHOICES: "choices",
    Reason.TOO_MANY_CHOICES: "choices",
    Reason.CHOICE_TWICE: "choices",
    Reason.SCALE_UNUSABLE: "highest",
    Reason.CONDITION_POINTS_AHEAD: "shown_if",
    Reason.CONDITION_POINTS_NOWHERE: "shown_if",
    Reason.CONDITION_NAMES_NO_CHOICE: "shown_if",
    Reason.CONDITION_WITHOUT_CHOICES: "shown_if",
}
HANGS_ON_IT = _(
    "A later question is shown only to those who choose an answer that would be gone. Change its "
    "condition first."
)
CHANGED_MEANWHILE = _(
    "The questions were changed in the meantime, and yours no longer fits among them. Nothing is "
    "saved; what you wrote still stands here."
)


class QuestionForm(RecordForm):
    """``name``: of the question that is changed; empty for a new one."""

    kind: ClassVar[Kind]
    asked = TextField(label=_("What is asked?"), max_length=LONGEST_WORDS, rows=2)
    asked_en = TextField(
        label=_("The question in English"), max_length=LONGEST_WORDS, rows=2, required=False
    )
    shown_if = forms.ChoiceField(
        label=_("To whom is it shown?"),
        required=False,
        help_text=_("It can depend on what was chosen in a question before it."),
    )
    refusals: ClassVar[Refusals] = {
        OthersHangOnIt: (None, HANGS_ON_IT),
        NoSuchQuestion: (None, CHANGED_MEANWHILE),
        NotADefinition: (None, CHANGED_MEANWHILE),
    }

    def __init__(self, *args, definition: Definition, name: str = "", **kwargs) -> None:
        self.definition, self.name = definition, name
        self.before = definition.question(name) if name else None
        kwargs.setdefault("initial", self.written(self.before) if self.before else {})
        super().__init__(*args, **kwargs)
        everybody = ("", pgettext_lazy("question", "Everybody"))
        self.fields["shown_if"].choices = [everybody, *conditions_before(definition, name)]

    def written(self, question: Question) -> dict[str, object]:
        condition = question.shown_if
        return {
            "asked": question.words.ja,
            "asked_en": question.words.en,
            "shown_if": f"{condition.question}={condition.choice}" if condition else "",
        }

    def clean(self) -> dict[str, object]:
        if not self.errors:
            try:
                self.edit(self.definition)
            except NotADefinition as problem:
                self.add_error(FIELD_OF.get(problem.reason), why_not(problem))
        return self.cleaned_data

    def facts(self) -> dict[str, object]:
        return {"edit": self.edit}

    def edit(self, now: Definition) -> Definition:
        question = self.question()
        if self.name:
            return replaced(now, self.name, question)
        return added(now, replace(question, name=fresh_name(now)))

    def question(self) -> Question:
        written = self.cleaned_data
        asked, _is, choice = written["shown_if"].partition("=")
        return Question(
            name="q",
            kind=self.kind,
            words=Words(written["asked"], written["asked_en"]),
            shown_if=Condition(asked, choice) if asked else None,
        )


def conditions_before(definition: Definition, name: str) -> list[tuple[str, str]]:
    """Each choice of each question that stands before the one of this name, as a condition."""
    found: list[tuple[str, str]] = []
    for question in definition.questions:
        if question.name == name:
            break
        if question.kind in WITH_CHOICES:
            asked = question.words.ja[:30]
            found += [
                (f"{question.name}={choice.name}", f"「{asked}」→「{choice.words.ja}」")
                for choice in question.choices
            ]
    return found


class SingleForm(QuestionForm):
    kind = Kind.SINGLE
    choices = TextField(
        label=_("Choices, one a line"),
        rows=5,
        max_length=50 * LONGEST_CHOICE,
        required=False,
        initial="はい\nいいえ",
    )
    choices_en = TextField(
        label=_("Choices in English, in the same order"),
        rows=5,
        max_length=50 * LONGEST_CHOICE,
        required=False,
        initial="Yes\nNo",
    )
    field_order = ("asked", "asked_en", "choices", "choices_en", "shown_if")

    def written(self, question: Question) -> dict[str, object]:
        return super().written(question) | {
            "choices": "\n".join(choice.words.ja for choice in question.choices),
            "choices_en": "\n".join(choice.words.en for choice in question.choices).rstrip(),
        }

    def question(self) -> Question:
        said = lines(self.cleaned_data["choices"])
        english = [line.strip() for line in self.cleaned_data["choices_en"].split("\n")]
        english += [""] * len(said)
        words = [Words(ja, en) for ja, en in zip(said, english, strict=False)]
        kept = self.before.choices if self.before else ()
        return replace(super().question(), choices=choices_said(words, kept))


class SeveralForm(SingleForm):
    kind = Kind.SEVERAL


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


class ScaleForm(QuestionForm):
    kind = Kind.SCALE
    lowest = forms.ChoiceField(
        label=_("The scale begins at"), choices=[("1", "1"), ("0", "0")], initial="1"
    )
    low = LineField(label=_("What the lowest means"), max_length=LONGEST_CHOICE, required=False)
    low_en = LineField(
        label=_("The same in English (lowest)"), max_length=LONGEST_CHOICE, required=False
    )
    highest = forms.IntegerField(label=_("The scale ends at"), min_value=1, max_value=11, initial=5)
    high = LineField(label=_("What the highest means"), max_length=LONGEST_CHOICE, required=False)
    high_en = LineField(
        label=_("The same in English (highest)"), max_length=LONGEST_CHOICE, required=False
    )
    field_order = ("asked", "asked_en", "lowest", "low", "low_en", "highest", "high", "high_en")

    def written(self, question: Question) -> dict[str, object]:
        scale = question.scale
        ends = {
            "lowest": str(scale.lowest),
            "highest": scale.highest,
            "low": scale.low.ja,
            "low_en": scale.low.en,
            "high": scale.high.ja,
            "high_en": scale.high.en,
        }
        return super().written(question) | ends

    def question(self) -> Question:
        written = self.cleaned_data
        scale = Scale(
            int(written["lowest"]),
            written["highest"],
            Words(written["low"], written["low_en"]),
            Words(written["high"], written["high_en"]),
        )
        return replace(super().question(), scale=scale)


class WordsForm(QuestionForm):
    kind = Kind.TEXT


FORMS: dict[Kind, type[QuestionForm]] = {
    form.kind: form for form in (SingleForm, SeveralForm, ScaleForm, WordsForm)
}
