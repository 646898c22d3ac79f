"""Everything that may change a piece of work, its series, their members, meetings and agendas.

What happens in a meeting (attendance, minutes, decisions) stands in ``proceedings``.
"""

from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction

from banso.records.audit import actions as audit
from banso.records.audit.keeping import amended, kept, locked, taken_away
from banso.records.documents.models import Document
from banso.records.meetings.choices import Manner, Role, SeriesKind
from banso.records.meetings.models import (
    AgendaItem,
    Meeting,
    Member,
    Paper,
    Series,
    Undertaking,
)
from banso.records.staff.models import Worker

UNDERTAKING = frozenset({"name", "years", "aim"})
SERIES = frozenset({"name", "kind", "purpose", "undertaking_id"})
MEMBER = frozenset({"worker_id", "name", "affiliation", "role", "joined_on", "left_on"})
MEETING = frozenset({"number", "title", "on", "begins", "ends", "manner", "place", "link"})
AGENDA_ITEM = frozenset({"place", "title", "words", "presenter"})


class NumberTaken(Exception):
    """Another meeting of the series has this number."""


class EndsBeforeItBegins(Exception):
    """A meeting ends after it begins, on the same day; an end alone says nothing."""


class LeavesBeforeJoining(Exception):
    """Nobody leaves a series before having joined it."""


class WorkerOrName(Exception):
    """A member is a worker of the office, or somebody else by name; not both, not neither."""


class AlreadyMember(Exception):
    """The worker belongs to the series already."""


class AlreadyLaid(Exception):
    """The document has already been laid before this meeting."""


@transaction.atomic
def begin_undertaking(
    name: str, *, years: str = "", aim: str = "", key: UUID | None = None, by: Worker, at: datetime
) -> Undertaking:
    """Record a piece of work (事業) for which people will meet."""
    draft = Undertaking(name=name, years=years, aim=aim)
    what = "undertaking.begun"
    return kept(draft, key, within="pk", typed=UNDERTAKING, what=what, by=by, at=at)


@transaction.atomic
def amend_undertaking(work: Undertaking, *, by: Worker, at: datetime, **new: object) -> None:
    work, changes = amended(work, new, allowed=UNDERTAKING)
    audit.keep("undertaking.amended", work, changes, by=by, at=at)


@transaction.atomic
def found_series(
    name: str,
    *,
    kind: SeriesKind | str = SeriesKind.COMMITTEE,
    purpose: str = "",
    undertaking: Undertaking | None = None,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Series:
    """Record a committee or a working group."""
    draft = Series(name=name, kind=kind, purpose=purpose, undertaking=undertaking)
    what = "series.founded"
    return kept(draft, key, within="pk", typed=SERIES, what=what, by=by, at=at)


@transaction.atomic
def amend_series(series: Series, *, by: Worker, at: datetime, **new: object) -> None:
    series, changes = amended(series, new, allowed=SERIES)
    audit.keep("series.amended", series, changes, by=by, at=at)


@transaction.atomic
def add_member(
    series: Series,
    *,
    worker: Worker | None = None,
    name: str = "",
    affiliation: str = "",
    role: Role | str = Role.MEMBER,
    joined_on: date | None = None,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Member:
    """Somebody joins the series; without ``joined_on`` from its beginning on."""
    draft = Member(
        series=series,
        worker=worker,
        name=name,
        affiliation=affiliation,
        role=role,
        joined_on=joined_on,
    )
    _check_member(draft, but=key)
    what = "member.joined"
    return kept(draft, key, within="series_id", typed=MEMBER, what=what, by=by, at=at)


@transaction.atomic
def amend_member(member: Member, *, by: Worker, at: datetime, **new: object) -> None:
    """Correct a member, or record the first day outside."""
    member, changes = amended(member, new, allowed=MEMBER)
    _check_member(member, but=member.pk)
    audit.keep("member.amended", member, changes, by=by, at=at)


@transaction.atomic
def plan_meeting(
    series: Series,
    *,
    on: date,
    number: int | None = None,
    title: str = "",
    begins: time | None = None,
    ends: time | None = None,
    manner: Manner | str = Manner.IN_PERSON,
    place: str = "",
    link: str = "",
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Meeting:
    """Record a meeting to come, or one that was held before the office wrote it here."""
    locked(series)
    draft = Meeting(
        series=series,
        on=on,
        number=number,
        title=title,
        begins=begins,
        ends=ends,
        manner=manner,
        place=place,
        link=link,
    )
    _check_meeting(draft, but=key)
    what = "meeting.planned"
    return kept(draft, key, within="series_id", typed=MEETING, what=what, by=by, at=at)


@transaction.atomic
def amend_meeting(meeting: Meeting, *, by: Worker, at: datetime, **new: object) -> None:
    locked(meeting.series)
    meeting, changes = amended(meeting, new, allowed=MEETING)
    _check_meeting(meeting, but=meeting.pk)
    audit.keep("meeting.amended", meeting, changes, by=by, at=at)


@transaction.atomic
def cancel_meeting(meeting: Meeting, *, because: str, by: Worker, at: datetime) -> None:
    """The meeting is not held; it stays in the course of the work with its reason."""
    new = {"cancelled_because": because}
    meeting, changes = amended(meeting, new, allowed={"cancelled_because"})
    audit.keep("meeting.cancelled", meeting, changes, by=by, at=at)


@transaction.atomic
def put_on_agenda(
    meeting: Meeting,
    title: str,
    *,
    words: str = "",
    presenter: str = "",
    place: int = 1,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> AgendaItem:
    draft = AgendaItem(meeting=meeting, title=title, words=words, presenter=presenter, place=place)
    what = "agenda_item.put"
    return kept(draft, key, within="meeting_id", typed=AGENDA_ITEM, what=what, by=by, at=at)


@transaction.atomic
def amend_agenda_item(item: AgendaItem, *, by: Worker, at: datetime, **new: object) -> None:
    item, changes = amended(item, new, allowed=AGENDA_ITEM)
    audit.keep("agenda_item.amended", item, changes, by=by, at=at)


@transaction.atomic
def take_off_agenda(item: AgendaItem, *, by: Worker, at: datetime) -> None:
    taken_away(locked(item), sorted(AGENDA_ITEM), what="agenda_item.taken_off", by=by, at=at)


@transaction.atomic
def lay_paper(
    meeting: Meeting,
    *,
    document: Document,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Paper:
    """Lay a document before the meeting, after those that lie there already."""
    locked(meeting)
    laid = meeting.papers.exclude(pk=key)
    if laid.filter(document=document).exists():
        raise AlreadyLaid
    draft = Paper(meeting=meeting, document=document, place=laid.count() + 1)
    typed, what = ("document_id",), "paper.laid"
    return kept(draft, key, within="meeting_id", typed=typed, what=what, by=by, at=at)


@transaction.atomic
def take_paper_back(paper: Paper, *, by: Worker, at: datetime) -> None:
    """The paper no longer lies before the meeting; the document itself stays."""
    taken_away(locked(paper), ("document_id",), what="paper.taken_back", by=by, at=at)


def _check_member(member: Member, *, but: UUID | None) -> None:
    if (member.worker is None) == (member.name == ""):
        raise WorkerOrName
    if member.left_on and member.joined_on and member.left_on < member.joined_on:
        raise LeavesBeforeJoining
    now_in = Member.objects.filter(series=member.series, left_on=None).exclude(pk=but)
    if member.left_on is None and member.worker and now_in.filter(worker=member.worker).exists():
        raise AlreadyMember


def _check_meeting(meeting: Meeting, *, but: UUID | None) -> None:
    if meeting.ends is not None and (meeting.begins is None or meeting.ends <= meeting.begins):
        raise EndsBeforeItBegins
    others = Meeting.objects.filter(series=meeting.series).exclude(pk=but)
    if meeting.number is not None and others.filter(number=meeting.number).exists():
        raise NumberTaken
