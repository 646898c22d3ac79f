"""Questionnaires (アンケート) in versions, the rounds in which they are asked, and the answers.

An answer belongs to nobody: it knows the day and no moment, and its key is pure chance, for a
key ordered by time would tell the moment. What pairs answers is a keyed hash of a code that
somebody made up and that is kept nowhere.
"""

import uuid
from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q

from banso.core.questionnaires.definition import Definition
from banso.core.questionnaires.reading import read
from banso.records.audience import Field, Position
from banso.records.courses.models import Lesson
from banso.records.events.models import Event
from banso.records.keys import new_code, new_key
from banso.records.questionnaires.choices import Wave, Way
from banso.records.staff.models import Worker
from banso.records.trainings.models import Run

LONGEST_WORKED = 80  # years
PAPER_COMES_LATE = timedelta(14)  # after the last day of a round, if nobody closes it before


class Questionnaire(models.Model):
    """``name``: of one that is shipped; empty for those that an office makes. ``opening``: what
    stands above the questions.
    """

    class Scrub:
        keep = ("name", "title", "title_en", "opening", "opening_en")
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    name = models.SlugField(max_length=60, blank=True)
    title = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    opening = models.TextField(blank=True)
    opening_en = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["name"], condition=~Q(name=""), name="questionnaire_named_once"
            )
        ]

    def __str__(self) -> str:
        return self.title


class QuestionnaireVersion(models.Model):
    """What is asked; once there are answers to it, it stays as it is."""

    class Scrub:
        keep = ("definition",)
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    questionnaire = models.ForeignKey(Questionnaire, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()  # 1, 2, 3 …
    definition = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["questionnaire", "number"], name="questionnaire_version_numbered_once"
            ),
            models.CheckConstraint(
                name="questionnaire_versions_begin_at_one", condition=Q(number__gte=1)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"

    def asked(self) -> Definition:
        """Raises ``NotADefinition`` if somebody has written past the actions."""
        return read(self.definition)


class Round(models.Model):
    """One time of asking: before, after or three months later; about one thing or nothing.

    ``series``: the same in the rounds that are compared with each other. ``with_code``: people
    may give a code of their own, which pairs their answers. ``closed_on``: closed by hand.
    """

    class Scrub:
        keep = ("wave", "code", "language")
        replace = ("title",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    version = models.ForeignKey(QuestionnaireVersion, models.PROTECT, related_name="rounds")
    title = models.CharField(max_length=200, blank=True)
    wave = models.CharField(max_length=10, choices=Wave)
    series = models.UUIDField(default=new_key)
    lesson = models.ForeignKey(
        Lesson, models.PROTECT, null=True, blank=True, related_name="question_rounds"
    )
    run = models.ForeignKey(
        Run, models.PROTECT, null=True, blank=True, related_name="question_rounds"
    )
    event = models.ForeignKey(
        Event, models.PROTECT, null=True, blank=True, related_name="question_rounds"
    )
    code = models.CharField(max_length=10, unique=True, default=new_code)
    opens_on = models.DateField()
    closes_on = models.DateField(null=True, blank=True)  # the last day; null: until closed
    closed_on = models.DateField(null=True, blank=True)
    with_code = models.BooleanField(default=False)
    language = models.CharField(max_length=2, default="ja")

    class Meta:
        indexes = [models.Index(fields=["series"], name="round_of_series")]
        constraints = [
            models.CheckConstraint(
                name="round_is_about_one_thing_at_most",
                condition=Q(lesson=None, run=None)
                | Q(lesson=None, event=None)
                | Q(run=None, event=None),
            ),
            models.CheckConstraint(
                name="round_closes_after_it_opens",
                condition=Q(closes_on=None) | Q(closes_on__gte=F("opens_on")),
            ),
            models.CheckConstraint(
                name="round_is_in_a_language_we_speak", condition=Q(language__in=["ja", "en"])
            ),
            models.UniqueConstraint(fields=["series", "wave"], name="round_of_wave_once_in_series"),
        ]

    def __str__(self) -> str:
        return self.code

    def is_open(self, on: date) -> bool:
        """Whether it can be answered by link or QR code on this day."""
        return self.opens_on <= on and self.will_be_open(on)

    def will_be_open(self, on: date) -> bool:
        """The same for this day or a later one."""
        return self.closed_on is None and on <= (self.closes_on or on)

    def may_still_come(self, on: date) -> bool:
        """Whether answers may come from this day on; sheets of paper come in later than others."""
        return self.closed_on is None and (
            self.closes_on is None or on <= self.closes_on + PAPER_COMES_LATE
        )


class Answer(models.Model):
    """``pair``: a keyed hash, never the code itself. ``batch``: answers are shown five by five,
    so that nobody's can be told from what the next one changes (core.statistics.disclosure).
    """

    class Scrub:
        keep = ("field", "position", "way")
        replace = ("values", "pair")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    round = models.ForeignKey(Round, models.PROTECT, related_name="answers")
    version = models.ForeignKey(QuestionnaireVersion, models.PROTECT, related_name="answers")
    values = models.JSONField(default=dict)
    field = models.CharField(max_length=20, choices=Field, blank=True)
    position = models.CharField(max_length=20, choices=Position, blank=True)
    years = models.PositiveSmallIntegerField(null=True, blank=True)  # in this work
    pair = models.CharField(max_length=64, blank=True)
    way = models.CharField(max_length=10, choices=Way)
    entered_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    on = models.DateField()
    batch = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", "pair"], condition=~Q(pair=""), name="answer_with_a_code_once"
            ),
            models.CheckConstraint(
                name="answer_on_paper_is_entered_by_somebody",
                condition=Q(way=Way.PAPER, entered_by__isnull=False)
                | (~Q(way=Way.PAPER) & Q(entered_by=None)),
            ),
            models.CheckConstraint(
                name="answer_years_of_a_working_life",
                condition=Q(years=None) | Q(years__lte=LONGEST_WORKED),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.on}"


class Tag(models.Model):
    """A word under which free answers of one questionnaire are gathered."""

    class Scrub:
        keep = ("name",)
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    questionnaire = models.ForeignKey(Questionnaire, models.PROTECT, related_name="tags")
    name = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["questionnaire", "name"], name="tag_named_once"),
            models.CheckConstraint(name="tag_has_a_name", condition=~Q(name="")),
        ]

    def __str__(self) -> str:
        return self.name


class Tagging(models.Model):
    """``question``: the name of the question whose words are tagged."""

    class Scrub:
        keep = ("question",)
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    answer = models.ForeignKey(Answer, models.CASCADE, related_name="taggings")
    question = models.CharField(max_length=40)
    tag = models.ForeignKey(Tag, models.CASCADE, related_name="taggings")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["answer", "question", "tag"], name="answer_tagged_once_with_a_tag"
            )
        ]

    def __str__(self) -> str:
        return self.question
