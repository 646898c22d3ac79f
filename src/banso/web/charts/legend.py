"""The key below the chart: only what this chart shows, so that three facts need no long key."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from django.utils.translation import gettext, pgettext

from banso.core.lifeline.drawing.letters import circled, shortened, text_width
from banso.core.lifeline.drawing.shapes import Drawing
from banso.core.motivation.steps import Voice
from banso.web.charts import words

TEXT = 13.0
SWATCH = 38.0
ROW = 24.0
NOTE_ROW = 20.0
BETWEEN = 22.0


class Item(NamedTuple):
    swatch: str  # the template of the small picture
    text: str
    x: float
    y: float


class Line(NamedTuple):
    """A line of the list that tells the numbers of a compact chart."""

    text: str
    x: float
    y: float


class Legend(NamedTuple):
    items: tuple[Item, ...]
    notes: tuple[Line, ...]
    bottom: float


def legend(drawing: Drawing, *, former: bool = False) -> Legend:
    """``former``: the line of another stand is drawn beside it, too."""
    top, left = drawing.size.height + 8, 12.0 if drawing.size.compact else 20.0
    notes = tuple(_notes(drawing, left, top))
    if notes:
        top = notes[-1].y + NOTE_ROW
    items = tuple(
        _flow(
            [*_shown(drawing), *_former(drawn=former)], left, drawing.size.width, top=top + ROW / 2
        )
    )
    return Legend(items, notes, items[-1].y + ROW if items else top)


def _notes(drawing: Drawing, left: float, top: float) -> Iterator[Line]:
    widest = (drawing.size.width - 2 * left) / TEXT
    for i, note in enumerate(drawing.notes):
        kind = words.note_kind(note.kind)
        text = pgettext("numbered list", "%(number)s %(kind)s: %(text)s") % {
            "number": circled(note.number),
            "kind": kind,
            "text": note.text,
        }
        yield Line(shortened(text, widest), left, top + (i + 1) * NOTE_ROW)


def _flow(
    shown: Sequence[tuple[str, str]], left: float, width: float, *, top: float
) -> Iterator[Item]:
    """From left to right, and on the next row when the width is used up."""
    x, y = left, top
    for swatch, text in shown:
        needed = SWATCH + text_width(text, TEXT)
        if x > left and x + needed > width - 12:
            x, y = left, y + ROW
        yield Item(f"charts/swatches/{swatch}.svg", text, x, y)
        x += needed + BETWEEN


def _shown(drawing: Drawing) -> Iterator[tuple[str, str]]:
    yield from _of_line(drawing)
    yield from _of_voices(drawing)
    yield from _of_things(drawing)


def _former(*, drawn: bool) -> Iterator[tuple[str, str]]:
    if drawn:
        yield (
            "former",
            pgettext("legend of the explorable chart", "For comparison: amount of connection"),
        )


def _of_line(drawing: Drawing) -> Iterator[tuple[str, str]]:
    stretches = drawing.bands.stretches
    if any(s.known and not s.told for s in stretches):
        yield "life", gettext("The person's life (width: motivation)")
    if any(s.told for s in stretches):
        yield "told", gettext("Told later")
    if any(not s.known for s in stretches):
        yield "unheard", gettext("Motivation not heard")
    if any(halo.unseen for halo in drawing.bands.halos):
        yield "unseen", gettext("Not looked at for 60 days")


def _of_voices(drawing: Drawing) -> Iterator[tuple[str, str]]:
    voices = {said.voice for said in drawing.things.said if said.step}
    if Voice.SELF in voices:
        yield "self", gettext("Said by the person")
    if Voice.WORKER in voices:
        yield "worker", gettext("Seen by a worker")
    if drawing.bands.greens:
        yield "green", gettext("Accompaniment (width: density)")
    if any(green.has_indirect for green in drawing.bands.greens):
        yield "indirect", gettext("of it meetings and calls among agencies")


def _of_things(drawing: Drawing) -> Iterator[tuple[str, str]]:
    things = drawing.things
    if things.rings:
        yield "ring", gettext("Circle of people")
    if things.arrows:
        yield "crossing", gettext("Link, return, re-link")
    if things.bursts:
        yield "trouble", pgettext("chart", "Trouble")
    if things.lanes:
        yield "plan", gettext("Bounded support")
    if any(not lane.ended for lane in things.lanes):
        yield "planned", gettext("Bounded support going on, with its planned end")
    if things.brackets:
        yield "passage", gettext("Told life story")
