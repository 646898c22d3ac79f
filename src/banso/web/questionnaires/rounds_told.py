"""Rounds in lists: what they are about, how far they have come, where they lead."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.questionnaires.queries import RoundLine
from banso.web.components.languages import told
from banso.web.components.templatetags.days import short_day


class RoundRow(NamedTuple):
    """``about``: lesson, run or event; ``state``: open, closed, or from when on."""

    line: RoundLine
    title: str
    about: str
    state: str
    is_open: bool
    url: str
    answer: str
    results: str


def round_rows(lines: Iterable[RoundLine], *, today: date) -> list[RoundRow]:
    return [
        RoundRow(
            line,
            round_title(line),
            what_about(line),
            state_of(line, today),
            line.is_open(today),
            reverse("round", args=[line.id]),
            reverse("answer", args=[line.code]),
            reverse("results", args=[line.id]),
        )
        for line in lines
    ]


def round_title(line: RoundLine) -> str:
    parts: Sequence[str] = (line.title or told(line, "questionnaire_title"), str(line.wave_label))
    return pgettext("round: its name and its wave", "%(name)s (%(wave)s)") % {
        "name": parts[0],
        "wave": parts[1],
    }


def what_about(line: RoundLine) -> str:
    if line.lesson_title:
        return _("On the lesson “%(title)s”") % {"title": told(line, "lesson_title")}
    if line.run_title:
        return _("On the training “%(title)s”") % {"title": line.run_title}
    if line.event_title:
        return _("On the event “%(title)s”") % {"title": line.event_title}
    return ""


def state_of(line: RoundLine, today: date) -> str:
    if line.closed_on:
        return _("Closed since %(day)s") % {"day": short_day(line.closed_on)}
    if line.closes_on and line.closes_on < today:
        last = {"day": short_day(line.closes_on)}
        if line.may_still_come(today):
            return _("Until %(day)s; sheets of paper can still be entered") % last
        return _("Closed, last day %(day)s") % last
    if not line.is_open(today):
        return _("Opens on %(day)s") % {"day": short_day(line.opens_on)}
    if line.closes_on:
        return _("Open until %(day)s") % {"day": short_day(line.closes_on)}
    return pgettext("round", "Open")
