"""The records behind a point of the chart, as entries of the chronology."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db.models import Model
from django.urls import reverse
from django.utils.translation import pgettext

from banso.core.calendar.precision import Precision
from banso.records.accompaniment.models import Crossing
from banso.records.life.models import Observation, Passage, Trouble
from banso.records.people.models import Person
from banso.records.plans.models import Plan
from banso.records.ties.models import Tie
from banso.web.components.shapes import Link, Note
from banso.web.lifeline.converters import Key

KINDS = {"tie", "trouble", "observation", "plan", "crossing", "passage"}
LINES = "\n"


def records_behind(person: Person, keys: Iterable[Key]) -> list[Note]:
    """Of this person only: a key of somebody else's record finds nothing."""
    return sorted(_notes(person, keys), key=lambda note: note.day, reverse=True)


def _notes(person: Person, keys: Iterable[Key]) -> Iterator[Note]:
    of_kind = defaultdict(list)
    for kind, key in keys:
        of_kind[kind].append(key)
    for kind in KINDS & of_kind.keys():
        records = getattr(person, f"{kind}s").filter(pk__in=of_kind[kind])
        for record in records.order_by("pk"):
            yield _note(kind, record)


def _note(kind: str, record: Model) -> Note:
    told = {
        "tie": _tie,
        "trouble": _trouble,
        "observation": _observation,
        "plan": _plan,
        "crossing": _crossing,
        "passage": _passage,
    }[kind](record)
    amend = reverse(f"amend-{kind}", args=[record.person_id, record.pk])
    history = reverse("record-history", args=[record.person_id, record.pk])
    links = (
        Link(pgettext("a record", "Put right"), amend),
        Link(pgettext("a record", "History"), history),
    )
    return Note(**told, links=links)


def _tie(tie: Tie) -> dict[str, object]:
    return {
        "day": tie.began_on,
        "precision": Precision(tie.began_precision),
        "facts": [tie.get_kind_display()],
        "text": LINES.join(filter(None, (tie.with_whom, tie.role))),
    }


def _trouble(trouble: Trouble) -> dict[str, object]:
    return {
        "day": trouble.happened_on,
        "precision": Precision(trouble.precision),
        "facts": [pgettext("kind of record", "Trouble")],
        "text": trouble.what,
    }


def _observation(said: Observation) -> dict[str, object]:
    step = said.get_step_display() or pgettext("motivation", "Not asked today")
    return {
        "day": said.on,
        "facts": [said.get_voice_display()],
        "text": LINES.join(filter(None, (str(step), said.words))),
    }


def _plan(plan: Plan) -> dict[str, object]:
    return {
        "day": plan.begins_on,
        "facts": [pgettext("kind of record", "Plan")],
        "text": LINES.join(filter(None, (plan.title, plan.goal, plan.result))),
    }


def _crossing(crossing: Crossing) -> dict[str, object]:
    return {"day": crossing.on, "facts": [crossing.get_kind_display()], "text": crossing.words}


def _passage(passage: Passage) -> dict[str, object]:
    return {
        "day": passage.began_on,
        "precision": Precision(passage.precision),
        "facts": [pgettext("kind of record", "Life story")],
        "text": passage.words,
    }
