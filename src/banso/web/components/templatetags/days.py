"""Days as they are read: 「2026年11月23日（令和8年）」 in Japanese, 2026-11-23 in English."""

from datetime import date, datetime

from django import template
from django.utils import timezone
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


def _in_japanese() -> bool:
    return (get_language() or "").startswith("ja")


def _eras(said: SaidDay) -> str:
    """昭和64年・平成元年, when a month or a year lies in both."""
    names = dict.fromkeys(era_name(edge) for edge in (said.day, last_day(said)))
    return "・".join(f"{name}{'元' if year == 1 else year}年" for name, year in names)
