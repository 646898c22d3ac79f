"""Making a run from a model, changing it, repeating it, withdrawing it."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from banso.records.audit import actions as audit
from banso.records.keys import keep_once
from banso.records.staff.models import Worker
from banso.records.trainings.models import (
    Material,
    ModelStep,
    Participation,
    Run,
    Session,
    Step,
    TrainingModel,
)

AMENDABLE = frozenset({"title", "place", "link", "for_whom", "other_trainers", "note", "capacity"})
BEGINNING = AMENDABLE | {"on", "last_on"}
COPIED = ("minutes", "title", "what", "material", "group_work", "hints")
IN_TWO_LANGUAGES = ("title", "what", "material", "hints")


class Nowhere(Exception):
    """A run takes place somewhere: in a room, behind a link, or both."""


class OutOfOrder(Exception):
    """A session begins before the one that stands before it is over."""


class AlreadyWithdrawn(Exception):
    """Somebody has withdrawn this run; show what they wrote."""


@transaction.atomic
def begin(
    model: TrainingModel,
    *,
    begins: Sequence[datetime],
    trainers: Collection[Worker] = (),
    language: str = "ja",
    key: UUID | None = None,
    by: Worker,
    at: datetime,
    **about: object,
) -> Run:
    """A run of the model: one session for each moment in ``begins``, with the model's steps.

    The steps are copied in one language, that of whoever makes the run: from here on they are
    the trainer's own words.
    """
    draft = _draft(model, begins, about)
    run = keep_once(draft, key, within="model_id", typed=BEGINNING)
    if run is not draft:
        return run
    run.trainers.set(trainers or [by])
    steps = model.steps.order_by("place")
    for number, begins_at in enumerate(begins, start=1):
        of_session = [step for step in steps if step.session == number]
        session = Session(run=run, number=number, begins_at=begins_at)
        _session(session, [_in_words(step, language) for step in of_session])
    _check_order(run)
    audit.note("run.begun", run, by=by, at=at, changes=audit.beginning(run, sorted(BEGINNING)))
    return run


@transaction.atomic
def repeat(
    run: Run,
    *,
    begins: Sequence[datetime],
    with_participants: bool = False,
    key: UUID | None = None,
    by: Worker,
    at: datetime,
) -> Run:
    """The same training on other days, as it was adapted; with its material, and its people."""
    about = {field: getattr(run, field) for field in AMENDABLE}
    draft = _draft(run.model, begins, about)
    again = keep_once(draft, key, within="model_id", typed=BEGINNING)
    if again is not draft:
        return again
    again.trainers.set(run.trainers.all())
    copies: dict[UUID | None, Step | None] = {None: None}
    for session, begins_at in zip(run.sessions.order_by("number"), begins, strict=True):
        before = list(session.steps.order_by("place"))
        words = [{field: getattr(step, field) for field in COPIED} for step in before]
        copy = Session(run=again, number=session.number, begins_at=begins_at)
        made = _session(copy, words)
        copies |= {step.pk: after for step, after in zip(before, made, strict=True)}
    _check_order(again)
    _take_material_along(run, again, copies)
    if with_participants:
        _take_people_along(run, again, at=at)
    changes = audit.beginning(again, sorted(BEGINNING))
    audit.note("run.repeated", again, by=by, at=at, changes=changes)
    return again


@transaction.atomic
def amend(
    run: Run, *, trainers: Collection[Worker] | None = None, by: Worker, at: datetime, **new: object
) -> None:
    """Change what is told about the run. Its sessions and steps have their own actions."""
    run = Run.objects.select_for_update(of=("self",)).get(pk=run.pk)
    changes = audit.change(run, new, allowed=AMENDABLE)
    _check_place(run)
    audit.keep("run.amended", run, changes, by=by, at=at)
    if trainers is not None:
        _teach(run, trainers, by=by, at=at)


@transaction.atomic
def move_session(session: Session, *, begins_at: datetime, by: Worker, at: datetime) -> None:
    """A session takes place at another time."""
    session = Session.objects.select_for_update(of=("self",)).get(pk=session.pk)
    changes = audit.change(session, {"begins_at": begins_at}, allowed={"begins_at"})
    audit.keep("session.moved", session, changes, by=by, at=at)
    _check_order(session.run)
    on, last_on = _days(session.run.sessions.order_by("number").values_list("begins_at", flat=True))
    Run.objects.filter(pk=session.run_id).update(on=on, last_on=last_on)


@transaction.atomic
def withdraw(run: Run, *, reason: str, by: Worker, at: datetime) -> None:
    """The run does not take place. Everything about it stays, and says so."""
    run = Run.objects.select_for_update(of=("self",)).get(pk=run.pk)
    if run.withdrawn:
        raise AlreadyWithdrawn
    new = {"withdrawn_at": at, "withdrawn_reason": reason}
    audit.keep("run.withdrawn", run, audit.change(run, new, allowed=new), by=by, at=at)


def _draft(model: TrainingModel, begins: Sequence[datetime], about: dict[str, object]) -> Run:
    on, last_on = _days(begins)
    draft = Run(model=model, on=on, last_on=last_on, **about)
    _check_place(draft)
    return draft


def _days(begins: Sequence[datetime]) -> tuple:
    if sorted(begins) != list(begins):
        raise OutOfOrder
    return timezone.localdate(begins[0]), timezone.localdate(list(begins)[-1])


def _check_place(run: Run) -> None:
    if not (run.place or run.link):
        raise Nowhere


def _check_order(run: Run) -> None:
    over_at = None
    for session in run.sessions.order_by("number").prefetch_related("steps"):
        if over_at and session.begins_at < over_at:
            raise OutOfOrder
        minutes = sum(step.minutes for step in session.steps.all())
        over_at = session.begins_at + timedelta(minutes=minutes)


def _session(session: Session, steps: list[dict]) -> list[Step]:
    session.save(force_insert=True)
    return Step.objects.bulk_create(
        Step(session=session, place=place, **words) for place, words in enumerate(steps, start=1)
    )


def _in_words(step: ModelStep, language: str) -> dict[str, object]:
    words = {field: getattr(step, field) for field in COPIED}
    if language.startswith("en"):
        english = {field: getattr(step, f"{field}_en") for field in IN_TWO_LANGUAGES}
        words |= {field: said for field, said in english.items() if said}
        words["title"] = str(words["title"])[:100]
    return words


def _teach(run: Run, trainers: Collection[Worker], *, by: Worker, at: datetime) -> None:
    before = sorted(run.trainers.values_list("name", flat=True))
    after = sorted(trainer.name for trainer in trainers)
    if before != after:
        run.trainers.set(trainers)
        audit.note("run.amended", run, by=by, at=at, changes={"trainers": [before, after]})


def _take_material_along(run: Run, again: Run, copies: dict[UUID | None, Step | None]) -> None:
    Material.objects.bulk_create(
        Material(
            run=again,
            step=copies.get(material.step_id),
            lesson_id=material.lesson_id,
            document_id=material.document_id,
            text_id=material.text_id,
        )
        for material in run.materials.order_by("pk")
    )


def _take_people_along(run: Run, again: Run, *, at: datetime) -> None:
    Participation.objects.bulk_create(
        Participation(
            run=again,
            worker_id=one.worker_id,
            name=one.name,
            field=one.field,
            position=one.position,
            joined_at=at,
        )
        for one in run.participations.filter(left_at=None, forgotten_at=None).order_by("pk")
    )
