"""Words for a tie."""

from django.db import models
from django.utils.translation import pgettext_lazy

from banso.core.ties import kinds


class Kind(models.TextChoices):
    KIN = kinds.TieKind.KIN, pgettext_lazy("kind of tie", "Family")
    FRIEND = kinds.TieKind.FRIEND, pgettext_lazy("kind of tie", "Friend")
    NEIGHBOUR = kinds.TieKind.NEIGHBOUR, pgettext_lazy("kind of tie", "Neighbour")
    PLACE = kinds.TieKind.PLACE, pgettext_lazy("kind of tie", "Place")
    GROUP = kinds.TieKind.GROUP, pgettext_lazy("kind of tie", "Group")
    WORK = kinds.TieKind.WORK, pgettext_lazy("kind of tie", "Work")
    VOLUNTEER = kinds.TieKind.VOLUNTEER, pgettext_lazy("kind of tie", "Volunteer")
    SERVICE = kinds.TieKind.SERVICE, pgettext_lazy("kind of tie", "Service")


class Circle(models.TextChoices):
    INNER = kinds.Circle.INNER, pgettext_lazy("circle of closeness", "Inner circle")
    MIDDLE = kinds.Circle.MIDDLE, pgettext_lazy("circle of closeness", "Middle circle")
    OUTER = kinds.Circle.OUTER, pgettext_lazy("circle of closeness", "Outer circle")


class Direction(models.TextChoices):
    GIVES = kinds.Direction.GIVES, pgettext_lazy("who gives in a tie", "The person gives")
    RECEIVES = kinds.Direction.RECEIVES, pgettext_lazy("who gives in a tie", "The person receives")
    BOTH = kinds.Direction.BOTH, pgettext_lazy("who gives in a tie", "Both give")


class HowEnded(models.TextChoices):
    DIED = kinds.HowEnded.DIED, pgettext_lazy("how a tie ended", "Died")
    MOVED = kinds.HowEnded.MOVED, pgettext_lazy("how a tie ended", "Moved away")
    BROKE_OFF = kinds.HowEnded.BROKE_OFF, pgettext_lazy("how a tie ended", "Broke off")
    FADED = kinds.HowEnded.FADED, pgettext_lazy("how a tie ended", "Faded")
    FINISHED = kinds.HowEnded.FINISHED, pgettext_lazy("how a tie ended", "Came to its planned end")
    CHOSE = kinds.HowEnded.CHOSE, pgettext_lazy("how a tie ended", "The person chose to leave")
