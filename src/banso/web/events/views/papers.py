"""Papers of an event: the programme as a flyer, the list of names, the report."""

from pathlib import Path
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from banso.records.events import queries
from banso.records.events.models import Event
from banso.web.components.languages import told
from banso.web.components.qr import qr_svg
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.events import asked, reporting
from banso.web.events.rows import parts_of
from banso.web.events.words import (
    facts_of,
    field_said,
    position_said,
    standing,
)
from banso.web.papers import as_file, paper
from banso.web.papers.blocks import blocks

FOLDER = Path(__file__).parent.parent


@require_safe
def flyer(request: WorkerRequest, event_id: UUID) -> HttpResponse:
    """A4, to be pinned up: with the QR code of the public page."""
    event = Event.objects.get(pk=event_id)
    address = request.build_absolute_uri(reverse("public-event", args=[event.code]))
    facts = _programme(event) | {
        "about": blocks(told(event, "about")),
        "address": address,
        "qr": qr_svg(address),
        "cancelled": event.cancelled_because,
        "register": _("Register here, without an account"),
        "programme_head": pgettext("event", "Programme"),
    }
    return as_file(paper(FOLDER / "flyer.typ", told(event, "title"), facts), "flyer")


@require_safe
@teachers_only
def names(request: WorkerRequest, event_id: UUID) -> HttpResponse:  # noqa: ARG001
    """For the reception. Contacts are not on it: it lies on a table."""
    event = Event.objects.get(pk=event_id)
    placed, waiting, _gone = queries.listed(event)
    facts = {
        "facts": facts_of(event)[:2],
        "heads": [
            pgettext("registration", "No."),
            pgettext("registration", "Name"),
            pgettext("registration", "Field"),
            pgettext("registration", "Position"),
            pgettext("event", "Came"),
        ],
        "placed": [_line(each) for each in placed],
        "waiting": [_line(each) for each in waiting],
        "waiting_head": _("On the waiting list"),
    }
    title = _("List of names: %(title)s") % {"title": told(event, "title")}
    return as_file(paper(FOLDER / "names.typ", title, facts), "names")


@require_safe
@teachers_only
def report(request: WorkerRequest, event_id: UUID) -> HttpResponse:  # noqa: ARG001
    event = Event.objects.get(pk=event_id)
    facts = _programme(event) | {
        "standing": standing(event),
        "cancelled": event.cancelled_because,
        "about": blocks(told(event, "about")),
        "totals": reporting.total_words(reporting.totals_of(event)),
        "by_field": reporting.by_field(event),
        "by_position": reporting.by_position(event),
        "asked": asked.results_about(event, timezone.localdate()),
        "material": [str(each.document) for each in queries.material_for(event, registered=True)],
        "heads": {
            "programme": pgettext("event", "Programme"),
            "numbers": _("Registrations and attendance"),
            "groups": [
                pgettext("event", "Group"),
                pgettext("event", "Registered"),
                pgettext("event", "Came"),
            ],
            "field": _("By field"),
            "position": _("By position"),
            "protected": _(
                "–: left out, because so few people could be recognised (fewer than five)."
            ),
            "material": _("Material given out"),
            "asked": _("What the questionnaires say"),
            "options": [_("Answer"), _("Number"), _("Share")],
            "too_few": _("Not enough answers have come to show any."),
        },
    }
    title = _("Report: %(title)s") % {"title": told(event, "title")}
    return as_file(paper(FOLDER / "report.typ", title, facts), "report")


def _programme(event: Event) -> dict[str, object]:
    return {
        "name": told(event, "title"),
        "subtitle": event.subtitle,
        "facts": facts_of(event),
        "programme": [
            {
                "head": part.head,
                "title": part.item.title,
                "words": part.item.words.split("\n") if part.item.words else [],
                "speakers": [line for _speaker, line in part.speakers],
            }
            for part in parts_of(queries.programme(event))
        ],
    }


def _line(registration: queries.Registration) -> tuple[str, str, str, str]:
    return (
        str(registration.number),
        registration.called,
        field_said(registration.field),
        position_said(registration.position),
    )
