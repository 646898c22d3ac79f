"""The words of the chart: names of what is drawn, days and amounts as they are printed.

Words near the axis tell what an amount is like; they never judge it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import lru_cache

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, ngettext, pgettext, pgettext_lazy

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.calendar.eras import era_name
from banso.core.calendar.precision import Precision
from banso.core.lifeline.amount import to_step
from banso.core.lifeline.drawing.shapes import LabelKind, MarkKind, Unit, Words
from banso.core.motivation.steps import Step, Voice
from banso.core.ties.kinds import HowEnded

CROSSINGS = {
    CrossingKind.LINK: pgettext_lazy("crossing", "Link"),
    CrossingKind.BRING_BACK: pgettext_lazy("crossing", "Return"),
    CrossingKind.RELINK: pgettext_lazy("crossing", "Re-link"),
}
STEPS = {
    Step.CANNOT_MOVE: pgettext_lazy("motivation", "cannot move"),
    Step.HEAVY: pgettext_lazy("motivation", "feels heavy"),
    Step.IF_ASKED: pgettext_lazy("motivation", "moves if asked"),
    Step.WILLING: pgettext_lazy("motivation", "would like to try"),
    Step.MOVES_ALONE: pgettext_lazy("motivation", "moves on one's own"),
}
VOICES = {
    Voice.SELF: pgettext_lazy("voice", "In the person's own words"),
    Voice.WORKER: pgettext_lazy("voice", "As the worker saw it"),
}
ENDS = {
    HowEnded.DIED: pgettext_lazy("tie ended", "died"),
    HowEnded.MOVED: pgettext_lazy("tie ended", "moved away"),
    HowEnded.BROKE_OFF: pgettext_lazy("tie ended", "broke off"),
    HowEnded.FADED: pgettext_lazy("tie ended", "faded"),
    HowEnded.FINISHED: pgettext_lazy("tie ended", "its period was over"),
    HowEnded.CHOSE: pgettext_lazy("tie ended", "the person chose to leave"),
}
MARKS = {
    MarkKind.SAMPLE: pgettext_lazy("chart", "Amount of connection"),
    MarkKind.SAID: pgettext_lazy("chart", "Motivation"),
    MarkKind.TROUBLE: pgettext_lazy("chart", "Trouble"),
    MarkKind.RING: pgettext_lazy("chart", "Tie"),
    MarkKind.CROSSING: pgettext_lazy("chart", "Crossing"),
    MarkKind.PLAN: pgettext_lazy("chart", "Bounded support"),
    MarkKind.PASSAGE: pgettext_lazy("chart", "Told life story"),
}
NOTES = {
    LabelKind.RING: pgettext_lazy("chart", "Circle of people"),
    LabelKind.TROUBLE: pgettext_lazy("chart", "Trouble"),
    LabelKind.PLAN: pgettext_lazy("chart", "Bounded support"),
    LabelKind.PASSAGE: pgettext_lazy("chart", "Told life story"),
}
AMOUNTS = {
    0: pgettext_lazy("amount of connection", "alone"),
    1: pgettext_lazy("amount of connection", "someone"),
    3: pgettext_lazy("amount of connection", "a few"),
    7: pgettext_lazy("amount of connection", "a circle"),
    15: pgettext_lazy("amount of connection", "a wide circle"),
}


MONTHS_PER_YEAR = 12
_beginning: ContextVar[date | None] = ContextVar("beginning", default=None)


@contextmanager
def counted_from(beginning: date) -> Iterator[None]:
    """Days are told as time since ``beginning``: of a life that belongs into no calendar."""
    before = _beginning.set(beginning)
    try:
        yield
    finally:
        _beginning.reset(before)


def drawn_words() -> Words:
    """The words whose length the geometry must know."""
    return Words(
        link=crossing(CrossingKind.LINK),
        bring_back=crossing(CrossingKind.BRING_BACK),
        relink=crossing(CrossingKind.RELINK),
        role=gettext("Role: %s"),
        not_heard=pgettext("chart", "not heard"),
        not_looked_at=pgettext("chart", "not looked at"),
        today=pgettext("chart", "Now") if _beginning.get() else pgettext("chart", "Today"),
    )


def crossing(kind: CrossingKind) -> str:
    return str(CROSSINGS[kind])


def step(value: Step) -> str:
    return str(STEPS[value])


def voice(value: Voice) -> str:
    return str(VOICES[value])


def how_ended(value: HowEnded) -> str:
    return str(ENDS[value])


def mark_kind(kind: MarkKind) -> str:
    return str(MARKS[kind])


def note_kind(kind: LabelKind) -> str:
    return str(NOTES[kind])


def axis_amount(amount: int) -> str:
    return ngettext("%(amount)s tie", "%(amount)s ties", amount) % {"amount": amount}


def axis_word(amount: int) -> str:
    """What such an amount is like, for those who do not read numbers."""
    return str(AMOUNTS.get(amount, ""))


def printed_amount(amount: float) -> str:
    """In half 本, never more exact (science.md §1)."""
    return f"{to_step(amount):g}"


def year_word(day: date) -> str:
    """The year in the Japanese era, for readers of Japanese: 平成27."""
    if not (get_language() or "").startswith("ja"):
        return ""
    era, year = era_name(day)
    return f"{era}{'元' if year == 1 else year}"


def tick_words(unit: Unit, day: date) -> str:
    """The name of a tick itself."""
    if beginning := _beginning.get():
        return _counted_tick(unit, day, beginning)
    if unit is Unit.YEAR:
        return str(day.year)
    if unit is Unit.MONTH:
        return _formatted(day, pgettext("date format of a month on the axis", "M"))
    if unit is Unit.WEEK:
        return _formatted(day, pgettext("date format of a week on the axis", "j M"))
    return _formatted(day, pgettext("date format of a day on the axis", "j"))


def larger_words(unit: Unit, day: date) -> str:
    """What stands below a tick: the era year, or the larger unit that begins here."""
    if beginning := _beginning.get():
        return "" if unit is Unit.YEAR else _since(beginning, day.replace(month=1, day=1))
    if unit is Unit.YEAR:
        return year_word(day)
    form = pgettext("date format of a year on the axis", "Y")
    if unit is not Unit.MONTH:
        form = pgettext("date format of a month and year on the axis", "F Y")
    era = year_word(day)
    return f"{_formatted(day, form)} {era}" if era else _formatted(day, form)


def day_words(day: date, precision: Precision = Precision.DAY) -> str:
    """A day as exactly as it is known."""
    if beginning := _beginning.get():
        return _since(beginning, day)
    if precision is Precision.DAY:
        return _formatted(day, "DATE_FORMAT")
    if precision is Precision.MONTH:
        return _formatted(day, "YEAR_MONTH_FORMAT")
    year = _formatted(day, pgettext("date format of a year", "Y"))
    if precision is Precision.YEAR:
        return year
    return gettext("about %(year)s") % {"year": year}


def months_words(months: int) -> str:
    """So long after the beginning: 2年4か月."""
    years, rest = divmod(months, MONTHS_PER_YEAR)
    filled = {"years": years, "months": rest}
    if not months:
        return pgettext("time since the beginning", "start")
    if not years:
        return pgettext("time since the beginning", "%(months)s mo") % filled
    if not rest:
        return pgettext("time since the beginning", "%(years)s yr") % filled
    return pgettext("time since the beginning", "%(years)s yr %(months)s mo") % filled


def _since(beginning: date, day: date) -> str:
    return months_words((day.year - beginning.year) * MONTHS_PER_YEAR + day.month - beginning.month)


def _counted_tick(unit: Unit, day: date, beginning: date) -> str:
    """Beside the year that opens, a month is told alone."""
    if unit is Unit.YEAR:
        return _since(beginning, day)
    return months_words(day.month - beginning.month) if day.month > beginning.month else ""


def _formatted(day: date, form: str) -> str:
    return _formatted_in(get_language() or "", day, form)


@lru_cache(maxsize=4096)
def _formatted_in(_language: str, day: date, form: str) -> str:
    return date_format(day, form)
