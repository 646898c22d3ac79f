from collections.abc import Sequence
from typing import ClassVar

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.core.calendar.past import InTheFuture
from banso.records.meetings import actions, proceedings
from banso.records.meetings.choices import Came, How, Manner, Role, SeriesKind
from banso.records.meetings.models import (
    AgendaItem,
    Decision,
    Meeting,
    Member,
    Series,
    Task,
    Undertaking,
)
from banso.web.components.fields import (
    STILL_TO_COME,
    AddressField,
    DayField,
    KeyField,
    LineField,
    ShortChoices,
    TextField,
)
from banso.web.components.forms import RecordForm, Refusals

MOST_MEETINGS = 9999
NOT_KNOWN = ("", pgettext_lazy("attendance at a meeting", "Not noted"))


def written(record: object, fields: Sequence[str]) -> dict[str, object]:
    """What stands in a form when a record is amended."""
    return {field: getattr(record, field) for field in fields}


class AboutUndertaking(RecordForm):
    name = LineField(label=_("Name of the piece of work"), max_length=100)
    years = LineField(
        label=pgettext_lazy("piece of work", "Years"),
        max_length=50,
        required=False,
        help_text=_("For example: fiscal 2026"),
    )
    aim = TextField(label=pgettext_lazy("piece of work", "Aim"), required=False, rows=5)

    @staticmethod
    def of(work: Undertaking) -> dict[str, object]:
        return written(work, ("name", "years", "aim"))


class NewUndertaking(AboutUndertaking):
    key = KeyField()


class AboutSeries(RecordForm):
    name = LineField(label=pgettext_lazy("series of meetings", "Name"), max_length=100)
    kind = forms.ChoiceField(
        label=pgettext_lazy("series of meetings", "Kind"),
        choices=SeriesKind,
        widget=ShortChoices,
        initial=SeriesKind.COMMITTEE,
    )
    undertaking = forms.ModelChoiceField(
        label=_("Piece of work it belongs to"),
        queryset=None,
        required=False,
        empty_label=_("To none"),
    )
    purpose = TextField(label=_("What it is for"), required=False)

    def __init__(self, *args, works: QuerySet[Undertaking], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["undertaking"].queryset = works


class NewSeries(AboutSeries):
    key = KeyField()


class AmendSeries(AboutSeries):
    @staticmethod
    def of(series: Series) -> dict[str, object]:
        return written(series, ("name", "kind", "purpose", "undertaking"))

    def facts(self) -> dict[str, object]:
        told = dict(self.cleaned_data)
        work = told.pop("undertaking")
        return told | {"undertaking_id": work and work.pk}


class AboutMember(RecordForm):
    affiliation = LineField(label=_("Affiliation"), max_length=100, required=False)
    role = forms.ChoiceField(
        label=pgettext_lazy("series of meetings", "Role"),
        choices=Role,
        widget=ShortChoices,
        initial=Role.MEMBER,
    )
    joined_on = DayField(
        label=_("Since when"),
        may_come=True,
        required=False,
        help_text=_("Left empty: from the beginning on."),
    )
    refusals: ClassVar[Refusals] = {
        actions.AlreadyMember: ("worker", _("This worker belongs to the series already.")),
        actions.LeavesBeforeJoining: ("left_on", _("This is before the day of joining.")),
    }


class NewMember(AboutMember):
    """Somebody from outside, who needs no account."""

    name = LineField(label=pgettext_lazy("series of meetings", "Name"), max_length=100)
    key = KeyField()
    field_order = ("name",)


class NewWorkerMember(AboutMember):
    worker = forms.ModelChoiceField(
        label=_("Worker of this office"), queryset=None, empty_label=None
    )
    key = KeyField()
    field_order = ("worker",)

    def __init__(self, *args, workers: QuerySet, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["worker"].queryset = workers


class AmendMember(AboutMember):
    """A worker stays who they are; the name of somebody else can be put right."""

    name = LineField(label=pgettext_lazy("series of meetings", "Name"), max_length=100)
    left_on = DayField(
        label=_("First day outside"),
        may_come=True,
        required=False,
        help_text=_("Left empty as long as the member belongs to it."),
    )
    field_order = ("name",)
    refusals: ClassVar[Refusals] = AboutMember.refusals | {
        actions.AlreadyMember: ("left_on", _("This worker belongs to the series already."))
    }

    def __init__(self, *args, member: Member, **kwargs) -> None:
        as_written = ("name", "affiliation", "role", "joined_on", "left_on")
        super().__init__(*args, initial=written(member, as_written), **kwargs)
        if member.worker_id:
            del self.fields["name"]


def time_field(label: object) -> forms.TimeField:
    return forms.TimeField(
        label=label, required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )


class AboutMeeting(RecordForm):
    number = forms.IntegerField(
        label=_("Number of the meeting"),
        required=False,
        min_value=1,
        max_value=MOST_MEETINGS,
        help_text=_("Left empty for a meeting outside the count."),
    )
    title = LineField(label=_("Title, if it has one"), max_length=100, required=False)
    on = DayField(label=_("Day"), may_come=True)
    begins = time_field(_("Begins at"))
    ends = time_field(_("Ends at"))
    manner = forms.ChoiceField(
        label=_("How we meet"), choices=Manner, widget=ShortChoices, initial=Manner.IN_PERSON
    )
    place = LineField(label=_("Place"), max_length=200, required=False)
    link = AddressField(
        label=_("Address of the on-line meeting"),
        max_length=500,
        required=False,
        help_text=_("It is shown to everybody who works here and stands in the calendar file."),
    )
    refusals: ClassVar[Refusals] = {
        actions.NumberTaken: ("number", _("Another meeting of this series has this number.")),
        actions.EndsBeforeItBegins: (
            "ends",
            _("A meeting ends after it begins. Which of the two times is wrong?"),
        ),
    }

    @staticmethod
    def of(meeting: Meeting) -> dict[str, object]:
        return written(meeting, sorted(actions.MEETING))


class NewMeeting(AboutMeeting):
    key = KeyField()


class CancelMeeting(RecordForm):
    because = LineField(
        label=_("Why is it not held?"),
        max_length=300,
        help_text=_("The reason stands in the course of the work."),
    )


class AboutAgendaItem(RecordForm):
    place = forms.IntegerField(label=_("Order"), min_value=1, max_value=999, initial=1)
    title = LineField(label=_("What it is about"), max_length=100)
    words = TextField(label=_("In more detail"), required=False)
    presenter = LineField(label=_("Who presents it"), max_length=100, required=False)

    @staticmethod
    def of(item: AgendaItem) -> dict[str, object]:
        return written(item, sorted(actions.AGENDA_ITEM))


class NewAgendaItem(AboutAgendaItem):
    key = KeyField()


class LayPaper(RecordForm):
    document = forms.ModelChoiceField(label=_("Document"), queryset=None, empty_label=None)
    key = KeyField()
    refusals: ClassVar[Refusals] = {
        actions.AlreadyLaid: ("document", _("This document lies before the meeting already."))
    }

    def __init__(self, *args, documents: QuerySet, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["document"].queryset = documents


class NoteAttendance(RecordForm):
    """One row of choices for each member; ``others``: who else came, in words."""

    def __init__(self, *args, members: Sequence[Member], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.members = {f"member-{member.pk}": member for member in members}
        for name, member in self.members.items():
            self.fields[name] = forms.ChoiceField(
                label=str(member),
                choices=[NOT_KNOWN, *Came.choices],
                widget=ShortChoices,
                required=False,
            )
        self.fields["others"] = TextField(label=_("Who else came"), required=False)

    def facts(self) -> dict[str, object]:
        came = {member: self.cleaned_data[name] for name, member in self.members.items()}
        return {"came": came, "others": self.cleaned_data["others"]}


class WriteMinutes(RecordForm):
    minutes = TextField(
        label=pgettext_lazy("of a meeting", "Minutes"),
        required=False,
        rows=16,
        help_text=_("Headings begin with #, items with -. It stays a draft until it is approved."),
    )
    minutes_saved = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)
    refusals: ClassVar[Refusals] = {
        proceedings.WrittenMeanwhile: (
            "minutes",
            _(
                "Somebody else has saved the minutes meanwhile. Their words stand below; nothing "
                "of yours is saved yet. Bring both together here, then save once more."
            ),
        ),
        proceedings.AlreadyApproved: (
            None,
            _("The minutes have been approved meanwhile. What you typed still stands here."),
        ),
    }

    def knows(self, meeting: Meeting) -> None:
        """After both have been shown, the next saving is based on what stands now."""
        self.data = self.data.copy()
        self.data[self.add_prefix("minutes_saved")] = meeting.minutes_saved


class ApproveMinutes(RecordForm):
    on = DayField(label=_("Approved on what day"), initial=timezone.localdate)
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("on", STILL_TO_COME),
        proceedings.AlreadyApproved: (None, _("The minutes are approved already.")),
        proceedings.NothingToApprove: (None, _("No minutes have been written yet.")),
    }


class AboutDecision(RecordForm):
    words = TextField(label=_("What was decided"))
    how = forms.ChoiceField(
        label=_("How it was decided"), choices=How, widget=ShortChoices, initial=How.AGREEMENT
    )
    vote = LineField(
        label=_("Votes"),
        max_length=100,
        required=False,
        help_text=_("For example: 5 for, 1 against"),
    )
    refusals: ClassVar[Refusals] = {
        proceedings.VoteNeedsVoting: (
            "vote",
            _("Votes are told only of what was decided by vote. Which of the two is meant?"),
        )
    }

    @staticmethod
    def of(decision: Decision) -> dict[str, object]:
        return written(decision, sorted(proceedings.DECISION))


class NewDecision(AboutDecision):
    key = KeyField()


class AboutTask(RecordForm):
    words = TextField(label=_("What is to be done"))
    who = LineField(label=_("By whom"), max_length=100, required=False)
    until = DayField(label=_("By when"), may_come=True, required=False)
    done_on = DayField(label=_("Done on what day"), required=False)
    refusals: ClassVar[Refusals] = {InTheFuture: ("done_on", STILL_TO_COME)}

    @staticmethod
    def of(task: Task) -> dict[str, object]:
        return written(task, sorted(proceedings.TASK))


class NewTask(AboutTask):
    key = KeyField()
