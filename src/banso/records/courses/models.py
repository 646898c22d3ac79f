"""A course, its lessons, their films and the tracks beside them."""

from django.db import models

from banso.records.keys import new_key
from banso.records.texts.models import Text


class Course(models.Model):
    class Scrub:
        keep = ("name", "title", "title_en", "about", "about_en", "licence", "sources")
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    name = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    about = models.TextField(blank=True)
    about_en = models.TextField(blank=True)
    licence = models.CharField(max_length=100, blank=True)
    sources = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title


class Lesson(models.Model):
    """A lesson (講義) of a course: what it says stands in ``text``, its slides in ``slides``."""

    class Scrub:
        keep = ()
        replace = ()

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)
    course = models.ForeignKey(Course, models.PROTECT, related_name="lessons")
    place = models.PositiveSmallIntegerField()  # 1, 2, 3 …
    text = models.OneToOneField(Text, models.PROTECT, related_name="lesson")
    slides = models.OneToOneField(
        Text, models.PROTECT, null=True, blank=True, related_name="slides_of"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["course", "place"], name="lesson_has_its_own_place")
        ]

    def __str__(self) -> str:
        return f"{self.place}"
