"""What changes when several people learn before one screen."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from banso.core.calendar.past import check_past
from banso.records.audit import actions as audit
from banso.records.courses.actions.learning import learn, unlearn
from banso.records.courses.choices import How
from banso.records.courses.models import GroupViewing, Learnt, Lesson
from banso.records.keys import keep_once
from banso.records.staff.models import Worker

GROUP = frozenset({"on", "others", "named", "note"})


class NobodyThere(Exception):
    """A group without anybody has watched nothing."""


@transaction.atomic
def learn_together(
    lesson: Lesson,
    *,
    on: date,
    present: Sequence[Worker],
    others: int = 0,
    named: str = "",
    note: str = "",
    key: UUID | None = None,
    by: Worker | None,
    at: datetime,
) -> GroupViewing:
    """Record that several people watched the lesson at one screen; those named have learnt it."""
    check_past(on, today=timezone.localdate(at))
    if not present and not others:
        raise NobodyThere
    draft = GroupViewing(lesson=lesson, on=on, others=others, named=named, note=note)
    group = keep_once(draft, key, within="lesson_id", typed=GROUP)
    if group is draft:
        group.present.set(present)
        changes = audit.beginning(group, GROUP)
        changes["present"] = [None, _names(present)]
        audit.note("group_viewing.recorded", group, by=by, at=at, changes=changes)
        for worker in present:
            learn(lesson, worker, how=How.TOGETHER, on=on, by=by, at=at)
    return group


@transaction.atomic
def amend_group(
    group: GroupViewing, *, present: Sequence[Worker], by: Worker, at: datetime, **new: object
) -> None:
    """Put right what was written of a group. Whoever was not there has not learnt by it."""
    group = GroupViewing.objects.select_for_update(of=("self",)).get(pk=group.pk)
    before, day = list(group.present.order_by("kana", "name", "pk")), group.on
    changes = audit.change(group, new, allowed=GROUP)
    check_past(group.on, today=timezone.localdate(at))
    if not present and not group.others:
        raise NobodyThere
    if set(before) != set(present):
        changes["present"] = [_names(before), _names(present)]
    if changes:
        group.save()
        group.present.set(present)
        audit.note("group_viewing.amended", group, by=by, at=at, changes=changes)
    _move(group, day)
    for worker in sorted(set(before) - set(present), key=_key):
        if not _there_elsewhere(worker, group, day):
            unlearn(group.lesson, worker, on=day, by=by, at=at)
    for worker in sorted(set(present) - set(before), key=_key):
        learn(group.lesson, worker, how=How.TOGETHER, on=group.on, by=by, at=at)


def _move(group: GroupViewing, day: date) -> None:
    """Those who were there learnt on the day that is now written."""
    if group.on != day:
        learnt = Learnt.objects.filter(lesson=group.lesson, how=How.TOGETHER, on=day)
        learnt.filter(worker__in=group.present.order_by("pk")).update(on=group.on)


def _there_elsewhere(worker: Worker, group: GroupViewing, day: date) -> bool:
    """Another group of that day had the worker in it, too."""
    same = worker.group_viewings.filter(lesson=group.lesson, on=day)
    return same.exclude(pk=group.pk).exists()


def _names(workers: Iterable[Worker]) -> str:
    return ", ".join(worker.name for worker in workers)


def _key(worker: Worker) -> UUID:
    return worker.pk
