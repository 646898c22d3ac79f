"""Everything that may happen to a text: it is written, remarked on, decided about, published anew.

Whoever works here may remark, propose and comment; deciding and publishing is for those who
teach (core.access.teaching), and the pages see to that.
"""

from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from banso.core.calendar.past import check_past
from banso.records.audit import actions as audit
from banso.records.keys import KeptOtherwise, KeyTaken, keep_once, new_key
from banso.records.meetings.models import Meeting
from banso.records.staff.models import Worker
from banso.records.texts.choices import Decision, Origin
from banso.records.texts.models import Comment, Proposal, Remark, Text, Version
from banso.records.texts.shipped import MATERIAL, shipped

WORDS = ("title", "body", "title_en", "body_en", "sources")
SAID = ("words", "origin", "origin_words", "field", "position", "renews_id")


class NameTaken(Exception):
    """Another text has this name, and a name is an address that others cite."""


class PublishedMeanwhile(Exception):
    """Somebody published a version after the one that the author started from. Both are shown."""


class NotToBeAnswered(Exception):
    """Only remarks on this text that are adopted and not yet done can be answered by a version."""


class AlreadyDecided(Exception):
    """A decision stays as it was taken. To go on, the remark is taken up again in a new one."""


class StillUndecided(Exception):
    """A remark that is under discussion is discussed there, and not taken up a second time."""


class Wording(NamedTuple):
    """What a text says: everything that a version or a proposal holds of it."""

    title: str
    body: str
    title_en: str = ""
    body_en: str = ""
    sources: str = ""

    @classmethod
    def of(cls, record: Version | Proposal) -> "Wording":
        return cls(*(getattr(record, field) for field in cls._fields))


@transaction.atomic
def write(
    kind: str,
    name: str,
    wording: Wording,
    *,
    place: int | None = None,
    note: str = "",
    key: UUID | None = None,
    by: Worker | None,
    at: datetime,
) -> Text:
    """Begin a text with its first version; without ``place`` it stands last among its kind."""
    if place is None:
        last = Text.objects.filter(kind=kind).aggregate(last=Max("place"))["last"]
        place = (last or 0) + 1
    begin = {"id": key or new_key(), "kind": kind, "place": place}
    text, is_new = Text.objects.get_or_create(name=name, defaults=begin)
    if not is_new and text.pk != key:
        raise NameTaken
    if is_new:
        Version.objects.create(
            text=text, number=1, note=note, by=by, published_at=at, **wording._asdict()
        )
        audit.note("text.written", text, by=by, at=at, changes={"name": [None, name]})
    return text


@transaction.atomic
def publish(
    text: Text,
    wording: Wording,
    *,
    after: int,
    note: str,
    answers: Collection[Remark] = (),
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Version:
    """Publish the next version. ``after``: the number of the version that the author changed.

    ``answers``: the adopted remarks that are done with it.
    """
    Text.objects.select_for_update().get(pk=text.pk)
    draft = Version(
        text=text, number=after + 1, note=note, by=by, published_at=at, **wording._asdict()
    )
    sent_before = key is not None and Version.objects.filter(pk=key).exists()
    if not sent_before and _number_now(text) != after:
        raise PublishedMeanwhile
    version = keep_once(draft, key, within="text_id", typed=(*WORDS, "note"))
    if version is draft:
        changes = {"number": [after, after + 1], "note": [None, note]}
        audit.note("text.published", text, by=by, at=at, changes=changes)
        _answer(version, [remark.pk for remark in answers], by=by, at=at)
    return version


def _number_now(text: Text) -> int | None:
    return text.versions.aggregate(last=Max("number"))["last"]


def _answer(version: Version, remarks: Collection[UUID], *, by: Worker, at: datetime) -> None:
    to_be_done = Remark.objects.select_for_update(of=("self",)).filter(
        pk__in=remarks,
        version__text=version.text_id,
        decision=Decision.ADOPTED,
        answered_by=None,
    )
    found = list(to_be_done.order_by("pk"))
    if len(found) != len(remarks):
        raise NotToBeAnswered
    for remark in found:
        changes = audit.change(remark, {"answered_by_id": version.pk}, allowed=["answered_by_id"])
        audit.keep("remark.answered", remark, changes, by=by, at=at)


@transaction.atomic
def remark(
    version: Version,
    words: str,
    *,
    origin: str = Origin.READING,
    origin_words: str = "",
    field: str = "",
    position: str = "",
    renews: Remark | None = None,
    proposed: Wording | None = None,
    key: UUID | None = None,
    by: Worker | None,
    at: datetime,
) -> Remark:
    """Keep what somebody said about a text (ご意見・気づき); ``by`` None: somebody without account.

    ``proposed``: how the text should read instead; then ``words`` are the reason for it.
    """
    if renews is not None and not renews.decision:
        raise StillUndecided
    draft = Remark(
        version=version,
        words=words,
        origin=origin,
        origin_words=origin_words,
        field=field,
        position=position,
        renews=renews,
        by=by,
        said_at=at,
    )
    kept = keep_once(draft, key, within="version_id", typed=SAID)
    if kept.by_id != draft.by_id:
        raise KeyTaken
    _propose(kept, proposed, is_new=kept is draft)
    if kept is draft:
        audit.note("remark.made", kept, by=by, at=at, changes=audit.beginning(kept, SAID))
    return kept


def _propose(kept: Remark, proposed: Wording | None, *, is_new: bool) -> None:
    """What differs in nothing from the version is a remark alone, and no proposal."""
    if proposed == Wording.of(kept.version):
        proposed = None
    if is_new and proposed is not None:
        Proposal.objects.create(remark=kept, **proposed._asdict())
    if not is_new:
        before = Proposal.objects.filter(remark=kept).first()
        if (before and Wording.of(before)) != proposed:
            raise KeptOtherwise


@transaction.atomic
def comment(
    remark: Remark, words: str, *, key: UUID | None = None, by: Worker, at: datetime
) -> Comment:
    """Say something in the discussion of a remark, also after the decision."""
    draft = Comment(remark=remark, words=words, by=by, said_at=at)
    kept = keep_once(draft, key, within="remark_id", typed=("words", "by_id"))
    if kept is draft:
        audit.note("comment.made", kept, by=by, at=at, changes={"words": [None, words]})
    return kept


@transaction.atomic
def decide(
    remark: Remark,
    *,
    decision: str,
    reason: str,
    on: date,
    agreed_by: str,
    meeting: Meeting | None = None,
    by: Worker,
    at: datetime,
) -> None:
    """Adopt or decline a remark, always with a reason; ``meeting`` None: by agreement."""
    check_past(on, today=timezone.localdate(at))
    remark = Remark.objects.select_for_update(of=("self",)).get(pk=remark.pk)
    if remark.decision:
        raise AlreadyDecided
    decided = {
        "decision": decision,
        "reason": reason,
        "decided_on": on,
        "agreed_by": agreed_by,
        "meeting_id": meeting and meeting.pk,
    }
    changes = audit.change(remark, decided, allowed=decided)
    audit.keep("remark.decided", remark, changes, by=by, at=at)


def bring_in_text(*, kind: str, name: str, place: int = 0, at: datetime, **words: str) -> Text:
    """A text that ships with the program; ``words`` are those of ``Wording``.

    If a text of that name is there, it stays as it is.
    """
    there = Text.objects.filter(name=name).first()
    return there or write(kind, name, Wording(**words), place=place, by=None, at=at)


def bring_in(folder: Path = MATERIAL, *, at: datetime) -> None:
    """Definition, principles, glossary, captions and guide, as far as they are not there yet."""
    for told in shipped(folder):
        bring_in_text(**told, at=at)
