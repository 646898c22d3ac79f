"""What is asked about an event in questionnaires, and what came of it, in words."""

from datetime import date
from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from banso.core.questionnaires.counting import Result, results
from banso.core.questionnaires.definition import Question
from banso.core.statistics.disclosure import may_be_shown
from banso.records.events.models import Event
from banso.records.questionnaires.models import Round
from banso.records.questionnaires.queries import (
    RoundLine,
    given_in,
    rounds_about,
    versions_answered,
)
from banso.web.components.languages import told
from banso.web.components.shapes import Link


class ToldQuestion(NamedTuple):
    """``note``: how many answered, and the mean. ``rows``: option, number, share."""

    words: str
    note: str
    rows: list[tuple[str, str, str]]


class ToldRound(NamedTuple):
    title: str
    questions: list[ToldQuestion]


def open_now(event: Event, on: date) -> list[Link]:
    """What those who registered can answer today."""
    found = (line for line in rounds_about(event) if line.is_open(on))
    return [Link(_title(line), reverse("answer", args=[line.code])) for line in found]


def results_about(event: Event, on: date) -> list[ToldRound]:
    """As far as they may be seen: small numbers of answers stay away (questionnaires.queries)."""
    return [ToldRound(_title(line), _questions(line, on)) for line in rounds_about(event)]


def _title(line: RoundLine) -> str:
    name = line.title or told(line, "questionnaire_title")
    return pgettext("round: its name and its wave", "%(name)s (%(wave)s)") % {
        "name": name,
        "wave": line.wave_label,
    }


def _questions(line: RoundLine, on: date) -> list[ToldQuestion]:
    asked = Round.objects.get(pk=line.id)
    given = given_in(asked, on=on)
    language = (get_language() or "ja")[:2]
    found = results(versions_answered([asked]), given) if given else []
    return [
        _told(result, language) for result in found if result.told and may_be_shown(result.answered)
    ]


def _told(result: Result, language: str) -> ToldQuestion:
    shown = result.told
    note = _("%(number)d people answered") % {"number": result.answered}
    if shown.mean is not None:
        note = _("%(answered)s, mean %(mean).1f") % {"answered": note, "mean": shown.mean}
    rows = [
        (option, str(shown.counts[place]), f"{100 * shown.share(place):.0f}%")
        for place, option in enumerate(_options(result.question, language))
    ]
    return ToldQuestion(result.question.words.said_in(language), note, rows)


def _options(question: Question, language: str) -> list[str]:
    if (scale := question.scale) is None:
        return [choice.words.said_in(language) for choice in question.choices]
    ends = {
        scale.lowest: scale.low.said_in(language),
        scale.highest: scale.high.said_in(language),
    }
    return [" ".join(filter(None, (str(step), ends.get(step, "")))) for step in scale.steps]
