"""The questionnaires that are asked about a run, for those who take part."""

from datetime import date
from typing import NamedTuple

from django.urls import reverse

from banso.records.questionnaires.queries import RoundLine, rounds_about
from banso.records.trainings.models import Run
from banso.web.components.languages import told


class Asked(NamedTuple):
    title: str
    wave: str
    path: str
    code: str


def open_now(run: Run, on: date) -> list[Asked]:
    """What can be answered today."""
    return [_asked(line) for line in rounds_about(run) if line.is_open(on)]


def still_to_answer(run: Run, on: date) -> list[Asked]:
    """Also what opens later: for a paper that is printed before."""
    return [_asked(line) for line in rounds_about(run) if line.will_be_open(on)]


def _asked(line: RoundLine) -> Asked:
    title = line.title or told(
        _Titled(line.questionnaire_title, line.questionnaire_title_en), "title"
    )
    return Asked(title, str(line.wave_label), reverse("answer", args=[line.code]), line.code)


class _Titled(NamedTuple):
    title: str
    title_en: str
