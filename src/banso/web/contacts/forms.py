import json
from collections.abc import Iterable, Iterator
from typing import ClassVar

from django import forms
from django.forms.boundfield import BoundWidget
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.core.calendar.past import InTheFuture
from banso.core.contacts.modes import Mode as CoreMode
from banso.core.contacts.modes import usual_minutes
from banso.records.contacts.choices import How, Mode, WithWhom
from banso.records.contacts.models import MOST_MINUTES, Contact
from banso.records.ties.models import Tie
from banso.web.components.fields import STILL_TO_COME, DayField, KeyField, ShortChoices, TextField
from banso.web.components.forms import RecordForm, Refusals

REACHED = [
    ("yes", pgettext_lazy("a contact", "Met, or spoke with")),
    ("no", pgettext_lazy("a contact", "Only tried: not met, no answer")),
]
TIE_NOT_THERE = _(
    "A tie that was ticked is not in the list any more; perhaps its end was written down "
    "meanwhile. Please look at the ties again."
)


def tie_field(label) -> forms.TypedMultipleChoiceField:
    return forms.TypedMultipleChoiceField(
        label=label,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": TIE_NOT_THERE},
    )


class AboutContact(RecordForm):
    on = DayField(label=_("Day"), initial=timezone.localdate)
    mode = forms.ChoiceField(
        label=pgettext_lazy("of a contact", "How"), choices=Mode, widget=ShortChoices
    )
    reached = forms.TypedChoiceField(
        label=_("Was it a contact?"),
        choices=REACHED,
        coerce=lambda answer: answer == "yes",
        widget=forms.RadioSelect,
        initial="yes",
    )
    with_whom = forms.ChoiceField(
        label=_("With whom"), choices=WithWhom, widget=ShortChoices, initial=WithWhom.PERSON
    )
    note = TextField(label=_("Note"), required=False, rows=6)
    met = tie_field(pgettext_lazy("how a tie was noticed", "Met"))
    heard = tie_field(pgettext_lazy("how a tie was noticed", "Heard of"))
    ring_reviewed = forms.BooleanField(
        label=_("We talked about the circle of people"),
        required=False,
        help_text=_("Whoever was not mentioned is then known to be silent, not merely unasked."),
    )
    time = forms.TimeField(
        label=_("Time"),
        required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
    )
    minutes = forms.IntegerField(
        label=_("Minutes"),
        required=False,
        min_value=1,
        max_value=MOST_MINUTES,
        help_text=_("Left empty, the usual minutes of the office are assumed."),
    )
    refusals: ClassVar[Refusals] = {InTheFuture: ("on", STILL_TO_COME)}

    def __init__(self, *args, ties: Iterable[Tie], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        by_key = {str(tie.pk): tie for tie in ties}
        for name in ("met", "heard"):
            self.fields[name].choices = [(key, str(tie)) for key, tie in by_key.items()]
            self.fields[name].coerce = by_key.__getitem__

    @property
    def usual_minutes(self) -> str:
        """For each choice of mode and reached the minutes assumed, as JSON for the page."""
        usual = {
            f"{mode} {answer}": usual_minutes(mode, reached=answer == "yes")
            for mode in CoreMode
            for answer, _label in REACHED
        }
        return json.dumps(usual)

    def tie_rows(self) -> Iterator[tuple[BoundWidget, BoundWidget]]:
        """For each tie its two boxes: met, heard of."""
        return zip(self["met"], self["heard"], strict=True)


class NewContact(AboutContact):
    key = KeyField()


class AmendContact(AboutContact):
    """What was written already stands in the fields."""

    refusals: ClassVar[Refusals] = {
        InTheFuture: (
            "on",
            _("The contact was written down before this day, so it cannot have been on it."),
        )
    }

    @staticmethod
    def of(contact: Contact) -> dict[str, object]:
        as_written = ("on", "mode", "with_whom", "note", "ring_reviewed", "time", "minutes")
        now = {field: getattr(contact, field) for field in as_written}
        noticed = list(contact.sightings.all())
        now["met"] = [str(s.tie_id) for s in noticed if s.how == How.MET]
        now["heard"] = [str(s.tie_id) for s in noticed if s.how == How.HEARD]
        return now | {"reached": "yes" if contact.reached else "no"}
