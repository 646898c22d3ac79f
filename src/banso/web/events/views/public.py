"""Pages for everybody who knows an address: no account, and nothing is kept about who looks."""

from functools import wraps
from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from banso.core.events.stream import Stream, stream_at
from banso.records.events import queries, registering
from banso.records.events.models import Event, Registration
from banso.web.answers import SeeOther
from banso.web.calendar_files import calendar_answer
from banso.web.components.languages import told
from banso.web.components.serving import serve
from banso.web.events import forms
from banso.web.events.asked import open_now
from banso.web.events.calendars import entry
from banso.web.events.rows import numbers_of, parts_of
from banso.web.events.words import REGISTERING, facts_of, line_said, stream_said

UNSAID = {Stream.NONE, Stream.CANCELLED, Stream.WITHDRAWN}  # the page says so above


def own_page(view):
    """A page behind a secret link. A link that leads to nobody is told in a sentence."""

    @login_not_required
    @never_cache
    @wraps(view)
    def opened(request: HttpRequest, event_token: str, *args, **kwargs) -> HttpResponseBase:
        try:
            registration = queries.registration_of(event_token)
        except Registration.DoesNotExist:
            return render(request, "events/unknown_link.html", status=HTTPStatus.NOT_FOUND)
        return view(request, registration, *args, **kwargs)

    return opened


@login_not_required
@require_http_methods(["GET", "POST"])
def event(request: HttpRequest, event_code: str) -> HttpResponse:
    event, now = queries.published(event_code), timezone.now()
    form = forms.Register(request.POST or None)
    if form.carries_out(registering.register, event, at=now):
        return SeeOther("my-registration", form.made.token)
    facts = _about(event) | {
        "form": form,
        "closed": REGISTERING[event.registering(now)](),
        "numbers": numbers_of(event),
        "material": queries.material_for(event, registered=False),
    }
    return render(request, "events/public.html", facts)


@login_not_required
@require_safe
def calendar(request: HttpRequest, event_code: str) -> HttpResponse:
    event = queries.published(event_code)
    address = request.build_absolute_uri(reverse("public-event", args=[event.code]))
    return calendar_answer(told(event, "title"), [entry(event, address, at=timezone.now())])


@login_not_required
@require_safe
def material(request: HttpRequest, event_code: str, event_material_id: UUID) -> HttpResponseBase:
    given = queries.material_for(queries.published(event_code), registered=False)
    return serve(request, given.get(pk=event_material_id).document)


@require_safe
@own_page
def mine(request: HttpRequest, registration: Registration) -> HttpResponse:
    event, now = registration.event, timezone.now()
    line = None if registration.withdrawn_at else queries.line_of(registration)
    state = _stream_of(registration)
    facts = _about(event) | {
        "registration": registration,
        "line": line and line_said(line),
        "open": state is Stream.OPEN,
        "stream": "" if state in UNSAID else stream_said(state, event),
        "may_withdraw": line is not None and now < event.ends_at and not event.cancelled_at,
        "over": event.ends_at <= now,
        "material": queries.material_for(event, registered=line is not None),
        "asked": open_now(event, timezone.localdate(now)),
        "address": request.build_absolute_uri(),
    }
    return render(request, "events/mine.html", facts)


@require_http_methods(["GET", "POST"])
@own_page
def withdraw(request: HttpRequest, registration: Registration) -> HttpResponse:
    if request.method == "POST":
        try:
            registering.withdraw(registration, at=timezone.now())
        except registering.AlreadyWithdrawn:
            messages.info(request, _("You had withdrawn before."))
        except registering.EventPast:
            messages.info(request, _("The event is over; your registration stays as it is."))
        else:
            messages.success(request, _("You have withdrawn. Thank you for telling us."))
        return SeeOther("my-registration", registration.token)
    facts = {
        "question": _("Withdraw your registration?"),
        "consequence": _("Your place goes to whoever has waited longest."),
        "yes": _("Withdraw it"),
        "back": reverse("my-registration", args=[registration.token]),
    }
    return render(request, "components/confirm.html", facts)


@require_safe
@own_page
def stream(request: HttpRequest, registration: Registration) -> HttpResponseBase:
    """Leads on to the stream, in time and to those with a place; nothing is written down."""
    state = _stream_of(registration)
    if state is Stream.OPEN:
        return HttpResponseRedirect(registration.event.stream)
    facts = {
        "sentence": stream_said(state, registration.event),
        "back": reverse("my-registration", args=[registration.token]),
    }
    return render(request, "events/stream_closed.html", facts, status=HTTPStatus.FORBIDDEN)


@require_safe
@own_page
def my_calendar(request: HttpRequest, registration: Registration) -> HttpResponse:
    event = registration.event
    address = request.build_absolute_uri(reverse("my-registration", args=[registration.token]))
    return calendar_answer(told(event, "title"), [entry(event, address, at=timezone.now())])


@require_safe
@own_page
def my_material(
    request: HttpRequest, registration: Registration, event_material_id: UUID
) -> HttpResponseBase:
    registered = registration.withdrawn_at is None
    given = queries.material_for(registration.event, registered=registered)
    return serve(request, given.get(pk=event_material_id).document)


def _about(event: Event) -> dict[str, object]:
    """What the public page and the page of a registration both tell."""
    return {
        "event": event,
        "facts": facts_of(event),
        "programme": parts_of(queries.programme(event)),
    }


def _stream_of(registration: Registration) -> Stream:
    withdrawn = registration.withdrawn_at is not None
    has_place = not withdrawn and queries.line_of(registration).has_place
    showing = registration.event.showing()
    return stream_at(timezone.now(), showing, has_place=has_place, withdrawn=withdrawn)
