"""Words for training runs."""

from django.db import models
from django.utils.translation import pgettext_lazy


class Audience(models.TextChoices):
    """For whom a variation of a model is meant. A group may be mixed: then none is chosen."""

    FIELD = "field", pgettext_lazy("for whom a training is", "Field staff")
    OFFICE = "office", pgettext_lazy("for whom a training is", "Office staff")
    LOCAL = "local", pgettext_lazy("for whom a training is", "Local people")


class Was(models.TextChoices):
    """Whether somebody was there. Nothing marked is not absence."""

    PRESENT = "present", pgettext_lazy("attendance", "Present")
    ABSENT = "absent", pgettext_lazy("attendance", "Absent")
    UNKNOWN = "unknown", pgettext_lazy("attendance", "Not known")
