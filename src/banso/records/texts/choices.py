"""What kind of text it is, where a remark came from, and what became of it."""

from django.db import models
from django.utils.translation import pgettext_lazy


class TextKind(models.TextChoices):
    LESSON = "lesson", pgettext_lazy("kind of text", "Lesson")
    SLIDES = "slides", pgettext_lazy("kind of text", "Slides")
    GUIDE = "guide", pgettext_lazy("kind of text", "Guide")
    DEFINITION = "definition", pgettext_lazy("kind of text", "Definition")
    PRINCIPLE = "principle", pgettext_lazy("kind of text", "Principle")
    TERM = "term", pgettext_lazy("kind of text", "Word of the glossary")
    CAPTION = "caption", pgettext_lazy("kind of text", "Caption of the chart")


class Origin(models.TextChoices):
    """On which occasion something was remarked."""

    READING = "reading", pgettext_lazy("origin of a remark", "While reading")
    LESSON = "lesson", pgettext_lazy("origin of a remark", "A lesson")
    QUESTIONNAIRE = "questionnaire", pgettext_lazy("origin of a remark", "A questionnaire")
    RUN = "run", pgettext_lazy("origin of a remark", "A training run")
    MEETING = "meeting", pgettext_lazy("origin of a remark", "A meeting")
    EVENT = "event", pgettext_lazy("origin of a remark", "An event")


class Decision(models.TextChoices):
    ADOPTED = "adopted", pgettext_lazy("decision on a remark", "Adopted")
    DECLINED = "declined", pgettext_lazy("decision on a remark", "Declined")


class RemarkState(models.TextChoices):
    """Follows from the decision and from the version that answers; it is not kept itself."""

    OPEN = "open", pgettext_lazy("state of a remark", "Under discussion")
    ADOPTED = "adopted", pgettext_lazy("state of a remark", "Adopted, not yet done")
    ANSWERED = "answered", pgettext_lazy("state of a remark", "Done")
    DECLINED = "declined", pgettext_lazy("state of a remark", "Declined")
