from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.core.trainings.monthly import next_month
from banso.records.staff.models import Worker
from banso.records.trainings.actions import runs, steps
from banso.records.trainings.choices import Audience
from banso.records.trainings.models import Run, Session, Step, TrainingModel
from banso.web.components.fields import DayField, KeyField, LineField, ShortChoices, TextField
from banso.web.components.forms import RecordForm, Refusals
from banso.web.components.languages import told

USUALLY_AT = time(13, 30)
LONGEST_STEP, MOST_PLACES = 600, 9999  # minutes; people
MIXED = ("", pgettext_lazy("for whom a training is", "A mixed group"))
NOWHERE = _("Write a place, or a link for those who take part from afar, or both.")
OUT_OF_ORDER = _("This session begins before the one before it is over. Which of the two is wrong?")


class LinkField(LineField):
    """The address of a page. Nothing else is made a link of."""

    def clean(self, value: str | None) -> str:
        written = super().clean(value)
        if written and not written.startswith(("https://", "http://")):
            raise ValidationError(_("A link begins with https:// or http://."), code="no_link")
        return written


def clock_field(**rest: object) -> forms.TimeField:
    return forms.TimeField(widget=forms.TimeInput({"type": "time"}, format="%H:%M"), **rest)


def moment(day: date, at: time) -> datetime:
    """Summer time is unknown in Japan: every time of day occurs once."""
    return timezone.make_aware(datetime.combine(day, at))


class AboutRun(RecordForm):
    title = LineField(label=pgettext_lazy("of a training run", "Title"), max_length=100)
    place = LineField(
        label=pgettext_lazy("of a training run", "Place"), max_length=200, required=False
    )
    link = LinkField(
        label=_("Link for taking part from afar"),
        max_length=500,
        required=False,
        help_text=_("Only those who have joined see it."),
    )
    for_whom = forms.ChoiceField(
        label=pgettext_lazy("of a training run", "For whom"),
        choices=[*Audience.choices, MIXED],
        required=False,
        widget=ShortChoices,
        help_text=_("The guide's variation for these people then stands beside the steps."),
    )
    trainers = forms.TypedMultipleChoiceField(
        label=pgettext_lazy("of a training run", "Trainers"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Nobody ticked: you yourself."),
    )
    other_trainers = LineField(
        label=_("Others who teach"),
        max_length=200,
        required=False,
        help_text=_("People from elsewhere, by their names"),
    )
    capacity = forms.IntegerField(
        label=pgettext_lazy("of a training run", "Places"),
        required=False,
        min_value=1,
        max_value=MOST_PLACES,
        help_text=_("Empty: as many as come"),
    )
    note = TextField(
        label=_("What those who come should know beforehand"),
        required=False,
        help_text=_("It stands on the page of those who have joined."),
    )
    refusals: ClassVar[Refusals] = {runs.Nowhere: ("place", NOWHERE)}

    def __init__(self, *args, teachers: Iterable[Worker], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        by_key = {str(one.pk): one for one in teachers}
        self.fields["trainers"].choices = [(key, str(one)) for key, one in by_key.items()]
        self.fields["trainers"].coerce = by_key.__getitem__

    @staticmethod
    def of(run: Run) -> dict[str, object]:
        as_written = ("title", "place", "link", "for_whom", "other_trainers", "capacity", "note")
        told_so_far = {field: getattr(run, field) for field in as_written}
        return told_so_far | {"trainers": [str(one.pk) for one in run.trainers.all()]}


class AmendRun(AboutRun):
    def facts(self) -> dict[str, object]:
        return self.cleaned_data | {"trainers": self.cleaned_data["trainers"] or None}


class Dates:
    """The day and the time of each session, as fields of a form."""

    def ask_for_dates(self, days: Sequence[date | None], times: Sequence[time]) -> None:
        for number, (day, at) in enumerate(zip(days, times, strict=True), start=1):
            names = {"number": number}
            on_label, at_label = _("Day"), _("Begins at")
            if len(days) > 1:
                on_label, at_label = (
                    _("Session %(number)d: day") % names,
                    _("Session %(number)d: begins at") % names,
                )
            self.fields[f"on_{number}"] = DayField(label=on_label, may_come=True, initial=day)
            self.fields[f"at_{number}"] = clock_field(label=at_label, initial=at)
        self.sessions = len(days)

    def begins(self) -> list[datetime]:
        said = self.cleaned_data
        numbers = range(1, self.sessions + 1)
        return [moment(said[f"on_{number}"], said[f"at_{number}"]) for number in numbers]

    def without_dates(self) -> dict[str, object]:
        return {
            name: said
            for name, said in self.cleaned_data.items()
            if not name.startswith(("on_", "at_"))
        }


class NewRun(Dates, AboutRun):
    key = KeyField()
    refusals: ClassVar[Refusals] = AboutRun.refusals | {runs.OutOfOrder: (None, OUT_OF_ORDER)}

    def __init__(self, *args, model: TrainingModel, sessions: int, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].initial = told(model, "title")[:100]
        self.ask_for_dates([None] * sessions, [USUALLY_AT] * sessions)
        days = [name for name in self.fields if name.startswith(("on_", "at_"))]
        self.order_fields(["title", *days])

    def facts(self) -> dict[str, object]:
        return self.without_dates() | {"begins": self.begins()}


class RepeatRun(Dates, RecordForm):
    with_participants = forms.BooleanField(
        label=_("Take the participants along"),
        required=False,
        initial=True,
        help_text=_("Whoever came last time is on the list again."),
    )
    key = KeyField()
    refusals: ClassVar[Refusals] = {runs.OutOfOrder: (None, OUT_OF_ORDER)}

    def __init__(self, *args, sessions: Sequence[Session], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        begun = [timezone.localtime(session.begins_at) for session in sessions]
        self.ask_for_dates([next_month(at.date()) for at in begun], [at.time() for at in begun])
        days = [name for name in self.fields if name.startswith(("on_", "at_"))]
        self.order_fields(days)

    def facts(self) -> dict[str, object]:
        return self.without_dates() | {"begins": self.begins()}


class MoveSession(RecordForm):
    on = DayField(label=_("Day"), may_come=True)
    at = clock_field(label=_("Begins at"))
    refusals: ClassVar[Refusals] = {runs.OutOfOrder: ("on", OUT_OF_ORDER)}

    @staticmethod
    def of(session: Session) -> dict[str, object]:
        here = timezone.localtime(session.begins_at)
        return {"on": here.date(), "at": here.time()}

    def facts(self) -> dict[str, object]:
        return {"begins_at": moment(self.cleaned_data["on"], self.cleaned_data["at"])}


class Withdraw(RecordForm):
    reason = LineField(
        label=_("Why it does not take place"),
        max_length=300,
        help_text=_("Whoever has joined, and whoever uses the code, reads it."),
    )
    refusals: ClassVar[Refusals] = {
        runs.AlreadyWithdrawn: (None, _("Somebody else has withdrawn this training already."))
    }


class AboutStep(RecordForm):
    title = LineField(label=pgettext_lazy("of a step", "What it is called"), max_length=100)
    minutes = forms.IntegerField(
        label=_("Minutes"), min_value=1, max_value=LONGEST_STEP, initial=10
    )
    what = TextField(label=pgettext_lazy("of a step", "What is done"), required=False)
    material = TextField(label=pgettext_lazy("of a step", "Material"), required=False, rows=2)
    group_work = forms.BooleanField(label=_("Work in groups"), required=False)
    hints = TextField(label=_("Hints for the trainer"), required=False)

    @staticmethod
    def of(step: Step) -> dict[str, object]:
        return {field: getattr(step, field) for field in sorted(steps.WORDS)}


class NewStep(AboutStep):
    key = KeyField()


class Attach(RecordForm):
    thing = forms.TypedChoiceField(
        label=pgettext_lazy("of a training run", "Material"),
        help_text=_("Lessons, texts, and the files that were handed over under “Files”."),
    )
    step = forms.TypedChoiceField(label=_("Beside which step"), required=False, empty_value=None)
    refusals: ClassVar[Refusals] = {
        steps.AlreadyAttached: ("thing", _("This stands beside the training already."))
    }

    def __init__(self, *args, things: dict[str, tuple[str, object]], of: Iterable[Step], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["thing"].choices = [(key, words) for key, (words, _thing) in things.items()]
        self.fields["thing"].coerce = lambda key: things[key][1]
        by_key = {str(step.pk): step for step in of}
        whole = ("", pgettext_lazy("beside which step", "The whole training"))
        self.fields["step"].choices = [whole, *((key, str(step)) for key, step in by_key.items())]
        self.fields["step"].coerce = by_key.__getitem__
