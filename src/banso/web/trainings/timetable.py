"""Sessions as pages and papers show them: their steps with the times of day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from banso.core.trainings.timetable import Span, planned
from banso.records.trainings.models import Run, Session, Step


@dataclass(slots=True)
class Row:
    """A step with its times; ``span`` None: it is over. ``after``: seconds after the end of the
    step that runs now, so that the page can move its times by itself.
    """

    step: Step
    span: Span | None
    after: float | None = None

    @property
    def hours(self) -> str:
        return hours(self.span) if self.span else ""

    @property
    def lasts(self) -> int:
        return self.step.minutes * 60


@dataclass(frozen=True, slots=True)
class Laid:
    """A session with its steps laid on the clock as planned."""

    session: Session
    rows: list[Row]

    @property
    def minutes(self) -> int:
        return sum(row.step.minutes for row in self.rows)

    @property
    def span(self) -> Span:
        begins_at = self.session.begins_at
        return Span(begins_at, self.rows[-1].span.ends_at if self.rows else begins_at)

    @property
    def when(self) -> str:
        """2026年5月8日（金） 13:30–14:30"""
        return f"{weekday(timezone.localdate(self.session.begins_at))} {hours(self.span)}"


def laid(session: Session) -> Laid:
    steps = list(session.steps.all())
    spans = planned(session.begins_at, [step.minutes for step in steps])
    return Laid(session, [Row(step, span) for step, span in zip(steps, spans, strict=True)])


def sessions_of(run: Run) -> list[Laid]:
    return [laid(session) for session in run.sessions.all()]


def when(run: Run) -> list[str]:
    """The day and hours of each session; of several, with their numbers."""
    told = [one.when for one in sessions_of(run)]
    if len(told) == 1:
        return told
    return [
        _("Session %(number)d: %(when)s") % {"number": number, "when": words}
        for number, words in enumerate(told, start=1)
    ]


def where(run: Run) -> str:
    """The place, or that it is held from afar; the link itself is for those who have joined."""
    if not run.link:
        return run.place
    if not run.place:
        return _("Online")
    return _("%(place)s, and online") % {"place": run.place}


def weekday(day: date) -> str:
    japanese = (get_language() or "ja").startswith("ja")
    return date_format(day, "Y年n月j日（D）" if japanese else "D Y-m-d")


def hours(span: Span) -> str:
    return f"{clock(span.begins_at)}–{clock(span.ends_at)}"


def clock(moment: datetime) -> str:
    """To the nearest minute, as the page in the browser rounds it, too."""
    return f"{timezone.localtime(moment + timedelta(seconds=30)):%H:%M}"


def short(moment: datetime) -> str:
    """5/8, for the head of a narrow column."""
    here = timezone.localtime(moment)
    return f"{here.month}/{here.day}"
