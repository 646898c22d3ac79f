"""How events, their programme and registrations are told on pages, papers and in reminders."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.core.events.places import Line
from banso.core.events.registering import Registering
from banso.core.events.stream import Stream
from banso.records.audience import Field, Position
from banso.records.events.models import Event, ProgrammeItem, Speaker
from banso.web.components.languages import told
from banso.web.components.templatetags.days import hours, moment, span


def when(event: Event) -> str:
    return span(event.begins_at, event.ends_at)


def where(event: Event) -> str:
    return " ".join(filter(None, (event.get_manner_display(), event.place)))


def patrons(event: Event) -> list[str]:
    return [line for line in event.patrons.split("\n") if line.strip()]


def facts_of(event: Event) -> list[tuple[str, str]]:
    """What a flyer says: when, where, host, patrons; what is not known is left out."""
    told_ = (
        (pgettext("event", "When"), when(event)),
        (pgettext("event", "Where"), where(event)),
        (pgettext("event", "Host"), event.host),
        (pgettext("event", "Patrons"), "、".join(patrons(event))),
        (_("Whom to ask"), event.asks_to),
    )
    return [(term, words) for term, words in told_ if words]


def item_head(item: ProgrammeItem) -> str:
    """14:05～15:00 基調講演"""
    return " ".join(filter(None, (hours(item.begins, item.ends), item.get_kind_display())))


def speaker_line(speaker: Speaker) -> str:
    """Name（所属） 役割"""
    name = speaker.name
    if speaker.affiliation:
        name = _("%(name)s (%(affiliation)s)") % {"name": name, "affiliation": speaker.affiliation}
    return f"{speaker.get_role_display()} {name}"


def field_said(field: str) -> str:
    return str(Field(field).label) if field else pgettext("field or position", "Not said")


def position_said(position: str) -> str:
    return str(Position(position).label) if position else pgettext("field or position", "Not said")


def standing(event: Event) -> str:
    if event.cancelled_at:
        return pgettext("event", "Cancelled")
    return pgettext("event", "Published") if event.published_at else pgettext("event", "Draft")


def line_said(line: Line) -> str:
    if line.has_place:
        return _("You have a place.")
    return _("You are number %(number)d on the waiting list.") % {"number": line.waiting_as}


REGISTERING = {
    Registering.NOT_PUBLISHED: lambda: _("One cannot register for this event yet."),
    Registering.CANCELLED: lambda: _("This event is not held."),
    Registering.PAST: lambda: _("This event is over. One can no longer register."),
    Registering.CLOSED: lambda: _("The last day to register has passed."),
    Registering.OPEN: lambda: "",
}


def stream_said(state: Stream, event: Event) -> str:
    """One clear sentence for each way the stream can stand."""
    opens = {"moment": moment(event.showing().opens_at)}
    sentences = {
        Stream.NONE: _("This event has no stream."),
        Stream.CANCELLED: _("This event is not held, so there is no stream."),
        Stream.WITHDRAWN: _("You have withdrawn. The stream is for those with a place."),
        Stream.OVER: _("The event is over, and the stream is closed."),
        Stream.WAITING: _("The stream is for those with a place. You are on the waiting list."),
        Stream.NOT_YET: _("The stream opens here: %(moment)s.") % opens,
        Stream.OPEN: _("The stream is open now."),
    }
    return sentences[state]


def reminder(event: Event, link: str) -> str:
    """A reminder, ready to be sent or read out."""
    lines = [
        _("A reminder of “%(title)s”.") % {"title": told(event, "title")},
        *(f"{term}: {words}" for term, words in facts_of(event)),
        "",
        _("Your own page, with the way to the stream; from there you can also withdraw:"),
        link,
    ]
    return "\n".join(lines)


def place_came_free(event: Event, link: str) -> str:
    """To somebody who had waited."""
    lines = [
        _("A place has come free for you at “%(title)s”.") % {"title": told(event, "title")},
        f"{pgettext('event', 'When')}: {when(event)}",
        "",
        _("Your own page; if you cannot come after all, please withdraw there:"),
        link,
    ]
    return "\n".join(lines)
