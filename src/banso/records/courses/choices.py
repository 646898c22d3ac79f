"""Words of courses and lessons."""

from django.db import models
from django.utils.translation import pgettext_lazy


class FilmKind(models.TextChoices):
    ORIGINAL = "original", pgettext_lazy("film of a lesson", "Original recording")
    OWN = "own", pgettext_lazy("film of a lesson", "Short film of our own")


class TrackKind(models.TextChoices):
    CAPTIONS = "captions", pgettext_lazy("beside a film", "Captions")
    CHAPTERS = "chapters", pgettext_lazy("beside a film", "Chapters")
    SLIDES = "slides", pgettext_lazy("beside a film", "When which slide is shown")


class Language(models.TextChoices):
    JAPANESE = "ja", pgettext_lazy("language of a lesson", "Japanese")
    EASY = "easy", pgettext_lazy("language of a lesson", "Easy Japanese")
    ENGLISH = "en", pgettext_lazy("language of a lesson", "English")


class How(models.TextChoices):
    """How somebody learnt a lesson: what is enough stands in decision 0030."""

    WATCHED = "watched", pgettext_lazy("how a lesson was learnt", "Watched the film")
    READ = "read", pgettext_lazy("how a lesson was learnt", "Read and thought through")
    TOGETHER = "together", pgettext_lazy("how a lesson was learnt", "Watched together")


class Whom(models.TextChoices):
    NEWCOMERS = "newcomers", pgettext_lazy("required of", "Whoever begins here from this day on")
    EVERYBODY = "everybody", pgettext_lazy("required of", "Everybody, from this day on")
