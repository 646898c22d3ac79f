"""Forms about who takes part; the first is filled in by people without an account."""

from collections.abc import Iterable
from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.records.audience import Field, Position
from banso.records.staff.models import Worker
from banso.records.trainings.actions import joining
from banso.records.trainings.actions.joining import Somebody
from banso.records.trainings.models import Participation
from banso.web.components.fields import KeyField, LineField
from banso.web.components.forms import RecordForm, Refusals

NOT_SAID = ("", pgettext_lazy("field or position of a participant", "I would rather not say"))
SAME_OR_ANOTHER = [
    ("same", _("It is me: I have joined already")),
    ("another", _("I am somebody else of the same name")),
]
ALL_TAKEN = _("Every place is taken. Please ask the trainer; perhaps somebody does not come.")
WITHDRAWN = _("This training does not take place.")
OVER = _("This training is over; nobody can join any more.")


def field_field(**rest: object) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=pgettext_lazy("of a participant", "Field"),
        choices=[*Field.choices, NOT_SAID],
        required=False,
        widget=forms.RadioSelect,
        **rest,
    )


def position_field(**rest: object) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=pgettext_lazy("of a participant", "Position"),
        choices=[*Position.choices, NOT_SAID],
        required=False,
        widget=forms.RadioSelect,
        **rest,
    )


class Join(RecordForm):
    """``again`` is only asked when somebody of that name has joined already."""

    name = LineField(
        label=_("Your name, or how you want to be called"),
        max_length=100,
        help_text=_("It stands on the list of the trainer, and nowhere else."),
    )
    field = field_field()
    position = position_field()
    again = forms.ChoiceField(
        label=_("Somebody of this name has joined already"),
        choices=SAME_OR_ANOTHER,
        required=False,
        widget=forms.HiddenInput,
    )
    key = KeyField()
    field_order = ("again", "name")
    refusals: ClassVar[Refusals] = {
        joining.NameTaken: ("again", _("Please choose: is it you, or somebody else?")),
        joining.Full: (None, ALL_TAKEN),
        joining.Withdrawn: (None, WITHDRAWN),
        joining.Over: (None, OVER),
    }

    def facts(self) -> dict[str, object]:
        said = dict(self.cleaned_data)
        who = Somebody(said.pop("name"), said.pop("field"), said.pop("position"))
        return said | {"who": who}

    def add_error(self, field: str | None, error: object) -> None:
        if field == "again":
            self.fields["again"].widget = forms.RadioSelect(choices=SAME_OR_ANOTHER)
            self.fields["again"].required = True
        super().add_error(field, error)


class AddGuest(RecordForm):
    name = LineField(label=_("Name, or how the person is called"), max_length=100)
    field = field_field()
    position = position_field()
    key = KeyField()


class AddColleague(RecordForm):
    worker = forms.TypedChoiceField(label=_("Colleague"))
    field = field_field()
    position = position_field()
    key = KeyField()
    refusals: ClassVar[Refusals] = {
        joining.AlreadyThere: ("worker", _("This colleague is on the list already."))
    }

    def __init__(self, *args, workers: Iterable[Worker], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        by_key = {str(one.pk): one for one in workers}
        self.fields["worker"].choices = [(key, str(one)) for key, one in by_key.items()]
        self.fields["worker"].coerce = by_key.__getitem__


class AmendParticipant(RecordForm):
    """Of a colleague the name is not asked: it is the worker's own."""

    name = LineField(label=_("Name, or how the person is called"), max_length=100)
    field = field_field()
    position = position_field()

    def __init__(self, *args, one: Participation, **kwargs) -> None:
        super().__init__(*args, initial=self.of(one), **kwargs)
        if one.worker_id or one.forgotten_at:
            del self.fields["name"]

    @staticmethod
    def of(one: Participation) -> dict[str, object]:
        return {field: getattr(one, field) for field in joining.TYPED}
