from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from tests import make, make_events, make_meetings

from banso.records.events import actions
from banso.records.events.models import Event, Registration


def event() -> Event:
    """An event of tomorrow, with one who registered, and a document that could be given out."""
    begins = timezone.now() + timedelta(days=1)
    made = make_events.event(begins_at=begins, stream="https://stream.mihon.example/live")
    make_events.registration(made, "架空 太郎", contact="taro@mihon.example", at=timezone.now())
    make_meetings.document("講演資料.pdf")
    return made


def registration() -> Registration:
    return event().registrations.get()


def event_material() -> object:
    """For everybody, of the event whose code or link stands before it in the address."""
    newest = Event.objects.order_by("-pk").first() or event()
    document = make_meetings.document("ちらし.pdf")
    usual = {"by": make.aoi(), "at": timezone.now()}
    return actions.give_material(newest, document=document, for_whom="everybody", **usual).pk


MAKERS: dict[str, Callable[[], object]] = {
    "event_id": lambda: event().pk,
    "event_code": lambda: event().code,
    "event_token": lambda: registration().token,
    "event_material_id": event_material,
    "programme_item_id": lambda: make_events.item(event()).pk,
    "speaker_id": lambda: make_events.speaker(make_events.item(event())).pk,
    "registration_id": lambda: registration().pk,
}
