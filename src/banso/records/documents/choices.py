"""Kinds of documents that are taken."""

from django.db import models
from django.utils.translation import pgettext_lazy


class DocumentKind(models.TextChoices):
    FILM = "film", pgettext_lazy("kind of document", "Film")
    SLIDES = "slides", pgettext_lazy("kind of document", "Slides")
    HANDOUT = "handout", pgettext_lazy("kind of document", "Hand-out")
    PICTURE = "picture", pgettext_lazy("kind of document", "Picture")
