"""Adapting a run: its steps, and the material beside it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max, Model

from banso.records.audit import actions as audit
from banso.records.courses.models import Lesson
from banso.records.documents.models import Document
from banso.records.keys import keep_once
from banso.records.staff.models import Worker
from banso.records.texts.models import Text
from banso.records.trainings.models import Material, Progress, Run, Session, Step

WORDS = frozenset({"minutes", "title", "what", "material", "group_work", "hints"})


class StandsNow(Exception):
    """The running sheet stands at this step; go on to another one before it is taken out."""


class OnlyStep(Exception):
    """A session has at least one step: without any it would begin and end at once."""


class AlreadyAttached(Exception):
    """It stands beside the run already."""


@transaction.atomic
def add(
    session: Session, *, key: UUID | None = None, by: Worker, at: datetime, **words: object
) -> Step:
    """A further step at the end of the session; it can be moved up from there."""
    _lock(session)
    last = session.steps.aggregate(last=Max("place"))["last"] or 0
    draft = Step(session=session, place=last + 1, **words)
    step = keep_once(draft, key, within="session_id", typed=WORDS)
    if step is draft:
        changes = audit.beginning(step, sorted(WORDS))
        audit.note("step.added", step, by=by, at=at, changes=changes)
    return step


@transaction.atomic
def amend(step: Step, *, by: Worker, at: datetime, **new: object) -> None:
    step = Step.objects.select_for_update(of=("self",)).get(pk=step.pk)
    changes = audit.change(step, new, allowed=WORDS)
    audit.keep("step.amended", step, changes, by=by, at=at)


@transaction.atomic
def move(step: Step, *, down: bool, by: Worker, at: datetime) -> None:
    """One place up or down in its session. At the end there is nowhere to go: nothing happens."""
    _lock(step.session)
    others = step.session.steps.order_by("place" if down else "-place")
    beyond = {"place__gt" if down else "place__lt": step.place}
    other = others.filter(**beyond).first()
    if other is None:
        return
    before, after = step.place, other.place
    Step.objects.filter(pk=other.pk).update(place=before)
    audit.keep(
        "step.moved", step, audit.change(step, {"place": after}, allowed={"place"}), by=by, at=at
    )


@transaction.atomic
def remove(step: Step, *, by: Worker, at: datetime) -> None:
    """Take a step out of the run. Its words stay in the log, its material beside the run."""
    _lock(step.session)
    if Progress.objects.filter(step=step).exists():
        raise StandsNow
    if not step.session.steps.exclude(pk=step.pk).exists():
        raise OnlyStep
    for material in step.materials.order_by("pk"):
        same = _thing(material)
        if material.run.materials.filter(step=None, **same).exists():
            material.delete()
        else:
            Material.objects.filter(pk=material.pk).update(step=None)
    changes = {field: [getattr(step, field), None] for field in sorted(WORDS)}
    audit.note("step.removed", step, by=by, at=at, changes=changes)
    later = Step.objects.filter(session=step.session_id, place__gt=step.place)
    step.delete()
    later.update(place=F("place") - 1)


@transaction.atomic
def attach(
    run: Run,
    thing: Lesson | Document | Text,
    *,
    step: Step | None = None,
    by: Worker,
    at: datetime,
) -> Material:
    """Put a lesson, a document or a text beside the run, or beside one of its steps."""
    Run.objects.select_for_update(of=("self",)).get(pk=run.pk)
    which = {_kind(thing): thing}
    if Material.objects.filter(run=run, step=step, **which).exists():
        raise AlreadyAttached
    material = Material.objects.create(run=run, step=step, **which)
    audit.note(
        "material.attached", material, by=by, at=at, changes={_kind(thing): [None, thing.pk]}
    )
    return material


@transaction.atomic
def detach(material: Material, *, by: Worker, at: datetime) -> None:
    """Take it away from the run. The lesson, document or text itself stays where it is."""
    changes = {field: [value, None] for field, value in _thing(material).items()}
    audit.note("material.detached", material, by=by, at=at, changes=changes)
    material.delete()


def _kind(thing: Model) -> str:
    return {Lesson: "lesson", Document: "document", Text: "text"}[type(thing)]


def _thing(material: Material) -> dict[str, object]:
    fields = ("lesson_id", "document_id", "text_id")
    return {field: getattr(material, field) for field in fields if getattr(material, field)}


def _lock(session: Session) -> None:
    Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
