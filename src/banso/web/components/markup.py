"""The components of which a page has dozens, written as text in one go.

A template looks up each value by its name; for fifty entries of the chronology this takes longer
than all questions to the database. Every text is escaped here, as a template would do it.
"""

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from banso.web.components.shapes import Note, RecordCard
from banso.web.components.templatetags.days import day

SPAN, PARAGRAPH, STRONG = "<span>%s</span>", "<p>%s</p>", "<strong>%s</strong>"
QUIET, QUIET_PARAGRAPH = '<span class="quiet">%s</span>', '<p class="quiet">%s</p>'
AS_WRITTEN, NOTE_TEXT = '<p class="as-written">%s</p>', '<p class="note__text">%s</p>'
TAG = '<span class="tag tag--alongside">%s</span>'
TRIED = '<span class="tag tag--tried">%s</span>'
TIE = '<li class="tag tag--alongside">%s</li>'


def notes(entries: Iterable[Note]) -> SafeString:
    """An attempt says so in words; its looks alone would not be heard."""
    tried = TRIED % escape(pgettext("contact", "Tried, not met"))
    met_or_heard = escape(gettext("Ties met or heard of"))
    return SafeString(
        "\n".join(
            f'<li class="note{"" if note.reached else " note--tried"}"><div class="note__head">'
            f'<time class="note__day" datetime="{note.day}">{_when(note)}</time>'
            f"{'' if note.reached else tried}{_each(SPAN, note.facts)}{_each(QUIET, [note.by])}"
            f"{_note_ways(note)}</div>{_each(NOTE_TEXT, [note.text])}{_ties(note, met_or_heard)}</li>"
            for note in entries
        )
    )


def _when(note: Note) -> str:
    known = day(note.day, note.precision)
    return f"{known} {note.at:%H:%M}" if note.at else known


def _note_ways(note: Note) -> str:
    return "".join(
        f'<span class="not-on-paper"><a href="{escape(way.url)}">{escape(way.label)}</a></span>'
        for way in note.links
    )


def _ties(note: Note, label: str) -> str:
    return (
        f'<ul class="tags" aria-label="{label}">{_each(TIE, note.ties)}</ul>' if note.ties else ""
    )


def record_cards(cards: Iterable[RecordCard]) -> SafeString:
    """Read aloud, each link says which record it is about."""
    return SafeString(
        "\n".join(
            f'<li class="card">{_head(card)}{_each(AS_WRITTEN, [card.words])}'
            f"{_each(QUIET_PARAGRAPH, card.quiet)}{_each(PARAGRAPH, card.lines)}"
            f'<div class="row not-on-paper">{_card_ways(card)}</div></li>'
            for card in cards
        )
    )


def _head(card: RecordCard) -> str:
    beside = _each(SPAN, card.facts) + _each(TAG, [card.tag])
    return f'<div class="row">{STRONG % escape(card.title)}{beside}</div>' if card.title else ""


def _card_ways(card: RecordCard) -> str:
    about = f'<span class="only-read-aloud"> – {escape(card.name)}</span>'
    return "".join(
        f'<a href="{escape(way.url)}">{escape(way.label)}{about}</a>' for way in card.links
    )


def _each(form: str, texts: Iterable[str]) -> str:
    """Every text in its form; of what is empty, nothing."""
    return "".join(form % escape(text) for text in texts if text)
