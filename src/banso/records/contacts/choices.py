"""Words for a contact."""

from django.db import models
from django.utils.translation import pgettext_lazy

from banso.core.contacts import modes


class Mode(models.TextChoices):
    VISIT = modes.Mode.VISIT, pgettext_lazy("mode of contact", "Visit")
    ACCOMPANY = modes.Mode.ACCOMPANY, pgettext_lazy("mode of contact", "Went along")
    OFFICE = modes.Mode.OFFICE, pgettext_lazy("mode of contact", "At the desk")
    PHONE = modes.Mode.PHONE, pgettext_lazy("mode of contact", "Telephone")
    MESSAGE = modes.Mode.MESSAGE, pgettext_lazy("mode of contact", "Letter or message")
    MEETING = modes.Mode.MEETING, pgettext_lazy("mode of contact", "Case meeting")
    AGENCY = modes.Mode.AGENCY, pgettext_lazy("mode of contact", "Call with an agency")


class WithWhom(models.TextChoices):
    PERSON = "person", pgettext_lazy("contact with whom", "The person")
    FAMILY = "family", pgettext_lazy("contact with whom", "Family")
    LOCAL = "local", pgettext_lazy("contact with whom", "Local people")
    AGENCY = "agency", pgettext_lazy("contact with whom", "Another agency")
    OTHER = "other", pgettext_lazy("contact with whom", "Someone else")


class How(models.TextChoices):
    MET = "met", pgettext_lazy("how a tie was noticed", "Met")
    HEARD = "heard", pgettext_lazy("how a tie was noticed", "Heard of")
