"""What pages and papers show of training: the guide's models, runs, who takes part."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Case, Count, Exists, F, OuterRef, Prefetch, Q, QuerySet, Subquery, When
from django.utils import timezone

from banso.core.access.teaching import MAY_TEACH
from banso.core.trainings.timetable import Clock
from banso.records.audience import Field, Position
from banso.records.courses.models import Lesson
from banso.records.documents.choices import DocumentKind
from banso.records.documents.models import Document
from banso.records.keys import CODE_LETTERS
from banso.records.staff.models import Worker
from banso.records.texts.choices import TextKind
from banso.records.texts.models import Text, Version
from banso.records.trainings.choices import Audience, Was
from banso.records.trainings.models import (
    Attendance,
    Material,
    ModelStep,
    Participation,
    Run,
    Session,
    Step,
    TrainingModel,
    Variation,
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
    ordered = ModelStep.objects.order_by("place")
    in_order = Case(*(When(for_whom=whom, then=n) for n, whom in enumerate(Audience.values)))
    variations = Variation.objects.order_by(in_order)
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
    letters = "".join(letter for letter in code.upper() if letter in CODE_LETTERS)
    if len(letters) != len("".join(code.split())):
        raise Run.DoesNotExist
    return run_for_page(Run.objects.values_list("pk", flat=True).get(code=letters))


def variation_of(run: Run) -> Variation | None:
    """What the guide says for those whom the run is for."""
    return Variation.objects.filter(model=run.model_id, for_whom=run.for_whom).first()


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
    """Who can be chosen as a trainer: whoever may teach here, and who is one already."""
    among = Worker.objects.at_work_on(on).filter(duty__in=MAY_TEACH)
    among |= Worker.objects.filter(pk__in=[one.pk for one in now])
    return among.order_by("kana", "name", "pk")


def colleagues(run: Run, on: date) -> QuerySet[Worker]:
    """Workers who are not on the list of the run yet."""
    there = run.participations.exclude(worker=None).values("worker")
    return Worker.objects.at_work_on(on).exclude(pk__in=there).order_by("kana", "name", "pk")


def next_session(run: Run, on: date) -> UUID | None:
    """The session that is held next, today's among them."""
    ahead = (one for one in run.sessions.all() if timezone.localdate(one.begins_at) >= on)
    return next((one.pk for one in ahead), None)


def is_over(run: Run, on: date) -> bool:
    return run.last_on < on


def materials(run: Run) -> list[Material]:
    """What stands beside the run, that of the whole first, then step by step."""
    along = ("lesson", "document", "text", "step__session")
    in_order = (F("step__session__number").asc(nulls_first=True), "step__place", "pk")
    return list(run.materials.select_related(*along).order_by(*in_order))


def titles(texts: Iterable[UUID | None]) -> dict[UUID, Version]:
    """The newest version of each text, without its body."""
    newest = Version.objects.filter(text=OuterRef("text")).order_by("-number").values("pk")[:1]
    versions = Version.objects.filter(text__in={*texts} - {None}, pk=Subquery(newest))
    return {version.text_id: version for version in versions.defer("body", "body_en")}


def lessons() -> QuerySet[Lesson]:
    return Lesson.objects.order_by("course__name", "place")


def texts() -> QuerySet[Text]:
    """Texts to be handed out; those of lessons and slides come with their lessons."""
    of_lessons = (TextKind.LESSON, TextKind.SLIDES)
    return Text.objects.exclude(kind__in=of_lessons).order_by("kind", "place", "name")


def handouts() -> QuerySet[Document]:
    """Files, the newest first; films come with their lessons."""
    return Document.objects.exclude(kind=DocumentKind.FILM).order_by("-received_at", "-pk")[:100]


def names_to_forget(before: date) -> int:
    """How many names of people without account come from runs that were over before the day."""
    return guests_before(before).count()


def guests_before(day: date) -> QuerySet[Participation]:
    """People without account whose name still stands, of runs that were over before the day."""
    return Participation.objects.filter(
        worker=None, forgotten_at=None, run__last_on__lt=day
    ).order_by("pk")
