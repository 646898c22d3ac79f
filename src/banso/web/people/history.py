"""The history of records in words: who changed what, from what to what."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.accompaniment.models import Crossing
from banso.records.audit.models import Entry
from banso.records.contacts.models import Contact
from banso.records.life.models import Observation, Passage, Trouble
from banso.records.people.models import Membership, Name, Person
from banso.records.plans.models import Plan
from banso.records.staff.models import Agency, Worker
from banso.records.ties.models import Tie
from banso.web.components.shapes import Change, HistoryEntry
from banso.web.components.templatetags.days import short_day
from banso.web.people.history_words import DEEDS, FIELDS

KINDS = (Person, Name, Membership, Tie, Contact, Trouble, Observation, Passage, Plan, Crossing)
MODELS = {model._meta.model_name: model for model in KINDS}
# Fields of the log that hold keys of other records, and what those are called by.
NAMED_BY = {
    "holder_id": (Worker, "name"),
    "agency_id": (Agency, "name"),
    "tie_id": (Tie, "with_whom"),
    "met": (Tie, "with_whom"),
    "heard": (Tie, "with_whom"),
}
# Kept with a rhythm, which the log files under its tie.
DAYS_ELSEWHERE = frozenset({"confirmed_on"})

Names = Mapping[str, str]


def in_words(entries: Iterable[Entry]) -> list[HistoryEntry]:
    """The entries as the page shows them; as many questions to the database for one as for all."""
    entries = list(entries)
    names = _names_in(entries)
    return [
        HistoryEntry(
            at=entry.at,
            by=entry.by_name or _("Banso itself"),
            what=str(DEEDS.get(entry.what, entry.what)),
            changes=[
                _change(entry.kind, field, values, names=names)
                for field, values in sorted(entry.changes.items())
            ],
            began=all(before is None for before, _after in entry.changes.values()),
        )
        for entry in entries
    ]


def _names_in(entries: Iterable[Entry]) -> Names:
    """What the records are called whose keys stand in the entries."""
    keys: dict[type[models.Model], set[str]] = {}
    for entry in entries:
        for field in NAMED_BY.keys() & entry.changes.keys():
            for value in entry.changes[field]:
                keys.setdefault(NAMED_BY[field][0], set()).update(_as_list(value))
    named_by = dict(NAMED_BY.values())
    return {
        str(key): name
        for model, wanted in keys.items()
        for key, name in model.objects.filter(pk__in=wanted).order_by().values_list(
            "pk", named_by[model]
        )
    }  # fmt: skip


def _as_list(value: object) -> list[str]:
    if value is None:
        return []
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]


def _change(kind: str, field: str, values: list[object], *, names: Names) -> Change:
    before, after = (_value(kind, field, value, names=names) for value in values)
    return Change(field=str(FIELDS.get(field, field)), before=before, after=after)


def _value(kind: str, field: str, value: object, *, names: Names) -> str:
    if field in NAMED_BY:
        between = pgettext("between two names", ", ")
        return between.join(names.get(key, key) for key in _as_list(value))
    if isinstance(value, bool):
        return pgettext("an answer", "yes") if value else pgettext("an answer", "no")
    if value in (None, ""):
        return ""
    if field == "every_days":
        return _("every %(days)s days") % {"days": value}
    return _of_model(kind, field, value)


def _of_model(kind: str, field: str, value: object) -> str:
    """A choice by its label, a day as a day, anything else as it was written."""
    if field in DAYS_ELSEWHERE:
        return short_day(date.fromisoformat(str(value)))
    known = MODELS[kind]._meta.get_field(field)
    if isinstance(known, models.DateField):
        return short_day(date.fromisoformat(str(value)))
    if isinstance(known, models.TimeField):
        return str(value)[: len("23:59")]
    return str(dict(known.flatchoices).get(value, value))
