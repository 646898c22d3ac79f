from typing import ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.core.calendar.eras import SaidDay
from banso.core.calendar.past import InTheFuture
from banso.core.calendar.precision import Precision
from banso.records.ties import actions
from banso.records.ties.choices import Circle, Direction, HowEnded, Kind
from banso.records.ties.models import Tie
from banso.web.components.fields import (
    STILL_TO_COME,
    DayField,
    KeyField,
    LineField,
    SaidDayField,
    ShortChoices,
)
from banso.web.components.forms import RecordForm, Refusals

RHYTHMS = [
    ("1", _("Every day")),
    ("7", _("About once a week")),
    ("14", _("About every two weeks")),
    ("30", _("About once a month")),
    ("60", _("About every two months")),
    ("90", _("About every three months")),
    ("182", _("About twice a year")),
    ("365", _("About once a year")),
]
GOES_ON = ("", pgettext_lazy("a tie", "It goes on"))
ENDS_FIRST = _("This is before the tie began. Which of the two days is wrong?")
NOT_ASKED = ("", pgettext_lazy("a rhythm", "Not asked"))


def rhythm_field(**kwargs) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(
        label=_("How often are they in touch?"), coerce=int, empty_value=None, **kwargs
    )


class AboutTie(RecordForm):
    with_whom = LineField(
        label=_("With whom, or with what place"),
        max_length=100,
        help_text=_("For example: elder sister, shogi friend, the community dining room"),
    )
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind, widget=ShortChoices)
    circle = forms.ChoiceField(
        label=_("How close does the person say it is?"),
        choices=Circle,
        widget=forms.RadioSelect,
        initial=Circle.MIDDLE,
    )
    role = LineField(
        label=_("What does the person do there?"),
        max_length=100,
        required=False,
        help_text=_("The role: washes the dishes, teaches shogi, is asked for advice."),
    )
    direction = forms.ChoiceField(
        label=_("Who gives?"),
        choices=Direction,
        widget=forms.RadioSelect,
        initial=Direction.BOTH,
    )
    began = SaidDayField(
        label=_("Since when?"),
        help_text=_("As exactly as is known: 1985, S60.4, about 1985, 2026-04-01."),
    )
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("began", STILL_TO_COME),
        actions.NotedBeforeItBegan: (
            "began",
            _("The desk already knew of this tie before that day. Please check the day."),
        ),
    }

    def facts(self) -> dict[str, object]:
        facts = dict(self.cleaned_data)
        began = facts.pop("began")
        return facts | {"began_on": began.day, "began_precision": began.precision}


class NewTie(AboutTie):
    rhythm = rhythm_field(choices=[NOT_ASKED, *RHYTHMS], required=False)
    key = KeyField()


class AmendTie(AboutTie):
    """What was written already stands in the fields; an end can be put right or taken back."""

    ended_on = DayField(label=_("It ended on"), required=False)
    how_ended = forms.ChoiceField(
        label=pgettext_lazy("a tie", "How it ended"),
        choices=[GOES_ON, *HowEnded.choices],
        required=False,
    )
    refusals: ClassVar[Refusals] = AboutTie.refusals | {
        actions.EndNeedsDayAndManner: (
            "how_ended",
            _("An end has a day and a manner. Write both, or neither: then the tie goes on."),
        ),
        actions.EndsBeforeItBegan: ("ended_on", ENDS_FIRST),
    }

    @staticmethod
    def of(tie: Tie) -> dict[str, object]:
        as_written = ("with_whom", "kind", "circle", "role", "direction", "ended_on", "how_ended")
        began = SaidDay(tie.began_on, Precision(tie.began_precision))
        return {field: getattr(tie, field) for field in as_written} | {"began": began}


class EndTie(RecordForm):
    on = DayField(label=_("It ended on"), initial=timezone.localdate)
    how = forms.ChoiceField(
        label=pgettext_lazy("a tie", "How it ended"), choices=HowEnded, widget=forms.RadioSelect
    )
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("on", STILL_TO_COME),
        actions.EndsBeforeItBegan: ("on", ENDS_FIRST),
        actions.AlreadyEnded: (
            None,
            _("Somebody else has already written down the end of this tie. It is kept as it is."),
        ),
    }


class ConfirmRhythm(RecordForm):
    every_days = rhythm_field(choices=RHYTHMS, widget=forms.RadioSelect)
    on = DayField(label=_("Who knows said so on"), initial=timezone.localdate)
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("on", STILL_TO_COME),
        actions.EndsBeforeItBegan: ("on", ENDS_FIRST),
    }
