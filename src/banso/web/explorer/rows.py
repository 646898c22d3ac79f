"""The events as rows with their buttons, written in one go: there are hundreds of buttons."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from banso.core.explorer.events import (
    AlongsideEvent,
    CrossingEvent,
    Event,
    Lasting,
    PlanEvent,
    SaidEvent,
    Stand,
    TieEvent,
    TroubleEvent,
    until_of,
)
from banso.core.explorer.vocabulary import Role
from banso.web.charts.explorable.words import word
from banso.web.charts.words import months_words

BETWEEN = " · "
NAMES = {
    TroubleEvent: "trouble",
    TieEvent: "tie",
    PlanEvent: "plan",
    AlongsideEvent: "alongside",
    SaidEvent: "said",
    CrossingEvent: "crossing",
}
OPEN_AT_FIRST = {TroubleEvent, TieEvent}


def name_of(event: Event) -> str:
    """The short name by which buttons and sentences call an event."""
    match event:
        case TieEvent() | TroubleEvent() | PlanEvent():
            return word(event.name)
        case AlongsideEvent():
            return pgettext("event", "Accompaniment: %s") % word(event.closeness)
        case SaidEvent():
            return pgettext("event", "Motivation: “%s”") % word(event.step)
        case CrossingEvent():
            return word(event.kind)


def kinds() -> list[tuple[type, str]]:
    return [
        (TroubleEvent, pgettext("kind of event", "Trouble")),
        (TieEvent, pgettext("kind of event", "Tie")),
        (PlanEvent, pgettext("kind of event", "Bounded support")),
        (AlongsideEvent, pgettext("kind of event", "Accompaniment")),
        (SaidEvent, pgettext("kind of event", "Motivation")),
        (CrossingEvent, pgettext("kind of event", "Link, return, re-link")),
    ]


def details_of(event: Event) -> str:
    if isinstance(event, TieEvent):
        role = [] if event.role is Role.NONE else [gettext("Role: %s") % word(event.role)]
        return BETWEEN.join([*role, word(event.circle), word(event.rhythm)])
    if isinstance(event, CrossingEvent) and event.name:
        return word(event.name)
    return ""


class Group(NamedTuple):
    """The events of a kind, as they were told: a row that is moved in time stays where it is."""

    name: str
    label: str
    rows: SafeString
    count: int
    opened: bool


def groups(stand: Stand, focus: int | None = None) -> list[Group]:
    """``focus``: the place of the event that keeps it; its group is unfolded."""
    words = _Words()
    return [_group(kind, label, stand, words=words, focus=focus) for kind, label in kinds()]


def _group(kind: type, label: str, stand: Stand, *, words: "_Words", focus: int | None) -> Group:
    of_kind = [(i, event) for i, event in enumerate(stand.events) if isinstance(event, kind)]
    rows = ("".join(words.row(i, event, focused=i == focus)) for i, event in of_kind)
    opened = kind in OPEN_AT_FIRST or any(i == focus for i, _event in of_kind)
    return Group(NAMES[kind], label, SafeString("\n".join(rows)), len(of_kind), opened)


class _Words:
    """The words of the buttons, asked for once."""

    def __init__(self) -> None:
        self.earlier = gettext("%s: one month earlier")
        self.later = gettext("%s: one month later")
        self.end_earlier = gettext("%s: end one month earlier")
        self.end_later = gettext("%s: end one month later")
        self.edit = pgettext("button", "Change")
        self.edit_name = gettext("%s: change")
        self.remove = pgettext("button", "Remove")
        self.remove_name = gettext("%s: remove")
        self.until = pgettext("end of an event", "to %s")
        self.goes_on = pgettext("field of an event", "goes on")

    def row(self, place: int, event: Event, *, focused: bool) -> Iterator[str]:
        name = escape(name_of(event))
        details = escape(details_of(event))
        yield f'<tr id="event-{place}" data-month="{event.month}" class="event">'
        yield f'<th scope="row"><span class="event__name">{_bare(event, name)}</span> '
        yield f'<span class="event__details">{details}</span></th><td>'
        yield _step(f"earlier.{place}", sign="←", name=self.earlier % name)
        yield f'<span class="event__when">{escape(months_words(event.month))}</span>'
        yield _step(f"later.{place}", sign="→", name=self.later % name, focused=focused)
        yield "</td><td>"
        if isinstance(event, Lasting):
            until = until_of(event)
            end = self.goes_on if until is None else self.until % months_words(until)
            yield _step(f"end-earlier.{place}", sign="←", name=self.end_earlier % name)
            yield f'<span class="event__when">{escape(end)}</span>'
            yield _step(f"end-later.{place}", sign="→", name=self.end_later % name)
        yield '</td><td class="event__doing">'
        yield _button(f"open.{place}", label=self.edit, name=self.edit_name % name)
        yield _button(f"remove.{place}", label=self.remove, name=self.remove_name % name)
        yield "</td></tr>"


def _bare(event: Event, name: str) -> str:
    """Beside the kind, which stands in a column of its own, without it."""
    if isinstance(event, AlongsideEvent):
        return escape(word(event.closeness))
    if isinstance(event, SaidEvent):
        return escape(word(event.step))
    return name


def _step(what: str, *, sign: str, name: str, focused: bool = False) -> str:
    focus = " autofocus" if focused else ""
    return (
        f'<button class="event__step" name="do" value="{what}" id="{what}"'
        f' aria-label="{name}"{focus}>{sign}</button>'
    )


def _button(what: str, *, label: str, name: str) -> str:
    return (
        f'<button class="event__button" name="do" value="{what}" id="{what}"'
        f' aria-label="{name}">{escape(label)}</button>'
    )
