"""Days as they are read: 「2026年11月23日（令和8年）」 in Japanese, 2026-11-23 in English."""

from datetime import date, datetime, time

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language

from banso.core.calendar.eras import SaidDay, era_name, last_day
from banso.core.calendar.precision import Precision

register = template.Library()

JAPANESE = {
    Precision.DAY: "{year}年{month}月{day}日（{eras}）",
    Precision.MONTH: "{year}年{month}月（{eras}）",
    Precision.YEAR: "{year}年（{eras}）",
    Precision.ABOUT: "{year}年ごろ（{eras}ごろ）",
}
WESTERN = {
    Precision.DAY: "{year}-{month:02}-{day:02}",
    Precision.MONTH: "{year}-{month:02}",
    Precision.YEAR: "{year}",
    Precision.ABOUT: "about {year}",
}


@register.filter
def day(value: date | SaidDay | None, precision: str = Precision.DAY) -> str:
    """A day as exactly as it is known; nothing for None, so that a page may say why."""
    if value is None:
        return ""
    said = value if isinstance(value, SaidDay) else SaidDay(value, Precision(precision))
    wording = JAPANESE if _in_japanese() else WESTERN
    return wording[said.precision].format(
        year=said.day.year, month=said.day.month, day=said.day.day, eras=_eras(said)
    )


@register.filter
def short_day(value: date | None) -> str:
    """Without the era, for tables in which the year stands above or is plain: 2026年11月23日."""
    if value is None:
        return ""
    if _in_japanese():
        return f"{value.year}年{value.month}月{value.day}日"
    return value.isoformat()


@register.filter
def moment(value: datetime) -> str:
    """A day with its time of day, as the clock on the wall in Japan shows it."""
    here = timezone.localtime(value)
    return f"{day(here.date())} {here:%H:%M}"


@register.filter
def weekday(value: date | None) -> str:
    """As an invitation says it: 2026年11月25日（水）; 2026-11-25 (Wed)."""
    if value is None:
        return ""
    marks = "（{}）" if _in_japanese() else " ({})"
    return short_day(value) + marks.format(date_format(value, "D"))


def hours(begins: time | None, ends: time | None) -> str:
    """13:00～15:00; 13:00～ as long as the end is open; nothing without a beginning."""
    if begins is None:
        return ""
    dash = "～" if _in_japanese() else "–"
    return f"{begins:%H:%M}{dash}" + (f"{ends:%H:%M}" if ends else "")


@register.filter
def span(begins: datetime, ends: datetime) -> str:
    """2026年11月25日（水）14:00～16:30; over midnight with both days."""
    first, last = timezone.localtime(begins), timezone.localtime(ends)
    blank = "" if _in_japanese() else " "
    if first.date() == last.date():
        return f"{weekday(first.date())}{blank}{hours(first.time(), last.time())}"
    both = (f"{weekday(each.date())}{blank}{each:%H:%M}" for each in (first, last))
    return ("～" if _in_japanese() else " – ").join(both)


def _in_japanese() -> bool:
    return (get_language() or "").startswith("ja")


def _eras(said: SaidDay) -> str:
    """昭和64年・平成元年, when a month or a year lies in both."""
    names = dict.fromkeys(era_name(edge) for edge in (said.day, last_day(said)))
    return "・".join(f"{name}{'元' if year == 1 else year}年" for name, year in names)
