"""Training models (研修モデル) of the guide, and the runs (研修の実施) made from them.

A model says how a training can go. A run copies its steps, so that the trainer can change
them without touching the guide; a run that does not take place is withdrawn, never removed.
"""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from banso.records.audience import Field, Position
from banso.records.courses.models import Lesson
from banso.records.documents.models import Document
from banso.records.keys import new_code, new_key
from banso.records.staff.models import Worker
from banso.records.texts.models import Text
from banso.records.trainings.choices import Audience, Was


class TrainingModel(models.Model):
    """``minutes``: of the whole, all sessions together. ``aim``: what people can do afterwards."""

    class Scrub:
        keep = ("name", "title", "title_en", "aim", "aim_en", "hints", "hints_en")
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    name = models.SlugField(max_length=60, unique=True)
    place = models.PositiveSmallIntegerField()  # its order in the guide
    title = models.CharField(max_length=100)
    title_en = models.CharField(max_length=200, blank=True)
    aim = models.TextField()
    aim_en = models.TextField(blank=True)
    minutes = models.PositiveSmallIntegerField()
    hints = models.TextField(blank=True)
    hints_en = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="training_model_takes_time", condition=Q(minutes__gte=1))
        ]

    def __str__(self) -> str:
        return self.title


class ModelStep(models.Model):
    """``session``: in a series, which of its dates the step belongs to."""

    class Scrub:
        keep = (
            *("title", "title_en", "what", "what_en", "material", "material_en"),
            *("hints", "hints_en"),
        )
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    model = models.ForeignKey(TrainingModel, models.PROTECT, related_name="steps")
    session = models.PositiveSmallIntegerField(default=1)
    place = models.PositiveSmallIntegerField()  # 1, 2, 3 … through all sessions
    minutes = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=100)
    title_en = models.CharField(max_length=200, blank=True)
    what = models.TextField(blank=True)
    what_en = models.TextField(blank=True)
    material = models.TextField(blank=True)
    material_en = models.TextField(blank=True)
    group_work = models.BooleanField(default=False)
    hints = models.TextField(blank=True)
    hints_en = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["model", "place"], name="model_step_has_its_own_place"),
            models.CheckConstraint(name="model_step_takes_time", condition=Q(minutes__gte=1)),
            models.CheckConstraint(
                name="model_sessions_are_counted_from_one", condition=Q(session__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Variation(models.Model):
    """What to do otherwise for these people."""

    class Scrub:
        keep = ("for_whom", "words", "words_en")
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    model = models.ForeignKey(TrainingModel, models.PROTECT, related_name="variations")
    for_whom = models.CharField(max_length=10, choices=Audience)
    words = models.TextField()
    words_en = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["model", "for_whom"], name="variation_told_once")
        ]

    def __str__(self) -> str:
        return self.get_for_whom_display()


class RunQuerySet(models.QuerySet["Run"]):
    def held(self) -> Self:
        """Without those that were withdrawn."""
        return self.filter(withdrawn_at=None)

    def with_a_session_from(self, day: date) -> Self:
        return self.filter(last_on__gte=day)


class Run(models.Model):
    """研修の実施. ``on`` and ``last_on``: the days of its first and last session, kept beside
    them so that lists need not ask. ``code`` lets people join without an account.
    ``for_whom`` "": a mixed group. ``note``: what those who come should know beforehand.
    """

    class Scrub:
        keep = ("for_whom", "code")
        replace = ("title", "place", "link", "other_trainers", "note", "withdrawn_reason")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    model = models.ForeignKey(TrainingModel, models.PROTECT, related_name="runs")
    title = models.CharField(max_length=100)
    on = models.DateField()
    last_on = models.DateField()
    place = models.CharField(max_length=200, blank=True)
    link = models.CharField(max_length=500, blank=True)
    for_whom = models.CharField(max_length=10, choices=Audience, blank=True)
    trainers = models.ManyToManyField(Worker, related_name="runs_taught")
    other_trainers = models.CharField(max_length=200, blank=True)
    note = models.TextField(blank=True)
    capacity = models.PositiveSmallIntegerField(null=True, blank=True)
    code = models.CharField(max_length=12, unique=True, default=new_code)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    objects = RunQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["last_on", "on"], name="run_by_day")]
        constraints = [
            models.CheckConstraint(
                name="run_ends_after_it_begins", condition=Q(last_on__gte=F("on"))
            ),
            models.CheckConstraint(name="run_is_somewhere", condition=~Q(place="") | ~Q(link="")),
            models.CheckConstraint(
                name="run_has_room_for_somebody",
                condition=Q(capacity=None) | Q(capacity__gte=1),
            ),
            models.CheckConstraint(
                name="run_withdrawn_with_a_reason_or_not",
                condition=Q(withdrawn_at=None, withdrawn_reason="")
                | (Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def withdrawn(self) -> bool:
        return self.withdrawn_at is not None


class Session(models.Model):
    """回: one date of a run. It ends when its steps do."""

    class Scrub:
        keep = ()
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    run = models.ForeignKey(Run, models.PROTECT, related_name="sessions")
    number = models.PositiveSmallIntegerField()  # 1, 2, 3 …
    begins_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "number"], name="session_numbered_once"),
            models.CheckConstraint(
                name="sessions_are_counted_from_one", condition=Q(number__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"


class Step(models.Model):
    """A step of a session, in the words of whoever made the run."""

    class Scrub:
        keep = ()
        replace = ("title", "what", "material", "hints")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    session = models.ForeignKey(Session, models.PROTECT, related_name="steps")
    place = models.PositiveSmallIntegerField()  # 1, 2, 3 … in its session
    minutes = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=100)
    what = models.TextField(blank=True)
    material = models.TextField(blank=True)
    group_work = models.BooleanField(default=False)
    hints = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["session", "place"],
                name="step_has_its_own_place",
                deferrable=models.Deferrable.DEFERRED,  # two steps change places
            ),
            models.CheckConstraint(name="step_takes_time", condition=Q(minutes__gte=1)),
        ]

    def __str__(self) -> str:
        return self.title


class Progress(models.Model):
    """進行: where a session stands that has been started. See ``core.trainings.timetable``."""

    class Scrub:
        keep = ()
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    session = models.OneToOneField(Session, models.PROTECT, related_name="progress")
    started_at = models.DateTimeField()
    step = models.ForeignKey(Step, models.PROTECT, null=True, blank=True, related_name="+")
    since = models.DateTimeField(null=True, blank=True)
    paused_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="progress_stands_at_a_step_or_has_ended",
                condition=Q(step__isnull=False, since__isnull=False, ended_at=None)
                | Q(step=None, since=None, paused_at=None, ended_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.started_at:%Y-%m-%d %H:%M}"


class Participation(models.Model):
    """参加: a worker of the office, or somebody without account by the name they gave.

    ``forgotten_at``: when that name was taken out (the participation still counts).
    ``left_at``: will not come after all.
    """

    class Scrub:
        keep = ("field", "position")
        replace = ("name",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    run = models.ForeignKey(Run, models.PROTECT, related_name="participations")
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=100, blank=True)
    field = models.CharField(max_length=20, choices=Field, blank=True)
    position = models.CharField(max_length=20, choices=Position, blank=True)
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True, blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "worker"], name="worker_takes_part_once"),
            models.CheckConstraint(
                name="participant_is_a_worker_or_has_a_name_or_is_forgotten",
                condition=Q(worker__isnull=False, name="", forgotten_at=None)
                | (Q(worker=None, forgotten_at=None) & ~Q(name=""))
                | Q(worker=None, name="", forgotten_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.worker.name if self.worker else self.name


class Attendance(models.Model):
    """出欠: whether a participant was at a session."""

    class Scrub:
        keep = ("was",)
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    participation = models.ForeignKey(Participation, models.PROTECT, related_name="attendances")
    session = models.ForeignKey(Session, models.PROTECT, related_name="attendances")
    was = models.CharField(max_length=10, choices=Was)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["participation", "session"], name="attendance_marked_once"
            )
        ]

    def __str__(self) -> str:
        return self.get_was_display()


class Material(models.Model):
    """教材: a lesson, a document or a text that belongs to a run, or to one of its steps."""

    class Scrub:
        keep = ()
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    run = models.ForeignKey(Run, models.PROTECT, related_name="materials")
    step = models.ForeignKey(Step, models.PROTECT, null=True, blank=True, related_name="materials")
    lesson = models.ForeignKey(Lesson, models.PROTECT, null=True, blank=True, related_name="+")
    document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="+")
    text = models.ForeignKey(Text, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="material_is_one_thing",
                condition=Q(lesson__isnull=False, document=None, text=None)
                | Q(lesson=None, document__isnull=False, text=None)
                | Q(lesson=None, document=None, text__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["run", "step", "lesson", "document", "text"],
                name="material_attached_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return str(self.lesson or self.document or self.text)
