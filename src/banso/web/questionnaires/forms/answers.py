"""The form in which somebody answers; its fields are the questions of a definition."""

from typing import ClassVar, NamedTuple
from uuid import uuid4

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from banso.core.questionnaires.answering import NotAnAnswer
from banso.core.questionnaires.definition import (
    LONGEST_ANSWER,
    Condition,
    Definition,
    Kind,
    Question,
)
from banso.records.audience import Field, Position
from banso.records.questionnaires import actions
from banso.records.questionnaires.models import LONGEST_WORKED, QuestionnaireVersion, Round
from banso.web.components.fields import KeyField, LineField, TextField
from banso.web.components.forms import RecordForm, Refusals

QUESTION = "q_"  # before the name of each question, so that none can be taken for another field
ABOUT = ("field", "position", "years")
CODE = "own_code"


class KeyOfChance(KeyField):
    """A key that is ordered by time would tell the moment of the answer."""

    def __init__(self) -> None:
        super().__init__()
        self.initial = uuid4


class Steps(forms.RadioSelect):
    """The steps of a scale side by side, with the words for its two ends."""

    template_name = "questionnaires/steps.html"

    def __init__(self, low: str, high: str) -> None:
        super().__init__()
        self.low, self.high = low, high

    def get_context(self, *args) -> dict[str, object]:
        return super().get_context(*args) | {"low": self.low, "high": self.high}


class AskedField(NamedTuple):
    """``for_whom``: in words, if it is not for everybody."""

    field: forms.BoundField
    shown_if: Condition | None
    for_whom: str


class AnswerForm(RecordForm):
    """``language``: that of the page. Nothing is required."""

    field = forms.ChoiceField(
        label=_("Your field"), choices=Field, required=False, widget=forms.RadioSelect
    )
    position = forms.ChoiceField(
        label=_("Your position"), choices=Position, required=False, widget=forms.RadioSelect
    )
    years = forms.IntegerField(
        label=_("Years in this kind of work"), required=False, min_value=0, max_value=LONGEST_WORKED
    )
    own_code = LineField(label=_("A code of your own"), required=False, max_length=40)
    version = LineField(required=False, widget=forms.HiddenInput)
    key = KeyOfChance()
    refusals: ClassVar[Refusals] = {
        actions.CodeUsed: (
            CODE,
            _(
                "An answer with this code has already arrived in this round; it stays as it is. "
                "If it was not you, add a letter to your code and remember it. If you have already "
                "answered, there is nothing more to do. Nothing of what stands here is lost yet."
            ),
        ),
        actions.NotOpen: (
            None,
            _("This questionnaire was closed in the meantime. What you wrote is not sent."),
        ),
        actions.AlreadyClosed: (
            None,
            _("This round is closed. What stands here is not saved."),
        ),
        NotAnAnswer: (
            None,
            _(
                "The questions were changed while you were answering. What still fits stands "
                "here; please look through it and send it again."
            ),
        ),
    }

    def __init__(self, *args, asked: Round, language: str, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.asked, self.language = asked, language
        self.shown_version = self._version_shown()
        self.definition = self.shown_version.asked()
        for number, question in enumerate(self.definition.questions, 1):
            field = field_for(question, language)
            field.label = f"{number}. {field.label}"  # as it stands on paper
            self.fields[QUESTION + question.name] = field
        if not asked.with_code:
            del self.fields[CODE]
        if self.definition.question("years"):
            del self.fields["years"]
        self.fields["version"].initial = str(self.shown_version.pk)

    def _version_shown(self) -> QuestionnaireVersion:
        """The one that was filled in, if it is one of this questionnaire; else the present one."""
        sent = str(self.data.get("version", ""))
        present = self.asked.version
        if sent and sent != str(present.pk):
            versions = present.questionnaire.versions.order_by("number")
            return next((each for each in versions if str(each.pk) == sent), present)
        return present

    def facts(self) -> dict[str, object]:
        written = self.cleaned_data
        values = {
            name.removeprefix(QUESTION): value
            for name, value in written.items()
            if name.startswith(QUESTION)
        }
        about = {name: written[name] for name in ABOUT if name in written}
        return about | {
            "values": values,
            "code": written.get(CODE, ""),
            "key": written["key"],
            "version": self.shown_version,
        }

    def _take_another_key(self) -> None:
        self.data = self.data.copy()
        self.data["key"] = uuid4()

    def about_oneself(self) -> list[forms.BoundField]:
        return [self[name] for name in (*ABOUT, CODE) if name in self.fields]

    def recipe(self) -> list[str]:
        return code_recipe()

    def questions(self) -> list[AskedField]:
        asked = self.definition.questions
        return [
            AskedField(
                self[QUESTION + question.name],
                question.shown_if,
                for_whom(self.definition, question, self.language),
            )
            for question in asked
        ]


def for_whom(definition: Definition, question: Question, language: str) -> str:
    """The condition in words; nothing if the question is for everybody."""
    if question.shown_if is None:
        return ""
    before = definition.question(question.shown_if.question)
    choice = next(each for each in before.choices if each.name == question.shown_if.choice)
    words = {
        "question": before.words.said_in(language),
        "choice": choice.words.said_in(language),
    }
    return gettext("Only if you answered “%(choice)s” to “%(question)s”:") % words


def code_recipe() -> list[str]:
    """How to make up a code that one can make again and that tells others nothing."""
    return [
        gettext(
            "Put together: the last letter of your mother's first name, the last letter of the "
            "first school you went to, and the day of the month (two digits) on which your "
            "father, or somebody close to you, was born. For example: こう07."
        ),
        gettext(
            "The next time you can make the same code again; nobody else can tell from it who you "
            "are. It is kept only scrambled. Without a code your answer counts just as much."
        ),
    ]


def field_for(question: Question, language: str) -> forms.Field:
    label = question.words.said_in(language)
    if question.kind is Kind.TEXT:
        return TextField(label=label, required=False, max_length=LONGEST_ANSWER)
    if scale := question.scale:
        ends = (scale.low.said_in(language), scale.high.said_in(language))
        steps = [(step, str(step)) for step in scale.steps]
        return forms.TypedChoiceField(
            label=label,
            choices=steps,
            coerce=int,
            empty_value=None,
            required=False,
            widget=Steps(*ends),
        )
    choices = [(choice.name, choice.words.said_in(language)) for choice in question.choices]
    if question.kind is Kind.SEVERAL:
        several = forms.CheckboxSelectMultiple
        return forms.MultipleChoiceField(
            label=label, choices=choices, required=False, widget=several
        )
    return forms.ChoiceField(label=label, choices=choices, required=False, widget=forms.RadioSelect)
