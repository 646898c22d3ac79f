"""Texts in versions, what people say about them, and what became of it.

Nothing is overwritten: a version, once published, stays as it was and can be cited by its
number. A text is written in Japanese; the English beside it may be missing. Whatever somebody
says about a text is a remark, wherever it was said; one that holds a changed text is a proposal.
"""

from typing import Self

from django.db import models
from django.db.models import F, Q

from banso.records.audience import Field, Position
from banso.records.keys import new_key
from banso.records.meetings.models import Meeting
from banso.records.staff.models import Worker
from banso.records.texts.choices import Decision, Origin, RemarkState, TextKind


class Text(models.Model):
    """``name``: short, in the address and in citations: ``lesson-1``, ``definition``."""

    class Scrub:
        keep = ("kind", "name")
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    kind = models.CharField(max_length=20, choices=TextKind)
    name = models.SlugField(max_length=60, unique=True)
    place = models.PositiveSmallIntegerField(default=0)  # its order among its kind

    def __str__(self) -> str:
        return self.name


class Version(models.Model):
    """One state of a text. ``body``: prose as ``web.components.prose`` reads it (Markdown).

    ``note``: what has changed since the version before, and why. ``sources``: one a line.
    ``by`` None: it came with the program.
    """

    class Scrub:
        keep = ("title", "body", "title_en", "body_en", "note", "sources")
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    text = models.ForeignKey(Text, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()  # 1, 2, 3 …
    title = models.CharField(max_length=200)
    body = models.TextField()
    title_en = models.CharField(max_length=200, blank=True)
    body_en = models.TextField(blank=True)
    note = models.TextField(blank=True)
    sources = models.TextField(blank=True)
    published_at = models.DateTimeField()
    by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["text", "number"], name="version_numbered_once"),
            models.CheckConstraint(name="version_numbers_begin_at_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="version_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(
                name="version_after_the_first_notes_what_changed",
                condition=Q(number=1) | ~Q(note=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} {self.number}"


STATES = {
    RemarkState.OPEN: Q(decision=""),
    RemarkState.ADOPTED: Q(decision=Decision.ADOPTED, answered_by=None),
    RemarkState.ANSWERED: Q(decision=Decision.ADOPTED, answered_by__isnull=False),
    RemarkState.DECLINED: Q(decision=Decision.DECLINED),
}


class RemarkQuerySet(models.QuerySet["Remark"]):
    def in_state(self, state: RemarkState) -> Self:
        return self.filter(STATES[state])


class Remark(models.Model):
    """ご意見・気づき: what somebody said about a text, in the ``version`` in which it was read.

    ``by`` None: from somebody without an account, out of a questionnaire for instance;
    ``origin_words`` say in free words where it was said. ``renews``: an earlier remark, decided
    already, that is taken up again. ``meeting`` None in a decision: by agreement of those who
    are named in ``agreed_by``.
    """

    class Scrub:
        keep = ("origin", "field", "position", "decision")
        replace = ("words", "origin_words", "reason", "agreed_by")

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    version = models.ForeignKey(Version, models.PROTECT, related_name="remarks")
    words = models.TextField()
    origin = models.CharField(max_length=20, choices=Origin, default=Origin.READING)
    origin_words = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    field = models.CharField(max_length=20, choices=Field, blank=True)
    position = models.CharField(max_length=20, choices=Position, blank=True)
    renews = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="renewed_by"
    )
    said_at = models.DateTimeField()

    decision = models.CharField(max_length=20, choices=Decision, blank=True)
    reason = models.TextField(blank=True)
    decided_on = models.DateField(null=True, blank=True)
    agreed_by = models.CharField(max_length=300, blank=True)
    meeting = models.ForeignKey(Meeting, models.PROTECT, null=True, blank=True, related_name="+")
    answered_by = models.ForeignKey(
        Version, models.PROTECT, null=True, blank=True, related_name="answers"
    )

    objects = RemarkQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["decision", "-said_at"], name="remark_in_the_inbox")]
        constraints = [
            models.CheckConstraint(name="remark_says_something", condition=~Q(words="")),
            models.CheckConstraint(
                name="remark_decision_has_reason_day_and_who_or_is_none",
                condition=Q(decision="", reason="", decided_on=None, agreed_by="", meeting=None)
                | (
                    Q(decision__in=Decision.values, decided_on__isnull=False)
                    & ~Q(reason="")
                    & ~Q(agreed_by="")
                ),
            ),
            models.CheckConstraint(
                name="remark_answered_only_if_adopted",
                condition=Q(answered_by=None) | Q(decision=Decision.ADOPTED),
            ),
            models.CheckConstraint(
                name="remark_renews_another", condition=Q(renews=None) | ~Q(renews=F("id"))
            ),
        ]

    def __str__(self) -> str:
        return self.words[:30]

    @property
    def state(self) -> RemarkState:
        if self.decision == Decision.ADOPTED and self.answered_by_id:
            return RemarkState.ANSWERED
        return RemarkState(self.decision or RemarkState.OPEN)


class Proposal(models.Model):
    """A changed text (改訂の提案) for the remark's version; the remark's words are its reason."""

    class Scrub:
        keep = ("title", "body", "title_en", "body_en", "sources")
        replace = ()

    remark = models.OneToOneField(Remark, models.PROTECT, primary_key=True)
    title = models.CharField(max_length=200)
    body = models.TextField()
    title_en = models.CharField(max_length=200, blank=True)
    body_en = models.TextField(blank=True)
    sources = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="proposal_has_a_title", condition=~Q(title="")),
        ]

    def __str__(self) -> str:
        return self.title


class Comment(models.Model):
    """A word in the discussion of a remark. It can be answered, and is never changed."""

    class Scrub:
        keep = ()
        replace = ("words",)

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    remark = models.ForeignKey(Remark, models.PROTECT, related_name="comments")
    words = models.TextField()
    by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    said_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="comment_says_something", condition=~Q(words=""))
        ]

    def __str__(self) -> str:
        return self.words[:30]
