from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.core.calendar.eras import SaidDay
from banso.core.calendar.past import InTheFuture
from banso.core.calendar.precision import Precision
from banso.records.people import actions
from banso.records.people.choices import NameKind, Sex
from banso.records.people.models import Name, Person
from banso.web.components.fields import (
    STILL_TO_COME,
    DayField,
    KeyField,
    LineField,
    SaidDayField,
    ShortChoices,
)
from banso.web.components.forms import RecordForm, Refusals

KINDS_TO_BEGIN_WITH = (NameKind.REAL, NameKind.ALIAS, NameKind.DESCRIPTION)
UNASSISTED = forms.TextInput({"autocomplete": "off", "spellcheck": "false"})


class AboutPerson(RecordForm):
    """What may be known of a person. Nothing of it is needed."""

    sex = forms.ChoiceField(
        label=_("Sex"),
        choices=[*Sex.choices[1:], Sex.choices[0]],
        required=False,
        widget=ShortChoices,
        initial=Sex.UNKNOWN,
    )
    sex_words = LineField(
        label=_("If “other”: in the person's words"), max_length=50, required=False
    )
    born = SaidDayField(
        label=_("Born"),
        required=False,
        help_text=_("As much as is known: S45.3.2, 1970, or about 50"),
    )
    holder = forms.ModelChoiceField(
        label=_("Holder"), queryset=None, required=False, empty_label=_("Nobody yet")
    )
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("born", STILL_TO_COME),
        actions.WordsForSexOnlyWithOther: (
            "sex_words",
            _("These words go with “Other”. Choose it above, or leave this empty."),
        ),
        actions.HolderOfAnotherTeam: (
            "holder",
            _("The holder belongs to the team that accompanies the person."),
        ),
    }

    def __init__(self, *args, workers, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["holder"].queryset = workers

    def facts(self) -> dict[str, object]:
        facts = dict(self.cleaned_data)
        born = facts.pop("born")
        facts["born_on"] = born.day if born else None
        facts["born_precision"] = born.precision if born else ""
        return facts


class NewPerson(AboutPerson):
    called = LineField(
        label=_("Name, or a description"),
        max_length=100,
        widget=UNASSISTED,
        help_text=_("If the name is not known, describe: the man on the third floor"),
    )
    name_kind = forms.ChoiceField(
        label=_("This is"),
        choices=[(kind.value, kind.label) for kind in KINDS_TO_BEGIN_WITH],
        widget=forms.RadioSelect,
        initial=NameKind.REAL,
    )
    kana = LineField(label=_("Reading in kana"), max_length=100, required=False, widget=UNASSISTED)
    key = KeyField()
    field_order = ("called", "name_kind", "kana")


class AmendPerson(AboutPerson):
    @staticmethod
    def of(person: Person) -> dict[str, object]:
        now = {field: getattr(person, field) for field in ("sex", "sex_words", "holder")}
        if person.born_on:
            now["born"] = SaidDay(person.born_on, Precision(person.born_precision))
        return now


class AboutName(RecordForm):
    written = LineField(
        label=pgettext_lazy("of a person", "Name"), max_length=100, widget=UNASSISTED
    )
    kana = LineField(label=_("Reading in kana"), max_length=100, required=False, widget=UNASSISTED)
    kind = forms.ChoiceField(
        label=_("This is"), choices=NameKind, widget=forms.RadioSelect, initial=NameKind.REAL
    )
    refusals: ClassVar[Refusals] = {
        actions.AlreadyHasThisName: ("written", _("The person already has this name.")),
    }


class NewName(AboutName):
    call_so = forms.BooleanField(label=_("Call the person so from now on"), required=False)


class AmendName(AboutName):
    @staticmethod
    def of(name: Name) -> dict[str, object]:
        return {field: getattr(name, field) for field in ("written", "kana", "kind")}


class ShareHousehold(RecordForm):
    relation = LineField(
        label=_("As"), max_length=50, required=False, help_text=_("For example: mother, son")
    )
    joined_on = DayField(
        label=_("Since"), required=False, help_text=_("Left empty: since before we knew.")
    )
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("joined_on", STILL_TO_COME),
        actions.AlreadyLivesThere: (None, _("The two already live in one household.")),
        actions.SamePerson: (None, _("This is the same person.")),
    }


class LeaveHousehold(RecordForm):
    on = DayField(label=_("Left the household on"))
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("on", STILL_TO_COME),
        actions.LeavesBeforeJoining: (
            "on",
            _("This is before the person came into the household. Which day is wrong?"),
        ),
        actions.AlreadyLeft: (
            None,
            _("Somebody else has already written down the day. It is kept as it is."),
        ),
    }
