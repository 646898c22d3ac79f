"""Pieces of work, the series of meetings (委員会・作業部会) held for them, and the meetings.

General on purpose: meetings about persons, with their legal grounds and the question who may
see what, will build on ``Series`` and ``Meeting`` in an app of their own above. Nothing of that
is here: whatever is written here may be read by everybody who works in the office.
"""

from django.db import models
from django.db.models import F, Q

from banso.records.documents.models import Document
from banso.records.keys import new_key
from banso.records.meetings.choices import Came, How, Manner, Role, SeriesKind
from banso.records.meetings.words import called, numbered
from banso.records.staff.models import Worker


class Undertaking(models.Model):
    """事業: a piece of work for which committees and working groups meet.

    ``years``: in the words of the office: 2026年度, 2026～2028年度.
    """

    class Scrub:
        keep = ("years",)
        replace = ("name", "aim")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    name = models.CharField(max_length=100)
    years = models.CharField(max_length=50, blank=True)
    aim = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class Series(models.Model):
    """A committee or a working group: it meets again and again, mostly about one piece of work."""

    class Scrub:
        keep = ("kind",)
        replace = ("name", "purpose")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    undertaking = models.ForeignKey(
        Undertaking, models.PROTECT, related_name="series", null=True, blank=True
    )
    kind = models.CharField(max_length=20, choices=SeriesKind, default=SeriesKind.COMMITTEE)
    name = models.CharField(max_length=100)
    purpose = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


class Member(models.Model):
    """Who belongs to a series: a worker, or somebody without account by name.

    Without ``joined_on`` from the beginning on; ``left_on`` is the first day outside.
    """

    class Scrub:
        keep = ("role",)
        replace = ("name", "affiliation")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    series = models.ForeignKey(Series, models.PROTECT, related_name="members")
    worker = models.ForeignKey(
        Worker, models.PROTECT, related_name="memberships_in_series", null=True, blank=True
    )
    name = models.CharField(max_length=100, blank=True)
    affiliation = models.CharField(max_length=100, blank=True)
    role = models.CharField(max_length=20, choices=Role, default=Role.MEMBER)
    joined_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="member_is_a_worker_or_has_a_name",
                condition=Q(worker=None) & ~Q(name="") | Q(worker__isnull=False, name=""),
            ),
            models.CheckConstraint(
                name="member_leaves_after_joining",
                condition=Q(left_on=None) | Q(joined_on=None) | Q(left_on__gte=F("joined_on")),
            ),
            models.UniqueConstraint(
                fields=["series", "worker"],
                condition=Q(left_on=None),
                name="worker_is_once_in_a_series_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return self.worker.name if self.worker else self.name


class Meeting(models.Model):
    """One meeting, planned or held. ``number``: 第1回; None for one outside the count.

    ``begins`` and ``ends`` are times of day in Japan. ``others``: who else came, in words.
    ``minutes_saved`` counts how often the minutes were written, so that nobody overwrites what
    somebody else wrote meanwhile. Minutes are a draft until ``approved_on``.
    """

    class Scrub:
        keep = ("manner",)
        replace = ("title", "place", "link", "others", "minutes", "cancelled_because")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    series = models.ForeignKey(Series, models.PROTECT, related_name="meetings")
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    title = models.CharField(max_length=100, blank=True)
    on = models.DateField()
    begins = models.TimeField(null=True, blank=True)
    ends = models.TimeField(null=True, blank=True)
    manner = models.CharField(max_length=20, choices=Manner, default=Manner.IN_PERSON)
    place = models.CharField(max_length=200, blank=True)
    link = models.CharField(max_length=500, blank=True)
    others = models.TextField(blank=True)
    minutes = models.TextField(blank=True)
    minutes_saved = models.PositiveIntegerField(default=0)
    approved_on = models.DateField(null=True, blank=True)
    cancelled_because = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["series", "on"], name="meeting_of_series")]
        constraints = [
            models.UniqueConstraint(
                fields=["series", "number"], name="meeting_numbered_once_in_its_series"
            ),
            models.CheckConstraint(
                name="meeting_numbers_begin_at_one",
                condition=Q(number=None) | Q(number__gte=1),
            ),
            models.CheckConstraint(
                name="meeting_ends_after_it_begins",
                condition=Q(ends=None) | Q(begins__isnull=False, ends__gt=F("begins")),
            ),
            models.CheckConstraint(
                name="meeting_approves_minutes_that_are_written",
                condition=Q(approved_on=None) | ~Q(minutes=""),
            ),
        ]

    def __str__(self) -> str:
        return called(self)

    @property
    def numbered(self) -> str:
        return numbered(self)


class AgendaItem(models.Model):
    class Scrub:
        keep = ()
        replace = ("title", "words", "presenter")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="agenda")
    place = models.PositiveSmallIntegerField(default=1)  # its order in the meeting
    title = models.CharField(max_length=100)
    words = models.TextField(blank=True)
    presenter = models.CharField(max_length=100, blank=True)

    def __str__(self) -> str:
        return self.title


class Attendance(models.Model):
    class Scrub:
        keep = ("came",)
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="attendance")
    member = models.ForeignKey(Member, models.PROTECT, related_name="attendance")
    came = models.CharField(max_length=20, choices=Came)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "member"], name="attendance_noted_once_for_a_member"
            )
        ]


class Decision(models.Model):
    """What was decided. ``vote``: the words of a vote: 賛成7・反対0. Without one, by agreement."""

    class Scrub:
        keep = ("how",)
        replace = ("words", "vote")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions")
    words = models.TextField()
    how = models.CharField(max_length=20, choices=How, default=How.AGREEMENT)
    vote = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="decision_has_words_of_a_vote_only_by_vote",
                condition=Q(vote="") | Q(how="vote"),
            )
        ]

    def __str__(self) -> str:
        return self.words


class Task(models.Model):
    """What is to be done after a meeting: by whom, until when, and when it was done."""

    class Scrub:
        keep = ()
        replace = ("words", "who")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="tasks")
    words = models.TextField()
    who = models.CharField(max_length=100, blank=True)
    until = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return self.words


class Paper(models.Model):
    """A document laid before a meeting."""

    class Scrub:
        keep = ()
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="papers")
    document = models.ForeignKey(Document, models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "document"], name="paper_laid_once_before_a_meeting"
            )
        ]
