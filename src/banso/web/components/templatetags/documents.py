"""Sizes and lengths of documents in words: ``{{ document.size|size_in_words }}``."""

from django import template
from django.utils.translation import gettext, ngettext

from banso.core.documents.look import MEGABYTE

register = template.Library()
A_FEW = 10 * MEGABYTE


@register.filter
def size_in_words(size: int) -> str:
    """In MB, below ten with one digit behind the point, never 0.0."""
    if size < A_FEW:
        return f"{max(0.1, size / MEGABYTE):.1f} MB"
    return f"{size / MEGABYTE:,.0f} MB"


@register.filter
def length_in_words(document) -> str:
    """How long a film lasts (37:24), how many pages slides have; else nothing."""
    if document.seconds is not None:
        return f"{document.seconds // 60}:{document.seconds % 60:02}"
    if document.pages is not None:
        pages = ngettext("%(pages)d page", "%(pages)d pages", document.pages)
        return pages % {"pages": document.pages}
    return ""


@register.filter
def percent_of(received: int, size: int) -> str:
    return gettext("%(percent)d %%") % {"percent": 100 * received // size}
