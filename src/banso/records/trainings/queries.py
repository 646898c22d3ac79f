"""What pages and papers show of training: the guide's models, runs, who takes part."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from banso.core.trainings.timetable import Clock
from banso.records.audience import Field, Position
from banso.records.staff.models import Worker
from banso.records.trainings.choices import Was
from banso.records.trainings.models import (
    Attendance,
    Participation,
    Run,
    Session,
    Step,
    TrainingModel,
)

PAST_SHOWN = 50


class Line(NamedTuple):
    """How many of a field or a position were there, were not, or are not marked yet."""

    key: str
    present: int
    absent: int
    unknown: int

    @property
    def total(self) -> int:
        return self.present + self.absent + self.unknown


def training_models() -> QuerySet[TrainingModel]:
    """The models in the order of the guide, for its second chapter."""
    sessions = Count("steps__session", distinct=True)
    return TrainingModel.objects.annotate(session_count=sessions).order_by("place", "name")


def model_named(name: str) -> TrainingModel:
    """A model with its steps and variations."""
    ordered = TrainingModel.steps.rel.related_model.objects.order_by("place")
    variations = TrainingModel.variations.rel.related_model.objects.order_by("for_whom")
    return TrainingModel.objects.prefetch_related(
        Prefetch("steps", ordered), Prefetch("variations", variations)
    ).get(name=name)


def coming(worker: Worker, on: date) -> QuerySet[Run]:
    """Runs that are not over, those withdrawn among them, so that nobody comes in vain."""
    return _listed(worker).filter(last_on__gte=on).order_by("on", "pk")


def past(worker: Worker, on: date) -> QuerySet[Run]:
    """The runs that are over, the newest first."""
    return _listed(worker).filter(last_on__lt=on).order_by("-on", "-pk")[:PAST_SHOWN]


def _listed(worker: Worker) -> QuerySet[Run]:
    """``taking_part``: how many; ``mine``: whether the worker is among them."""
    mine = Participation.objects.filter(run=OuterRef("pk"), worker=worker, left_at=None)
    return Run.objects.annotate(
        taking_part=Count("participations", Q(participations__left_at=None)), mine=Exists(mine)
    ).prefetch_related(Prefetch("sessions", _sessions()))


def run_for_page(run_id: UUID) -> Run:
    """A run with its sessions and their steps, as most pages and papers need it."""
    trainers = Worker.objects.order_by("kana", "name", "pk")
    return (
        Run.objects.select_related("model")
        .prefetch_related(Prefetch("sessions", _sessions()), Prefetch("trainers", trainers))
        .get(pk=run_id)
    )


def run_with_code(code: str) -> Run:
    """The run that somebody joins. Small letters and blanks are let pass."""
    key = Run.objects.values("pk").get(code="".join(code.split()).upper())
    return run_for_page(key["pk"])


def _sessions() -> QuerySet[Session]:
    steps = Step.objects.order_by("place")
    return (
        Session.objects.select_related("progress")
        .prefetch_related(Prefetch("steps", steps))
        .order_by("number")
    )


def clock_of(session: Session) -> Clock | None:
    """Where the running session stands; None before it was started and after it has ended."""
    progress = getattr(session, "progress", None)
    if progress is None or progress.ended_at is not None:
        return None
    steps = sorted(session.steps.all(), key=lambda step: step.place)
    place = [step.pk for step in steps].index(progress.step_id)
    return Clock(place, progress.since, progress.paused_at)


def participants(run: Run) -> list[Participation]:
    """Who comes, in the order in which they joined."""
    taking_part = run.participations.filter(left_at=None).select_related("worker")
    return list(taking_part.order_by("joined_at", "pk"))


def participation_of(run: Run, worker: Worker) -> Participation | None:
    return run.participations.filter(worker=worker, left_at=None).first()


def marks(session: Session) -> dict[UUID, str]:
    """What was marked for each participation; nothing marked is not known."""
    marked = Attendance.objects.filter(session=session).order_by("pk")
    return dict(marked.values_list("participation_id", "was"))


def marks_of(run: Run) -> dict[tuple[UUID, UUID], str]:
    """The same for all sessions of a run: by participation and session."""
    marked = Attendance.objects.filter(session__run=run).order_by("pk")
    return {(one, session): was for one, session, was in marked.values_list(*_MARK)}


_MARK = ("participation_id", "session_id", "was")


def by_field(people: Iterable[Participation], marked: dict[UUID, str]) -> list[Line]:
    return _lines([(one.field, marked.get(one.pk, Was.UNKNOWN)) for one in people], Field.values)


def by_position(people: Iterable[Participation], marked: dict[UUID, str]) -> list[Line]:
    said = [(one.position, marked.get(one.pk, Was.UNKNOWN)) for one in people]
    return _lines(said, Position.values)


def _lines(said: Sequence[tuple[str, str]], keys: Iterable[str]) -> list[Line]:
    """One line for each that occurs, and last for what was not said."""
    counts = Counter(said)
    lines = [Line(key, *(counts[key, was] for was in Was.values)) for key in (*keys, "")]
    return [line for line in lines if line.total]


def teachers(on: date, *, now: Iterable[Worker] = ()) -> QuerySet[Worker]:
    """Who can be chosen as a trainer: whoever works here, and who is one already."""
    among = Worker.objects.at_work_on(on)
    among |= Worker.objects.filter(pk__in=[one.pk for one in now])
    return among.order_by("kana", "name", "pk")


def is_over(run: Run, on: date) -> bool:
    return run.last_on < on
