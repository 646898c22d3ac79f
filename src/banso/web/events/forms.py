from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.records.audience import Field, Position
from banso.records.events import actions, registering
from banso.records.events.choices import ForWhom, ItemKind, Manner, SpeakerRole
from banso.records.events.models import Event, ProgrammeItem, Registration, Speaker
from banso.web.components.fields import (
    AddressField,
    DayField,
    KeyField,
    LineField,
    ShortChoices,
    TextField,
)
from banso.web.components.forms import RecordForm, Refusals

MOST_PLACES = 100_000
MOST_MINUTES_BEFORE = 24 * 60
MOST_DAYS_BEFORE = 60
NOT_SAID = ("", pgettext_lazy("field or position", "I would rather not say"))
ENDS_FIRST = _("The end lies before the beginning. Which of the two is wrong?")


def written(record: object, fields: Sequence[str]) -> dict[str, object]:
    """What stands in a form when a record is amended."""
    return {field: getattr(record, field) for field in fields}


def time_field(label: object, **more) -> forms.TimeField:
    picker = forms.TimeInput({"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, widget=picker, **more)


class AboutEvent(RecordForm):
    title = LineField(label=pgettext_lazy("event", "Title"), max_length=100)
    subtitle = LineField(
        label=pgettext_lazy("event", "Line above or below the title"),
        max_length=200,
        required=False,
    )
    day = DayField(label=_("Day"), may_come=True, initial=timezone.localdate)
    begins = time_field(_("Begins at"), initial="14:00")
    ends = time_field(_("Ends at"), initial="16:30")
    last_day = DayField(
        label=pgettext_lazy("event", "Last day, if it is another one"),
        may_come=True,
        required=False,
    )
    manner = forms.ChoiceField(
        label=pgettext_lazy("event", "How it is held"),
        choices=Manner,
        widget=ShortChoices,
        initial=Manner.ON_LINE,
    )
    place = LineField(label=pgettext_lazy("event", "Hall"), max_length=200, required=False)
    stream = AddressField(
        label=_("Address of the stream"),
        max_length=500,
        required=False,
        help_text=_("It never stands on a page: only those with a place are led to it, in time."),
    )
    stream_opens_before = forms.IntegerField(
        label=_("The stream opens so many minutes before"),
        min_value=0,
        max_value=MOST_MINUTES_BEFORE,
        initial=30,
    )
    capacity = forms.IntegerField(
        label=_("Number of places"),
        min_value=1,
        max_value=MOST_PLACES,
        required=False,
        help_text=_("Left empty: no limit. Whoever comes later waits and moves up."),
    )
    registers_until = DayField(
        label=_("Last day to register"),
        may_come=True,
        required=False,
        help_text=_("Left empty: until the event is over."),
    )
    remind_before = forms.IntegerField(
        label=_("Remind so many days before"),
        min_value=0,
        max_value=MOST_DAYS_BEFORE,
        initial=1,
    )
    host = LineField(label=pgettext_lazy("event", "Host"), max_length=200, required=False)
    patrons = TextField(
        label=pgettext_lazy("event", "Patrons"),
        required=False,
        rows=2,
        help_text=_("One on each line."),
    )
    asks_to = LineField(
        label=_("Whom to ask"),
        max_length=200,
        required=False,
        help_text=_("Office, telephone or e-mail; it stands on the public page."),
    )
    about = TextField(label=_("What it is about (public)"), required=False, rows=6)
    title_en = LineField(label=_("Title in English"), max_length=100, required=False)
    about_en = TextField(label=_("What it is about, in English"), required=False)
    refusals: ClassVar[Refusals] = {
        actions.EndsBeforeItBegins: ("ends", ENDS_FIRST),
        actions.FewerPlacesThanGiven: (
            "capacity",
            _(
                "More people than this have been told that they have a place, and nobody loses "
                "one. Choose at least as many as there are."
            ),
        ),
    }

    @staticmethod
    def of(event: Event) -> dict[str, object]:
        now = written(event, sorted(actions.EVENT - {"begins_at", "ends_at"}))
        first, last = timezone.localtime(event.begins_at), timezone.localtime(event.ends_at)
        other = None if first.date() == last.date() else last.date()
        hours = {"begins": first.time(), "ends": last.time()}
        return now | hours | {"day": first.date(), "last_day": other}

    def facts(self) -> dict[str, object]:
        told = dict(self.cleaned_data)
        first, last = told.pop("day"), told.pop("last_day")
        begins, ends = told.pop("begins"), told.pop("ends")
        begins_at = timezone.make_aware(datetime.combine(first, begins))
        ends_at = timezone.make_aware(datetime.combine(last or first, ends))
        return told | {"begins_at": begins_at, "ends_at": ends_at}


class NewEvent(AboutEvent):
    key = KeyField()


class CancelEvent(RecordForm):
    because = LineField(
        label=_("Why is the event not held?"),
        max_length=300,
        help_text=_("It stands on the public page and on the pages of those who registered."),
    )
    refusals: ClassVar[Refusals] = {
        actions.AlreadyCancelled: (None, _("Somebody else has cancelled it, with their reason."))
    }


class AboutItem(RecordForm):
    place = forms.IntegerField(label=_("Order"), min_value=1, max_value=999, initial=1)
    kind = forms.ChoiceField(
        label=pgettext_lazy("programme", "Kind"),
        choices=ItemKind,
        widget=ShortChoices,
        initial=ItemKind.KEYNOTE,
    )
    title = LineField(label=pgettext_lazy("programme", "Title"), max_length=100)
    begins = time_field(_("Begins at"), required=False)
    ends = time_field(_("Ends at"), required=False)
    words = TextField(label=_("In more detail"), required=False)
    refusals: ClassVar[Refusals] = {actions.EndsBeforeItBegins: ("ends", ENDS_FIRST)}

    @staticmethod
    def of(item: ProgrammeItem) -> dict[str, object]:
        return written(item, sorted(actions.ITEM))


class NewItem(AboutItem):
    key = KeyField()


class AboutSpeaker(RecordForm):
    place = forms.IntegerField(label=_("Order"), min_value=1, max_value=999, initial=1)
    name = LineField(label=pgettext_lazy("speaker", "Name"), max_length=100)
    affiliation = LineField(label=_("Affiliation"), max_length=100, required=False)
    role = forms.ChoiceField(
        label=pgettext_lazy("speaker", "Role"),
        choices=SpeakerRole,
        widget=ShortChoices,
        initial=SpeakerRole.LECTURER,
    )

    @staticmethod
    def of(speaker: Speaker) -> dict[str, object]:
        return written(speaker, sorted(actions.SPEAKER))


class NewSpeaker(AboutSpeaker):
    key = KeyField()


class GiveMaterial(RecordForm):
    document = forms.ModelChoiceField(label=_("Document"), queryset=None, empty_label=None)
    for_whom = forms.ChoiceField(
        label=pgettext_lazy("material", "For whom"),
        choices=ForWhom,
        widget=forms.RadioSelect,
        initial=ForWhom.REGISTERED,
    )
    key = KeyField()
    refusals: ClassVar[Refusals] = {
        actions.AlreadyGiven: ("document", _("This document is given out already."))
    }

    def __init__(self, *args, documents: QuerySet, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["document"].queryset = documents


class Register(RecordForm):
    """The public form: nothing but a name to be called by is needed."""

    called = LineField(
        label=pgettext_lazy("registration", "Your name, or what we may call you"),
        max_length=100,
    )
    field = forms.ChoiceField(
        label=pgettext_lazy("registration", "Your field"),
        choices=[*Field.choices, NOT_SAID],
        widget=forms.RadioSelect,
        required=False,
        initial="",
    )
    position = forms.ChoiceField(
        label=pgettext_lazy("registration", "Your position"),
        choices=[*Position.choices, NOT_SAID],
        widget=forms.RadioSelect,
        required=False,
        initial="",
    )
    contact = LineField(
        label=pgettext_lazy("registration", "E-mail or telephone"),
        max_length=200,
        required=False,
        help_text=_("Only if you would like to be reminded, or told when a place comes free."),
    )
    key = KeyField()
    refusals: ClassVar[Refusals] = {
        registering.AlreadyRegistered: (
            "called",
            _(
                "Somebody of this name has registered already. If it was you, open your own page "
                "by the link you were given. If you are somebody else, add something to your "
                "name, for instance where you work."
            ),
        ),
        registering.NotPublished: (None, _("One cannot register for this event yet.")),
        registering.EventCancelled: (None, _("This event is not held.")),
        registering.EventPast: (None, _("This event is over. One can no longer register.")),
        registering.RegistrationClosed: (None, _("The last day to register has passed.")),
    }


class NoteWhoCame(RecordForm):
    came = forms.MultipleChoiceField(
        label=_("Who came"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args, registrations: Sequence[Registration], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.by_number = {str(each.number): each for each in registrations}
        lines = ((number, f"{number} {each.called}") for number, each in self.by_number.items())
        self.fields["came"].choices = list(lines)
        self.fields["came"].initial = [n for n, each in self.by_number.items() if each.came]

    def facts(self) -> dict[str, object]:
        chosen = set(self.cleaned_data["came"])
        return {"came": {each: number in chosen for number, each in self.by_number.items()}}
