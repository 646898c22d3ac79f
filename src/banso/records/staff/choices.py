"""Words for the side that accompanies."""

from django.db import models
from django.utils.translation import pgettext_lazy


class BodyKind(models.TextChoices):
    MUNICIPALITY = "municipality", pgettext_lazy("implementing body", "Municipality")
    COUNCIL = "council", pgettext_lazy("implementing body", "Council of social welfare")
    NPO = "npo", pgettext_lazy("implementing body", "Non-profit organisation")
    OTHER = "other", pgettext_lazy("implementing body", "Other")


class Duty(models.TextChoices):
    SUPPORTER = "supporter", pgettext_lazy("duty of a worker", "Support worker")
    LEAD = "lead", pgettext_lazy("duty of a worker", "Lead worker")
    MANAGER = "manager", pgettext_lazy("duty of a worker", "Manager")
    TRAINER = "trainer", pgettext_lazy("duty of a worker", "Trainer")
