"""Words for motivation: the same five anchors for the person and for the worker."""

from django.db import models
from django.utils.translation import pgettext_lazy

from banso.core.motivation import steps


class Step(models.IntegerChoices):
    CANNOT_MOVE = steps.Step.CANNOT_MOVE, pgettext_lazy("motivation", "Cannot move")
    HEAVY = steps.Step.HEAVY, pgettext_lazy("motivation", "Everything is heavy")
    IF_ASKED = steps.Step.IF_ASKED, pgettext_lazy("motivation", "Moves if asked")
    WILLING = steps.Step.WILLING, pgettext_lazy("motivation", "Would like to try")
    MOVES_ALONE = steps.Step.MOVES_ALONE, pgettext_lazy("motivation", "Moves of own accord")


class Voice(models.TextChoices):
    SELF = steps.Voice.SELF, pgettext_lazy("who says so", "The person's own word")
    WORKER = steps.Voice.WORKER, pgettext_lazy("who says so", "A worker's view")
