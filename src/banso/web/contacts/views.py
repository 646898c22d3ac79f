from datetime import date, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from banso.core.lifeline.drawing import Window
from banso.records.access.doors import open_person
from banso.records.contacts import actions
from banso.records.contacts.models import Contact
from banso.records.contacts.queries import earlier, latest
from banso.records.ties.models import Tie
from banso.records.ties.queries import all_for_choice, living_for_choice
from banso.web.answers import SeeOther, key_asked, page_or_part
from banso.web.charts import windows
from banso.web.components.chronology import notes_of
from banso.web.contacts.forms import AmendContact, NewContact
from banso.web.doorkeeper import WorkerRequest

NEWEST, MORE = 10, 30  # contacts at first, and with each step back
A_YEAR = timedelta(365)


@require_safe
def contacts(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    """The newest, or those before a given one. Light: it follows every contact written down."""
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    before = key_asked(request, "before")
    since = person.contacts.get(pk=before) if before else None
    most = MORE if since else NEWEST  # and one, which tells that there are still more
    found = earlier(since, most=most + 1) if since else latest(person, most=most + 1)
    shown = found[:most]
    facts = {
        "person": person,
        "notes": notes_of(person.pk, shown),
        "before": before,
        "window": windows.address(last_year(timezone.localdate(now))),
        "oldest": shown[-1] if len(found) > len(shown) else None,
    }
    return page_or_part(request, "contacts/contacts.html#notes", facts)


def last_year(today: date) -> Window:
    """What the chart shows beside the newest contacts: in a whole life one day is no pixel wide."""
    return Window(today - A_YEAR, today)


@require_http_methods(["GET", "POST"])
def new(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    ties = living_for_choice(person, timezone.localdate(now))
    form = NewContact(request.POST or None, ties=ties)
    if form.carries_out(actions.record, person, by=request.worker, at=now):
        messages.success(request, _("The contact is kept."))
        return SeeOther("contacts", person.pk)
    facts = {"person": person, "form": form, "heading": _("Record a contact")}
    return render(request, "contacts/contact_form.html", facts)


@require_http_methods(["GET", "POST"])
def amend(request: WorkerRequest, person_id: UUID, contact_id: UUID) -> HttpResponse:
    now = timezone.now()
    person = open_person(person_id, by=request.worker, at=now)
    contact = person.contacts.get(pk=contact_id)
    written = AmendContact.of(contact)
    form = AmendContact(request.POST or None, initial=written, ties=choice_for(contact))
    if form.carries_out(actions.amend, contact, by=request.worker, at=now):
        messages.success(request, _("Kept. What stood there before is in the history."))
        return SeeOther("contacts", person.pk)
    facts = {"person": person, "form": form, "record": contact}
    facts["heading"] = _("Put a contact right")
    return render(request, "contacts/contact_form.html", facts)


def choice_for(contact: Contact) -> list[Tie]:
    """Ties that have ended since may have been met then, so all of them can be chosen."""
    return list(all_for_choice(contact.person, contact.on))
