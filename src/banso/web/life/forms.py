from datetime import date
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.core.calendar.eras import SaidDay, last_day
from banso.core.calendar.past import InTheFuture
from banso.core.calendar.precision import Precision
from banso.records.life import actions
from banso.records.life.choices import Step, Voice
from banso.records.life.models import Observation, Passage, Trouble
from banso.web.components.fields import (
    STILL_TO_COME,
    DayField,
    KeyField,
    LineField,
    SaidDayField,
    TextField,
)
from banso.web.components.forms import RecordForm, Refusals

NOT_ASKED = ("not_asked", pgettext_lazy("motivation", "Not asked today"))
TOLD_FIRST = _("This is before the time that was told of ended. Which of the two days is wrong?")
SETTLED_FIRST = _("This is before it happened. Which of the two days is wrong?")


class AboutTrouble(RecordForm):
    what = LineField(
        label=_("What happened?"),
        max_length=100,
        help_text=_("In a few words, as they shall stand on the chart: lost the job"),
    )
    happened = SaidDayField(label=_("When?"))
    told = forms.BooleanField(
        label=_("It happened before we met, and was told later"), required=False
    )
    settled_on = DayField(
        label=_("Settled on"), required=False, help_text=_("Leave empty while it goes on.")
    )
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("happened", STILL_TO_COME),
        actions.SettledBeforeItHappened: ("settled_on", SETTLED_FIRST),
    }

    def facts(self) -> dict[str, object]:
        facts = dict(self.cleaned_data)
        happened = facts.pop("happened")
        return facts | {"happened_on": happened.day, "precision": happened.precision}


class NewTrouble(AboutTrouble):
    key = KeyField()


class AmendTrouble(AboutTrouble):
    @staticmethod
    def of(trouble: Trouble) -> dict[str, object]:
        happened = SaidDay(trouble.happened_on, Precision(trouble.precision))
        as_written = {field: getattr(trouble, field) for field in ("what", "told", "settled_on")}
        return as_written | {"happened": happened}


class SettleTrouble(RecordForm):
    on = DayField(label=_("Settled on"), initial=timezone.localdate)
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("on", STILL_TO_COME),
        actions.SettledBeforeItHappened: ("on", SETTLED_FIRST),
        actions.AlreadySettled: (
            None,
            _("Somebody else has already written that this is settled. It is kept as it is."),
        ),
    }


class AboutMotivation(RecordForm):
    voice = forms.ChoiceField(
        label=_("Who says so?"), choices=Voice, widget=forms.RadioSelect, initial=Voice.SELF
    )
    step = forms.TypedChoiceField(
        label=_("How is it now?"),
        choices=[*Step.choices, NOT_ASKED],
        coerce=lambda answer: None if answer == NOT_ASKED[0] else int(answer),
        widget=forms.RadioSelect,
        help_text=_("There is no right answer, and not asking is one, too."),
    )
    words = TextField(
        label=_("In words"),
        max_length=300,
        required=False,
        help_text=_("As it was said: “I would like to see the sea again.”"),
    )
    on = DayField(label=_("Day"), initial=timezone.localdate)
    told = forms.BooleanField(
        label=_("It was like that before we met, and was told later"), required=False
    )
    refusals: ClassVar[Refusals] = {InTheFuture: ("on", STILL_TO_COME)}


class NewObservation(AboutMotivation):
    key = KeyField()


class AmendObservation(AboutMotivation):
    @staticmethod
    def of(observation: Observation) -> dict[str, object]:
        now = {field: getattr(observation, field) for field in ("voice", "words", "on", "told")}
        return now | {"step": NOT_ASKED[0] if observation.step is None else observation.step}


class AboutPassage(RecordForm):
    words = TextField(
        label=_("What was told?"),
        max_length=300,
        help_text=_("From before we met, in the person's words."),
    )
    began = SaidDayField(
        label=_("From when?"), help_text=_("As exactly as is known: 1985, S60.4, about 1985")
    )
    until = SaidDayField(label=_("Until when?"), required=False)
    told_on = DayField(label=_("Told on"), initial=timezone.localdate)
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("began", STILL_TO_COME),
        actions.EndsBeforeItBegan: (
            "until",
            _("This is before it began. Which of the two days is wrong?"),
        ),
        actions.ToldBeforeItBegan: ("told_on", _("It cannot have been told before it began.")),
    }

    def clean_told_on(self) -> date:
        """After ``until``, for the fields are checked in their order."""
        until, told_on = self.cleaned_data.get("until"), self.cleaned_data["told_on"]
        if until and until.day > told_on:
            raise ValidationError(TOLD_FIRST, code="told_first")
        return told_on

    def facts(self) -> dict[str, object]:
        """Up to the last day that may be meant, but no further than to its telling."""
        facts = dict(self.cleaned_data)
        began = facts.pop("began")
        if facts["until"]:
            facts["until"] = min(last_day(facts["until"]), facts["told_on"])
        return facts | {"began_on": began.day, "precision": began.precision}


class NewPassage(AboutPassage):
    key = KeyField()


class AmendPassage(AboutPassage):
    @staticmethod
    def of(passage: Passage) -> dict[str, object]:
        began = SaidDay(passage.began_on, Precision(passage.precision))
        as_written = {field: getattr(passage, field) for field in ("words", "until", "told_on")}
        return as_written | {"began": began}
