"""What kind of text it is."""

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
