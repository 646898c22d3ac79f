"""The papers of a training on A4: programme, name list, running sheet, name tags; the guide."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import urljoin

import segno
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.texts.models import Version
from banso.records.trainings import queries
from banso.records.trainings.models import ModelStep, Participation, Run, Step, TrainingModel
from banso.web.components.languages import told
from banso.web.papers import paper
from banso.web.papers.blocks import blocks
from banso.web.trainings import asked, timetable
from banso.web.trainings.timetable import Laid, Row

HERE = Path(__file__).parent
EMPTY_LINES = 5  # on the name list, for those who come without having joined


def programme(run: Run, address: str) -> bytes:
    """For participants: aim, steps, what the groups talk about, room for notes, the code."""
    facts = {
        "head": _head(run),
        "aim": told(run.model, "aim"),
        "sessions": [_session(laid, for_participants=True) for laid in timetable.sessions_of(run)],
        "note": run.note,
        "qr": _qr(address),
        "code": run.code,
        "address": address,
        "asked": [
            {
                "qr": _qr(urljoin(address, one.path)),
                "title": one.title,
                "wave": one.wave,
                "code": one.code,
            }
            for one in asked.still_to_answer(run, timezone.localdate())
        ],
        "words": {
            "asked": pgettext("of a training", "Questionnaires"),
            "aim": pgettext("training", "Aim"),
            "beforehand": pgettext("training", "Beforehand"),
            "group_work": _("Work in groups"),
            "minutes": pgettext("training", "Minutes"),
            "notes": pgettext("on a paper", "Notes"),
            "joining": _("Join here with a phone, or type the code"),
        },
    }
    return paper(HERE / "programme.typ", run.title, facts)


def names(run: Run, address: str) -> bytes:  # noqa: ARG001  every paper is told where to join
    """Who comes, with a box for each session, and lines for those who come unasked."""
    sessions = timetable.sessions_of(run)
    marked = queries.marks_of(run)
    people = queries.participants(run)
    facts = {
        "head": _head(run),
        "columns": [_short(laid, several=len(sessions) > 1) for laid in sessions],
        "rows": [
            {
                "name": _name(one),
                "field": one.get_field_display(),
                "position": one.get_position_display(),
                "there": [marked.get((one.pk, laid.session.pk)) == "present" for laid in sessions],
            }
            for one in people
        ],
        "empty": EMPTY_LINES,
        "words": {
            "name": pgettext("of a participant", "Name"),
            "field": pgettext("of a participant", "Field"),
            "position": pgettext("of a participant", "Position"),
            "list": _("Name list"),
        },
    }
    return paper(HERE / "names.typ", run.title, facts)


def sheet(run: Run, address: str) -> bytes:  # noqa: ARG001
    """For the trainer: times, what is done, material, hints, and what varies for these people."""
    variation = queries.variation_of(run)
    facts = {
        "head": _head(run),
        "sessions": [_session(laid) for laid in timetable.sessions_of(run)],
        "variation": told(variation, "words") if variation else "",
        "hints": blocks(told(run.model, "hints")),
        "words": {
            "sheet": _("Running sheet"),
            "material": pgettext("of a step", "Material"),
            "group_work": _("Work in groups"),
            "hints": _("Hints for the trainer"),
            "variation": _("For these people"),
        },
    }
    return paper(HERE / "sheet.typ", run.title, facts)


def tags(run: Run, address: str) -> bytes:  # noqa: ARG001
    """Ten name tags a page, to be cut; the name large, no field and no position."""
    people = [_name(one) for one in queries.participants(run)]
    return paper(HERE / "tags.typ", run.title, {"names": people})


def booklet(chapters: Sequence[Version], models: Iterable[TrainingModel]) -> bytes:
    """The guide: both chapters, and the models after the second."""
    facts = {
        "chapters": [
            {"title": told(one, "title"), "blocks": blocks(told(one, "body"))} for one in chapters
        ],
        "models": [_model(model) for model in models],
        "words": {
            "models": _("Training models"),
            "aim": pgettext("training", "Aim"),
            "material": pgettext("of a step", "Material"),
            "group_work": _("Work in groups"),
            "hints": _("Hints for the trainer"),
            "variations": _("For whom it varies"),
        },
    }
    return paper(HERE / "booklet.typ", pgettext("training", "Guide"), facts)


def _qr(address: str) -> str:
    return segno.make(address, error="m", micro=False).svg_inline(border=0, omitsize=True)


def _head(run: Run) -> dict[str, object]:
    teachers = [*map(str, run.trainers.all()), run.other_trainers]
    return {
        "title": run.title,
        "lines": [
            *timetable.when(run),
            timetable.where(run),
            _("Trainers: %(names)s") % {"names": "、".join(filter(None, teachers))},
        ],
        "withdrawn": _("This training does not take place.") if run.withdrawn else "",
    }


def _session(laid: Laid, *, for_participants: bool = False) -> dict[str, object]:
    return {
        "when": laid.when,
        "steps": [_step(row, for_participants=for_participants) for row in laid.rows],
    }


def _step(row: Row, *, for_participants: bool) -> dict[str, object]:
    """What a step says to participants is what groups do; the rest is the trainer's."""
    step: Step = row.step
    shown = step.group_work or not for_participants
    return {
        "hours": row.hours,
        "minutes": _minutes(step.minutes),
        "title": step.title,
        "what": blocks(step.what) if shown else [],
        "material": step.material,
        "group_work": step.group_work,
        "hints": "" if for_participants else step.hints,
    }


def _minutes(number: int) -> str:
    words = pgettext("length of a step", "%(minutes)s min")
    return words % {"minutes": number}


def _short(laid: Laid, *, several: bool) -> str:
    day = timetable.short(laid.span.begins_at)
    return f"{laid.session.number}. {day}" if several else day


def _name(one: Participation) -> str:
    return _("Name taken out") if one.forgotten_at else str(one)


def _model(model: TrainingModel) -> dict[str, object]:
    return {
        "title": told(model, "title"),
        "aim": told(model, "aim"),
        "minutes": pgettext("training", "%(minutes)s minutes") % {"minutes": model.minutes},
        "steps": [_model_step(step) for step in model.steps.all()],
        "hints": blocks(told(model, "hints")),
        "variations": [
            {"whom": one.get_for_whom_display(), "words": told(one, "words")}
            for one in model.variations.all()
        ],
    }


def _model_step(step: ModelStep) -> dict[str, object]:
    return {
        "session": step.session,
        "minutes": _minutes(step.minutes),
        "title": told(step, "title"),
        "what": blocks(told(step, "what")),
        "material": told(step, "material"),
        "group_work": step.group_work,
        "hints": told(step, "hints"),
    }
