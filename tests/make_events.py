"""Makers of events: an open symposium, its programme, who has registered."""

from datetime import timedelta

from tests import make_meetings
from tests.make import NOON, aoi

from banso.records.events import actions, registering
from banso.records.events.models import Event, Material, ProgrammeItem, Registration, Speaker

TOMORROW = NOON + timedelta(days=1)


def draft(title: str = "つながり続けるとは", **more: object) -> Event:
    """An event that only the office sees; tomorrow at noon, for two hours."""
    begins = more.pop("begins_at", TOMORROW)
    hours = {"begins_at": begins, "ends_at": begins + timedelta(hours=2)}
    return actions.plan(title, **{"by": aoi(), "at": NOON} | hours | more)


def event(title: str = "つながり続けるとは", **more: object) -> Event:
    planned = draft(title, **more)
    actions.publish(planned, by=aoi(), at=NOON)
    planned.refresh_from_db()
    return planned


def item(
    of: Event | None = None, title: str = "伴走するということ", **more: object
) -> ProgrammeItem:
    usual = {"by": aoi(), "at": NOON}
    return actions.put_in_programme(of or event(), title, **usual | more)


def speaker(of: ProgrammeItem | None = None, name: str = "架空 花子", **more: object) -> Speaker:
    return actions.add_speaker(of or item(), name, **{"by": aoi(), "at": NOON} | more)


def registration(of: Event | None = None, called: str = "", **more: object) -> Registration:
    of = of or event()
    called = called or f"参加者{of.registrations.count() + 1}"
    return registering.register(of, called, **{"at": NOON} | more)


def material(of: Event | None = None, **more: object) -> Material:
    document = more.pop("document", None) or make_meetings.document("講演資料.pdf")
    return actions.give_material(
        of or event(), **{"document": document, "by": aoi(), "at": NOON} | more
    )
