"""Everything that may change what is known of a life: troubles, motivation, the told story."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from banso.core.calendar.past import check_past
from banso.records.audit import actions as audit
from banso.records.keys import keep_once
from banso.records.life.choices import Step, Voice
from banso.records.life.models import Observation, Passage, Trouble
from banso.records.people.choices import Precision
from banso.records.people.models import Person
from banso.records.staff.models import Worker

OF_TROUBLE = frozenset({"what", "happened_on", "precision", "told", "settled_on"})
OF_OBSERVATION = frozenset({"on", "step", "voice", "words", "told"})
OF_PASSAGE = frozenset({"words", "began_on", "precision", "until", "told_on"})


class AlreadySettled(Exception):
    """Somebody else has written that this trouble is settled; show what they wrote."""


class SettledBeforeItHappened(Exception):
    """The day it was settled lies before the day it happened."""


class EndsBeforeItBegan(Exception):
    """A passage of the story ends before it began."""


class ToldBeforeItBegan(Exception):
    """Nobody can tell of a time that had not begun."""


@transaction.atomic
def note_trouble(
    person: Person,
    what: str,
    *,
    happened_on: date,
    precision: Precision = Precision.DAY,
    told: bool = False,
    settled_on: date | None = None,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Trouble:
    """Record a trouble (問題発生); ``told`` if it happened before the first meeting."""
    draft = Trouble(
        person=person,
        what=what,
        happened_on=happened_on,
        precision=precision,
        told=told,
        settled_on=settled_on,
    )
    _check_trouble(draft, today=timezone.localdate(at))
    trouble = keep_once(draft, key, within="person_id", typed=OF_TROUBLE)
    if trouble is draft:
        changes = audit.beginning(trouble, OF_TROUBLE)
        audit.note("trouble.noted", trouble, by=by, at=at, changes=changes)
    return trouble


@transaction.atomic
def amend_trouble(trouble: Trouble, *, by: Worker, at: datetime, **new: object) -> None:
    """Correct a trouble; what stood there before stays in the history."""
    trouble = Trouble.objects.select_for_update(of=("self",)).get(pk=trouble.pk)
    changes = audit.change(trouble, new, allowed=OF_TROUBLE)
    _check_trouble(trouble, today=timezone.localdate(at))
    audit.keep("trouble.amended", trouble, changes, by=by, at=at)


@transaction.atomic
def settle_trouble(trouble: Trouble, *, on: date, by: Worker, at: datetime) -> None:
    """Record that a trouble is settled. It stays in the story, and so does the person."""
    trouble = Trouble.objects.select_for_update(of=("self",)).get(pk=trouble.pk)
    if trouble.settled_on is not None:
        raise AlreadySettled
    changes = audit.change(trouble, {"settled_on": on}, allowed=OF_TROUBLE)
    _check_trouble(trouble, today=timezone.localdate(at))
    audit.keep("trouble.settled", trouble, changes, by=by, at=at)


@transaction.atomic
def observe(
    person: Person,
    *,
    on: date,
    step: Step | None,
    voice: Voice,
    words: str = "",
    told: bool = False,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Observation:
    """Keep what was said or seen of motivation (意欲). ``step`` None: not asked today."""
    check_past(on, today=timezone.localdate(at))
    draft = Observation(
        person=person, author=by, on=on, step=step, voice=voice, words=words, told=told
    )
    observation = keep_once(draft, key, within="person_id", typed=OF_OBSERVATION)
    if observation is draft:
        changes = audit.beginning(observation, OF_OBSERVATION)
        audit.note("observation.kept", observation, by=by, at=at, changes=changes)
    return observation


@transaction.atomic
def amend_observation(observation: Observation, *, by: Worker, at: datetime, **new: object) -> None:
    """Correct a slip of the pen. A change of the person is a new observation, not this."""
    observation = Observation.objects.select_for_update(of=("self",)).get(pk=observation.pk)
    changes = audit.change(observation, new, allowed=OF_OBSERVATION)
    check_past(observation.on, today=timezone.localdate(at))
    audit.keep("observation.amended", observation, changes, by=by, at=at)


@transaction.atomic
def tell(
    person: Person,
    words: str,
    *,
    began_on: date,
    precision: Precision = Precision.YEAR,
    until: date | None = None,
    told_on: date | None = None,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Passage:
    """Keep a passage of the life story (生活歴) as it was told, today if no day is given."""
    draft = Passage(
        person=person,
        words=words,
        began_on=began_on,
        precision=precision,
        until=until,
        told_on=told_on or timezone.localdate(at),
    )
    _check_passage(draft, today=timezone.localdate(at))
    passage = keep_once(draft, key, within="person_id", typed=OF_PASSAGE)
    if passage is draft:
        changes = audit.beginning(passage, OF_PASSAGE)
        audit.note("passage.told", passage, by=by, at=at, changes=changes)
    return passage


@transaction.atomic
def amend_passage(passage: Passage, *, by: Worker, at: datetime, **new: object) -> None:
    """Correct a passage as it was understood; the earlier wording stays in the history."""
    passage = Passage.objects.select_for_update(of=("self",)).get(pk=passage.pk)
    changes = audit.change(passage, new, allowed=OF_PASSAGE)
    _check_passage(passage, today=timezone.localdate(at))
    audit.keep("passage.amended", passage, changes, by=by, at=at)


def _check_trouble(trouble: Trouble, *, today: date) -> None:
    check_past(trouble.happened_on, trouble.settled_on, today=today)
    if trouble.settled_on is not None and trouble.settled_on < trouble.happened_on:
        raise SettledBeforeItHappened


def _check_passage(passage: Passage, *, today: date) -> None:
    check_past(passage.began_on, passage.until, passage.told_on, today=today)
    if passage.until is not None and passage.until < passage.began_on:
        raise EndsBeforeItBegan
    if passage.told_on < passage.began_on:
        raise ToldBeforeItBegan
