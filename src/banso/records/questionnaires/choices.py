"""When a questionnaire is asked, and on which way an answer came."""

from django.db import models
from django.utils.translation import pgettext_lazy


class Wave(models.TextChoices):
    BEFORE = "before", pgettext_lazy("wave of a questionnaire", "Before")
    AFTER = "after", pgettext_lazy("wave of a questionnaire", "After")
    LATER = "later", pgettext_lazy("wave of a questionnaire", "Three months later")


class Way(models.TextChoices):
    PHONE = "phone", pgettext_lazy("way of an answer", "By link or QR code")
    PAPER = "paper", pgettext_lazy("way of an answer", "On paper")
