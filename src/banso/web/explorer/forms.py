"""The few fields of each kind of event. All are lists to choose from: nothing is typed."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import pgettext, pgettext_lazy

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.explorer.events import (
    AlongsideEvent,
    CrossingEvent,
    Event,
    PlanEvent,
    SaidEvent,
    Stand,
    TieEvent,
    TroubleEvent,
)
from banso.core.explorer.vocabulary import (
    Closeness,
    Ending,
    PlanName,
    Rhythm,
    Role,
    TieName,
    TroubleName,
)
from banso.core.motivation.steps import Step
from banso.core.ties.kinds import Circle
from banso.web.charts.explorable.words import choices
from banso.web.charts.words import months_words

FIELD = "field of an event"
NEW_LASTS = 6  # months of a plan that is just being added


class EventForm(forms.Form):
    """``kind``: of the events it makes; the names of its fields are those of the event."""

    kind: ClassVar[type]

    month = forms.TypedChoiceField(coerce=int, label=pgettext_lazy("field of an event", "When"))

    def __init__(self, stand: Stand, *about: Any, **more: Any) -> None:
        super().__init__(*about, prefix="event", **more)
        whens = [(str(month), months_words(month)) for month in range(stand.months + 1)]
        self.fields["month"].choices = whens[:-1]
        if "until" in self.fields:
            open_end = [] if self.kind is PlanEvent else [("", pgettext(FIELD, "goes on"))]
            self.fields["until"].choices = [*open_end, *whens[1:]]

    def event(self) -> Event:
        return self.kind(**self.cleaned_data)


def _list_of(kind: type, label: Any, **more: Any) -> forms.TypedChoiceField:
    of_number = issubclass(kind, int)
    return forms.TypedChoiceField(
        choices=lambda: choices(kind),
        coerce=(lambda value: kind(int(value))) if of_number else kind,
        label=label,
        **more,
    )


def _until(label: Any, **more: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(coerce=int, empty_value=None, label=label, **more)


class TieForm(EventForm):
    kind = TieEvent
    name = _list_of(TieName, pgettext_lazy("field of an event", "With whom, or where"))
    role = _list_of(Role, pgettext_lazy("field of an event", "Role in it"))
    circle = _list_of(Circle, pgettext_lazy("field of an event", "How close"))
    rhythm = _list_of(Rhythm, pgettext_lazy("field of an event", "How often they meet"))
    until = _until(pgettext_lazy("field of an event", "Until"), required=False)
    ending = _list_of(Ending, pgettext_lazy("field of an event", "How it goes"))
    field_order = ("name", "role", "circle", "rhythm", "month", "until", "ending")


class TroubleForm(EventForm):
    kind = TroubleEvent
    name = _list_of(TroubleName, pgettext_lazy("field of an event", "What happens"))
    until = _until(pgettext_lazy("field of an event", "Settled at"), required=False)
    field_order = ("name", "month", "until")


class PlanForm(EventForm):
    kind = PlanEvent
    name = _list_of(PlanName, pgettext_lazy("field of an event", "Which support"))
    until = _until(pgettext_lazy("field of an event", "Until"))
    field_order = ("name", "month", "until")


class AlongsideForm(EventForm):
    kind = AlongsideEvent
    closeness = _list_of(Closeness, pgettext_lazy("field of an event", "How closely, from then on"))
    field_order = ("closeness", "month")


class SaidForm(EventForm):
    kind = SaidEvent
    step = _list_of(Step, pgettext_lazy("field of an event", "As the person says, from then on"))
    field_order = ("step", "month")


class CrossingForm(EventForm):
    kind = CrossingEvent
    which = _list_of(CrossingKind, pgettext_lazy("field of an event", "Which"))
    name = forms.TypedChoiceField(
        choices=lambda: [("", pgettext(FIELD, "no tie in particular")), *choices(TieName)],
        coerce=TieName,
        empty_value=None,
        required=False,
        label=pgettext_lazy("field of an event", "To which tie"),
    )
    field_order = ("which", "name", "month")

    def event(self) -> Event:
        facts = dict(self.cleaned_data)
        return CrossingEvent(facts.pop("which"), **facts)


FORMS: dict[str, type[EventForm]] = {
    "trouble": TroubleForm,
    "tie": TieForm,
    "plan": PlanForm,
    "alongside": AlongsideForm,
    "said": SaidForm,
    "crossing": CrossingForm,
}


def as_fields(event: Event) -> dict[str, object]:
    """The initial values of the form for ``event``."""
    facts = {name: getattr(value, "value", value) for name, value in event._asdict().items()}
    if isinstance(event, CrossingEvent):
        facts["which"] = facts.pop("kind")
    return facts


def kind_of(event: Event) -> str:
    return next(name for name, form in FORMS.items() if isinstance(event, form.kind))


def usual(kind: str, stand: Stand) -> dict[str, object]:
    """A new event begins in the middle of what is lived."""
    middle = stand.lived // 2
    facts: dict[str, object] = {"month": middle}
    if kind == "plan":
        facts["until"] = min(middle + NEW_LASTS, stand.months)
    if kind == "tie":
        facts |= {"name": "diner", "role": "helps", "circle": "middle", "rhythm": "fortnightly"}
    return facts
