from typing import ClassVar

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.core.calendar.past import InTheFuture
from banso.records.accompaniment.choices import CrossingKind
from banso.records.accompaniment.models import Crossing
from banso.records.plans import actions
from banso.records.plans.models import Plan
from banso.web.components.fields import STILL_TO_COME, DayField, KeyField, LineField, TextField
from banso.web.components.forms import RecordForm, Refusals

ENDS_FIRST = _("This is before the plan begins. Which of the two days is wrong?")


class AboutPlan(RecordForm):
    title = LineField(
        label=_("What is it about?"),
        max_length=100,
        help_text=_("In a few words, as they shall stand on the chart: securing a home"),
    )
    goal = TextField(label=_("Goal"), required=False)
    begins_on = DayField(label=_("From"), may_come=True, initial=timezone.localdate)
    planned_end = DayField(label=_("Planned until"), may_come=True)
    refusals: ClassVar[Refusals] = {actions.EndsBeforeItBegins: ("planned_end", ENDS_FIRST)}


class NewPlan(AboutPlan):
    agency = forms.ModelChoiceField(label=_("Agency"), queryset=None, empty_label=None)
    key = KeyField()
    field_order = ("title", "goal", "agency")

    def __init__(self, *args, agencies, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = agencies


class AmendPlan(AboutPlan):
    """What was written already stands in the fields; an end can be put right or taken back."""

    ended_on = DayField(label=_("Ended on"), required=False)
    result = TextField(label=_("What came of it"), required=False)
    refusals: ClassVar[Refusals] = AboutPlan.refusals | {
        InTheFuture: ("ended_on", STILL_TO_COME),
        actions.EndNeedsDayAndResult: (
            "result",
            _("An end has a day and a result. Write both, or neither: then the plan goes on."),
        ),
    }

    @staticmethod
    def of(plan: Plan) -> dict[str, object]:
        as_written = ("title", "goal", "begins_on", "planned_end", "ended_on", "result")
        return {field: getattr(plan, field) for field in as_written}


class EndPlan(RecordForm):
    on = DayField(label=_("Ended on"), initial=timezone.localdate)
    result = TextField(
        label=_("What came of it"),
        help_text=_("The plan ends. The accompaniment goes on."),
    )
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("on", STILL_TO_COME),
        actions.EndsBeforeItBegins: ("on", ENDS_FIRST),
        actions.AlreadyEnded: (
            None,
            _("Somebody else has already written down the end of this plan. It is kept as it is."),
        ),
    }


class AboutCrossing(RecordForm):
    kind = forms.ChoiceField(
        label=pgettext_lazy("crossing", "What is it?"),
        choices=CrossingKind,
        widget=forms.RadioSelect,
        help_text=_(
            "Link: connected with someone in the circle of people. Return: we walk closely "
            "alongside again. Re-link: connected anew."
        ),
    )
    tie = forms.TypedChoiceField(
        label=_("With whom, or from whom we heard"), required=False, empty_value=None
    )
    words = TextField(
        label=pgettext_lazy("crossing", "How it came about"), max_length=300, required=False
    )
    on = DayField(label=_("Day"), initial=timezone.localdate)
    refusals: ClassVar[Refusals] = {InTheFuture: ("on", STILL_TO_COME)}

    def __init__(self, *args, ties, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        by_key = {str(tie.pk): tie for tie in ties}
        nobody = ("", pgettext_lazy("crossing", "Nobody in particular"))
        self.fields["tie"].choices = [nobody, *((key, str(tie)) for key, tie in by_key.items())]
        self.fields["tie"].coerce = by_key.__getitem__


class NewCrossing(AboutCrossing):
    key = KeyField()


class AmendCrossing(AboutCrossing):
    @staticmethod
    def of(crossing: Crossing) -> dict[str, object]:
        now = {field: getattr(crossing, field) for field in ("kind", "words", "on")}
        return now | {"tie": str(crossing.tie_id or "")}
