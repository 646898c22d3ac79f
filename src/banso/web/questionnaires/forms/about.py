"""Forms for a questionnaire as a whole and for its rounds."""

from typing import ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.records.questionnaires import actions
from banso.records.questionnaires.choices import Wave
from banso.records.questionnaires.models import Questionnaire, Round
from banso.web.components.fields import DayField, KeyField, LineField, ShortChoices, TextField
from banso.web.components.forms import RecordForm, Refusals

LANGUAGES = [("ja", _("Japanese")), ("en", _("English"))]
CLOSED = _("This round is closed and stays closed. Open a new one to ask again.")


class AboutQuestionnaire(RecordForm):
    title = LineField(label=pgettext_lazy("questionnaire", "Title"), max_length=100)
    title_en = LineField(label=_("Title in English"), max_length=200, required=False)
    opening = TextField(
        label=pgettext_lazy("questionnaire", "What stands above the questions"),
        max_length=2000,
        required=False,
        help_text=_("What the answers are for, and who reads them."),
    )
    opening_en = TextField(
        label=pgettext_lazy("questionnaire", "The same in English"), max_length=2000, required=False
    )

    @staticmethod
    def of(questionnaire: Questionnaire) -> dict[str, object]:
        return {name: getattr(questionnaire, name) for name in actions.NAMES}


class NewQuestionnaire(AboutQuestionnaire):
    key = KeyField()


class DaysOfRound(RecordForm):
    opens_on = DayField(
        label=pgettext_lazy("round", "Open from"), may_come=True, initial=timezone.localdate
    )
    closes_on = DayField(
        label=pgettext_lazy("round", "Until and including"),
        may_come=True,
        required=False,
        help_text=_("Left empty, it stays open until somebody closes it."),
    )
    refusals: ClassVar[Refusals] = {
        actions.ClosesBeforeItOpens: (
            "closes_on",
            _("This is before the round opens. Which of the two days is wrong?"),
        ),
        actions.AlreadyClosed: (None, CLOSED),
        actions.NothingIsAsked: (
            None,
            _("There is no question yet. Add at least one, then open a round."),
        ),
    }


class HowToAsk(DaysOfRound):
    title = LineField(
        label=pgettext_lazy("round", "Name of this round"),
        max_length=100,
        required=False,
        help_text=_("For your own lists, for example: training in October, second group"),
    )
    with_code = forms.BooleanField(
        label=_("Ask for a code of one's own"),
        required=False,
        help_text=_(
            "Each person makes up a code that only they know. With it their answers before and "
            "after can be compared, and still nobody knows whose they are."
        ),
    )
    language = forms.ChoiceField(
        label=pgettext_lazy("round", "Language in which it opens"),
        choices=LANGUAGES,
        widget=ShortChoices,
        initial="ja",
        help_text=_("Whoever answers can change it."),
    )

    @staticmethod
    def of(asked: Round) -> dict[str, object]:
        return {name: getattr(asked, name) for name in sorted(actions.ROUND_AMENDABLE)}


class NewRound(HowToAsk):
    wave = forms.ChoiceField(
        label=pgettext_lazy("round", "When is it asked?"),
        choices=Wave,
        widget=forms.RadioSelect,
        initial=Wave.AFTER,
    )
    key = KeyField()
    field_order = ("wave", "title", "opens_on", "closes_on", "with_code", "language")


class NextRound(DaysOfRound):
    """A further round of the same series."""

    wave = forms.ChoiceField(
        label=pgettext_lazy("round", "When is it asked?"), widget=forms.RadioSelect
    )
    key = KeyField()
    field_order = ("wave", "opens_on", "closes_on")
    refusals: ClassVar[Refusals] = DaysOfRound.refusals | {
        actions.WaveAlreadyThere: ("wave", _("There is such a round already in this series.")),
    }

    def __init__(self, *args, there: set[str], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        waves = [(wave.value, wave.label) for wave in Wave if wave.value not in there]
        self.fields["wave"].choices = waves
        self.fields["wave"].initial = waves[0][0] if waves else None
