"""Manners of an event, kinds of programme items, roles of speakers, for whom material is."""

from django.db import models
from django.utils.translation import pgettext_lazy


class Manner(models.TextChoices):
    ON_LINE = "on_line", pgettext_lazy("manner of an event", "On-line")
    IN_PERSON = "in_person", pgettext_lazy("manner of an event", "In a hall")
    BOTH = "both", pgettext_lazy("manner of an event", "In a hall and on-line")


class ItemKind(models.TextChoices):
    KEYNOTE = "keynote", pgettext_lazy("programme", "Keynote")
    PANEL = "panel", pgettext_lazy("programme", "Panel discussion")
    REPORT = "report", pgettext_lazy("programme", "Report from practice")
    GREETING = "greeting", pgettext_lazy("programme", "Greeting")
    BREAK = "break", pgettext_lazy("programme", "Break")
    OTHER = "other", pgettext_lazy("programme", "Other part")


class SpeakerRole(models.TextChoices):
    LECTURER = "lecturer", pgettext_lazy("speaker", "Lecturer")
    PANELIST = "panelist", pgettext_lazy("speaker", "Panelist")
    MODERATOR = "moderator", pgettext_lazy("speaker", "Moderator")
    REPORTER = "reporter", pgettext_lazy("speaker", "Reporter from practice")
    HOST = "host", pgettext_lazy("speaker", "Host")


class ForWhom(models.TextChoices):
    REGISTERED = "registered", pgettext_lazy("material", "Those who have registered")
    EVERYBODY = "everybody", pgettext_lazy("material", "Everybody who knows the page")
