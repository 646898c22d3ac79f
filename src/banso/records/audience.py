"""For whom something is told: the field (分野) and the position (立場) of those who learn.

Asked of participants of a training run, of those who register for an event and of those who
answer a questionnaire, always in the same words, so that the answers can stand side by side.
Neither has to be said.
"""

from django.db import models
from django.utils.translation import pgettext_lazy


class Field(models.TextChoices):
    HARDSHIP = "hardship", pgettext_lazy("field of work", "Hardship and public assistance")
    DISABILITY = "disability", pgettext_lazy("field of work", "Disability")
    AGEING = "ageing", pgettext_lazy("field of work", "Older people")
    YOUTH = "youth", pgettext_lazy("field of work", "Children and young people")
    OTHER = "other", pgettext_lazy("field of work", "Another field")


class Position(models.TextChoices):
    OFFICE = "office", pgettext_lazy("position", "Responsible office of the municipality")
    DESK = "desk", pgettext_lazy("position", "In the field")
    COMMUNITY = "community", pgettext_lazy("position", "Local people")
    LED = "led", pgettext_lazy("position", "Head of a desk or organisation")
    OTHER = "other", pgettext_lazy("position", "Another position")
