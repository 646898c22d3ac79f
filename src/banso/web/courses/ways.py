"""Addresses between the pages of courses."""

from uuid import UUID

from django.urls import NoReverseMatch, reverse

from banso.records.texts.models import Text


def to_lesson(lesson_id: UUID) -> str:
    return reverse("lesson", args=[lesson_id])


def to_remark(text: Text) -> str:
    """Where something can be said about a text; nothing while there is no such place."""
    try:
        return reverse("new-remark", args=[text.name])
    except NoReverseMatch:
        return ""
