"""Texts as a booklet on A4, each with the version and the day by which it can be cited."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.texts.choices import TextKind
from banso.records.texts.models import Version
from banso.records.texts.queries import OF_THE_DEFINITION
from banso.web.components.templatetags.days import short_day
from banso.web.papers import paper
from banso.web.papers.blocks import blocks
from banso.web.texts.shown import Shown, shown

SOURCE = Path(__file__).parent / "booklet.typ"


def booklet_of(title: str, chapters: Iterable[tuple[str, Sequence[Version]]]) -> bytes:
    """``chapters``: kinds of texts with their versions; an empty one is left out."""
    filled = [(kind, [shown(v) for v in versions]) for kind, versions in chapters if versions]
    image = any(kind in OF_THE_DEFINITION for kind, _texts in filled)
    return paper(
        SOURCE,
        title,
        {
            "said": _("As of %(day)s") % {"day": short_day(timezone.localdate())},
            "image": _("This is an image, not a verdict.") if image else "",
            "contents-title": pgettext("booklet", "Contents"),
            "contents": [text.title for _kind, texts in filled for text in texts],
            "sources-title": pgettext("part of a text", "Sources"),
            "chapters": [_chapter(kind, texts) for kind, texts in filled],
        },
    )


def _chapter(kind: str, texts: Sequence[Shown]) -> dict[str, object]:
    return {
        "title": str(TextKind(kind).label),
        "texts": [
            {
                "title": text.title,
                "edition": edition(text),
                "blocks": blocks(text.body),
                "sources": text.sources,
            }
            for text in texts
        ],
    }


def edition(text: Shown) -> str:
    return _("Version %(number)s, %(day)s") % {"number": text.number, "day": short_day(text.on)}
