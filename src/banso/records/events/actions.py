"""Everything the office may change about an event: when and where, programme, material.

Who registers and withdraws stands in ``registering``.
"""

from datetime import datetime, time
from uuid import UUID

from django.db import transaction

from banso.core.events.places import may_be_capacity
from banso.records.audit import actions as audit
from banso.records.audit.keeping import amended, kept, locked, taken_away
from banso.records.documents.models import Document
from banso.records.events.choices import ForWhom, ItemKind, SpeakerRole
from banso.records.events.models import Event, Material, ProgrammeItem, Speaker
from banso.records.events.queries import how_many_placed
from banso.records.staff.models import Worker

EVENT = frozenset(
    {
        *("title", "title_en", "subtitle", "host", "patrons", "about", "about_en", "asks_to"),
        *("begins_at", "ends_at", "manner", "place", "stream", "stream_opens_before"),
        *("capacity", "registers_until", "remind_before"),
    }
)
ITEM = frozenset({"place", "begins", "ends", "kind", "title", "words"})
SPEAKER = frozenset({"place", "name", "affiliation", "role"})
MATERIAL = frozenset({"document_id", "for_whom"})


class EndsBeforeItBegins(Exception):
    """The end, of the event or of a part, lies before its beginning."""


class FewerPlacesThanGiven(Exception):
    """So many have been told of a place already; none of them loses it."""

    def __init__(self, placed: int) -> None:
        super().__init__(placed)
        self.placed = placed


class NoPlaces(Exception):
    """An event with a number of places has at least one."""


class AlreadyCancelled(Exception):
    """Somebody else has cancelled the event; show their reason."""


class AlreadyGiven(Exception):
    """The document is among the material already."""


@transaction.atomic
def plan(
    title: str,
    *,
    begins_at: datetime,
    ends_at: datetime,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
    **more: object,
) -> Event:
    """Record an event; ``more``: anything in ``EVENT``. Until it is published, only we see it."""
    draft = Event(title=title, begins_at=begins_at, ends_at=ends_at)
    audit.change(draft, more, allowed=EVENT)
    _check(draft, placed=0)
    return kept(draft, key, within="pk", typed=EVENT, what="event.planned", by=by, at=at)


@transaction.atomic
def amend(event: Event, *, by: Worker, at: datetime, **new: object) -> None:
    """Change an event. More places move up who waits, in the same moment.

    If it is moved to another day, those who were reminded will be reminded again.
    """
    placed = how_many_placed(locked(event))
    event, changes = amended(event, new, allowed=EVENT)
    _check(event, placed=placed)
    audit.keep("event.amended", event, changes, by=by, at=at)
    if "begins_at" in changes:
        event.registrations.update(reminded_at=None)


@transaction.atomic
def publish(event: Event, *, by: Worker, at: datetime) -> None:
    """From now on whoever knows the address sees the event and can register."""
    event = locked(event)
    if event.published_at is None:
        changes = audit.change(event, {"published_at": at}, allowed={"published_at"})
        audit.keep("event.published", event, changes, by=by, at=at)


@transaction.atomic
def cancel(event: Event, *, because: str, by: Worker, at: datetime) -> None:
    """The event is not held. Its pages stay and say why; nobody's registration is lost."""
    event = locked(event)
    if event.cancelled_at is not None:
        raise AlreadyCancelled
    new = {"cancelled_at": at, "cancelled_because": because}
    audit.keep("event.cancelled", event, audit.change(event, new, allowed=new), by=by, at=at)


@transaction.atomic
def put_in_programme(
    event: Event,
    title: str,
    *,
    kind: ItemKind | str = ItemKind.KEYNOTE,
    begins: time | None = None,
    ends: time | None = None,
    words: str = "",
    place: int = 1,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> ProgrammeItem:
    draft = ProgrammeItem(
        event=event, title=title, kind=kind, begins=begins, ends=ends, words=words, place=place
    )
    _check_times(draft)
    what = "programme_item.put"
    return kept(draft, key, within="event_id", typed=ITEM, what=what, by=by, at=at)


@transaction.atomic
def amend_item(item: ProgrammeItem, *, by: Worker, at: datetime, **new: object) -> None:
    item, changes = amended(item, new, allowed=ITEM)
    _check_times(item)
    audit.keep("programme_item.amended", item, changes, by=by, at=at)


@transaction.atomic
def take_item_out(item: ProgrammeItem, *, by: Worker, at: datetime) -> None:
    """Take a part out of the programme, with those who would have spoken in it."""
    for speaker in item.speakers.order_by("pk"):
        take_speaker_out(speaker, by=by, at=at)
    taken_away(locked(item), sorted(ITEM), what="programme_item.taken_out", by=by, at=at)


@transaction.atomic
def add_speaker(
    item: ProgrammeItem,
    name: str,
    *,
    affiliation: str = "",
    role: SpeakerRole | str = SpeakerRole.LECTURER,
    place: int = 1,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Speaker:
    draft = Speaker(item=item, name=name, affiliation=affiliation, role=role, place=place)
    what = "speaker.added"
    return kept(draft, key, within="item_id", typed=SPEAKER, what=what, by=by, at=at)


@transaction.atomic
def amend_speaker(speaker: Speaker, *, by: Worker, at: datetime, **new: object) -> None:
    speaker, changes = amended(speaker, new, allowed=SPEAKER)
    audit.keep("speaker.amended", speaker, changes, by=by, at=at)


@transaction.atomic
def take_speaker_out(speaker: Speaker, *, by: Worker, at: datetime) -> None:
    taken_away(locked(speaker), sorted(SPEAKER), what="speaker.taken_out", by=by, at=at)


@transaction.atomic
def give_material(
    event: Event,
    *,
    document: Document,
    for_whom: ForWhom | str = ForWhom.REGISTERED,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Material:
    """Give a document out, from now on, to those who have registered or to everybody."""
    locked(event)
    if event.material.filter(document=document).exclude(pk=key).exists():
        raise AlreadyGiven
    draft = Material(event=event, document=document, for_whom=for_whom)
    what = "material.given"
    return kept(draft, key, within="event_id", typed=MATERIAL, what=what, by=by, at=at)


@transaction.atomic
def take_material_back(material: Material, *, by: Worker, at: datetime) -> None:
    """The pages no longer show it; the document itself stays."""
    taken_away(locked(material), sorted(MATERIAL), what="material.taken_back", by=by, at=at)


def _check(event: Event, *, placed: int) -> None:
    if event.ends_at <= event.begins_at:
        raise EndsBeforeItBegins
    if event.capacity == 0:
        raise NoPlaces
    if not may_be_capacity(event.capacity, placed=placed):
        raise FewerPlacesThanGiven(placed)


def _check_times(item: ProgrammeItem) -> None:
    if item.ends is not None and (item.begins is None or item.ends <= item.begins):
        raise EndsBeforeItBegins
