"""Addresses between the pages of courses."""

from uuid import UUID

from django.urls import reverse


def to_lesson(lesson_id: UUID) -> str:
    return reverse("lesson", args=[lesson_id])
