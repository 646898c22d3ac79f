"""From facts and curves to a finished drawing, in numbers alone."""

from datetime import date

from banso.core.lifeline.curves import Curves
from banso.core.lifeline.drawing import bands, green, lanes, marks, passages, voices
from banso.core.lifeline.drawing.layout import Layout, arrange
from banso.core.lifeline.drawing.line import nothing_known, sample
from banso.core.lifeline.drawing.numbering import numbered
from banso.core.lifeline.drawing.scales import ValueScale, most_of, time_ticks
from banso.core.lifeline.drawing.shapes import (
    Arrow,
    Bands,
    Drawing,
    Frame,
    LeftOut,
    Mark,
    MarkKind,
    Ring,
    Size,
    Things,
    Window,
    Words,
)
from banso.core.lifeline.drawing.sheet import Sheet
from banso.core.lifeline.facts import Life

USUAL_WORDS = Words()


def draw(
    life: Life,
    curves: Curves,
    *,
    window: Window,
    size: Size,
    today: date,
    words: Words = USUAL_WORDS,
) -> Drawing:
    """The whole chart of ``window``; nothing is drawn after ``today`` but the ends of plans."""
    if not len(curves.days):
        curves = nothing_known(window.begin)
    layout = arrange(life, window, size)
    value = ValueScale(layout.highest, layout.zero, _most_shown(curves, window))
    line = sample(curves, layout.time, value, today=today, scale=layout.scale)
    drawn_bands = Bands(
        bands.halos(line), bands.stretches(line), green.stretches(line, layout.ground)
    )
    sheet = Sheet(layout, line, words)
    sheet.ink(drawn_bands)
    things = _things(life, sheet, today=today)
    sheet.name_rows()
    sheet.name_unknown()
    frame = _frame(layout, value, today=sheet.name_today(today))
    labels, notes = numbered(sheet.labels) if size.compact else (sheet.labels, [])
    return Drawing(
        size=Size(size.width, layout.bottom),
        frame=frame,
        bands=drawn_bands,
        things=things,
        labels=tuple(labels),
        marks=_marks(life, sheet, things=things, today=today),
        notes=tuple(notes),
        left_out=LeftOut(layout.packing.left_out, sheet.left_out + layout.strip.left_out),
    )


def _most_shown(curves: Curves, window: Window) -> float:
    begin, end = (day.toordinal() for day in window)
    shown = curves.amount.mean[(curves.days >= begin) & (curves.days <= end)]
    return most_of(shown)


def _things(life: Life, sheet: Sheet, *, today: date) -> Things:
    layout, line = sheet.layout, sheet.line
    bursts = sheet.bursts()
    said, apart = voices.dots(life.observations, line, layout.time)
    rings = sheet.rings()
    arrows = sheet.arrows(life.crossings, bursts=bursts, rings=rings)
    return Things(
        said=tuple(said),
        apart=tuple(apart),
        bursts=tuple(bursts),
        rings=_without_stems(rings, arrows),
        arrows=tuple(arrows),
        lanes=tuple(
            lanes.lane(packed, layout.lanes_top, time=layout.time, today=today)
            for packed in layout.packing.plans
        ),
        brackets=tuple(passages.bracket(t, layout.strip_top) for t in layout.strip.passages),
    )


def _without_stems(rings: dict[str, Ring], arrows: list[Arrow]) -> tuple[Ring, ...]:
    """Where an arrow of つなぎ leads to a ring, it takes the place of the stem."""
    led_to = {key for arrow in arrows for key in arrow.keys}
    return tuple(r._replace(stem=None) if key in led_to else r for key, r in rings.items())


def _frame(layout: Layout, value: ValueScale, *, today: float | None) -> Frame:
    unit, ticks = time_ticks(layout.time)
    return Frame(
        window=layout.time.window,
        plot=layout.plot,
        values=value.ticks(),
        unit=unit,
        ticks=ticks,
        axis=layout.axis,
        strip=layout.strip_top if layout.strip.rows else None,
        names=layout.names_top if layout.naming.rows else None,
        lanes=layout.lanes_top if layout.packing.rows else None,
        today=today,
    )


def _marks(life: Life, sheet: Sheet, *, things: Things, today: date) -> tuple[Mark, ...]:
    """From left to right, so that the arrow keys walk through the life in its order."""
    order = list(MarkKind)
    found = [
        *marks.samples(life, sheet.line, sheet.layout.time),
        *marks.of_things(life, things, sheet.layout.strip, today=today),
    ]
    return tuple(sorted(found, key=lambda m: (round(m.x), order.index(m.kind), m.y)))
