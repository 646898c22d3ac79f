"""Kinds of series, roles of members, manners of meeting, ways to a decision."""

from django.db import models
from django.utils.translation import pgettext_lazy


class SeriesKind(models.TextChoices):
    COMMITTEE = "committee", pgettext_lazy("kind of series", "Committee")
    WORKING_GROUP = "working_group", pgettext_lazy("kind of series", "Working group")
    OTHER = "other", pgettext_lazy("kind of series", "Another series of meetings")


class Role(models.TextChoices):
    CHAIR = "chair", pgettext_lazy("role in a series", "Chair")
    MEMBER = "member", pgettext_lazy("role in a series", "Member")
    SECRETARIAT = "secretariat", pgettext_lazy("role in a series", "Secretariat")
    OBSERVER = "observer", pgettext_lazy("role in a series", "Observer")


class Manner(models.TextChoices):
    IN_PERSON = "in_person", pgettext_lazy("manner of meeting", "In one place")
    ON_LINE = "on_line", pgettext_lazy("manner of meeting", "On-line")
    BOTH = "both", pgettext_lazy("manner of meeting", "In one place and on-line")
    IN_WRITING = "in_writing", pgettext_lazy("manner of meeting", "In writing")


class Came(models.TextChoices):
    CAME = "came", pgettext_lazy("attendance at a meeting", "Came")
    ON_LINE = "on_line", pgettext_lazy("attendance at a meeting", "Took part on-line")
    AWAY = "away", pgettext_lazy("attendance at a meeting", "Was away")


class How(models.TextChoices):
    AGREEMENT = "agreement", pgettext_lazy("way to a decision", "By agreement")
    VOTE = "vote", pgettext_lazy("way to a decision", "By vote")
