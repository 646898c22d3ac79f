"""The words for the names of the vocabulary. All of them are invented; nobody is meant."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import pgettext_lazy

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.explorer.vocabulary import (
    Closeness,
    Ending,
    PlanName,
    Rhythm,
    Role,
    TieName,
    TroubleName,
)
from banso.core.motivation.steps import Step
from banso.core.ties.kinds import Circle
from banso.web.charts import words

WORDS: Mapping[type, Mapping[Any, Any]] = {
    TieName: {
        TieName.MOTHER: pgettext_lazy("tie in the explorable chart", "Mother"),
        TieName.SISTER: pgettext_lazy("tie in the explorable chart", "Elder sister"),
        TieName.FRIEND: pgettext_lazy("tie in the explorable chart", "Old friend"),
        TieName.COLLEAGUES: pgettext_lazy("tie in the explorable chart", "Colleagues"),
        TieName.NEIGHBOUR: pgettext_lazy("tie in the explorable chart", "Neighbour"),
        TieName.VOLUNTEER: pgettext_lazy("tie in the explorable chart", "Welfare volunteer"),
        TieName.DINER: pgettext_lazy("tie in the explorable chart", "Diner"),
        TieName.SHOGI: pgettext_lazy("tie in the explorable chart", "Shogi circle"),
        TieName.SALON: pgettext_lazy("tie in the explorable chart", "Salon"),
        TieName.WORKSHOP: pgettext_lazy("tie in the explorable chart", "Workshop"),
        TieName.CHILDREN: pgettext_lazy("tie in the explorable chart", "Children's diner"),
        TieName.RESIDENTS: pgettext_lazy("tie in the explorable chart", "Street circle"),
        TieName.NURSE: pgettext_lazy("tie in the explorable chart", "Visiting nurse"),
    },
    Role: {
        Role.NONE: pgettext_lazy("role in the explorable chart", "no role"),
        Role.HELPS: pgettext_lazy("role in the explorable chart", "lends a hand"),
        Role.DISHES: pgettext_lazy("role in the explorable chart", "dishes"),
        Role.TEACHES: pgettext_lazy("role in the explorable chart", "homework help"),
        Role.CARES: pgettext_lazy("role in the explorable chart", "organiser"),
        Role.LISTENS: pgettext_lazy("role in the explorable chart", "listens"),
    },
    Rhythm: {
        Rhythm.WEEKLY: pgettext_lazy("rhythm in the explorable chart", "once a week"),
        Rhythm.FORTNIGHTLY: pgettext_lazy("rhythm in the explorable chart", "every two weeks"),
        Rhythm.MONTHLY: pgettext_lazy("rhythm in the explorable chart", "once a month"),
        Rhythm.QUARTERLY: pgettext_lazy("rhythm in the explorable chart", "every three months"),
    },
    Ending: {
        Ending.FADES: pgettext_lazy("tie in the explorable chart", "fades: nobody meets any more"),
        Ending.ENDS: pgettext_lazy("tie in the explorable chart", "ends: death, a break"),
    },
    TroubleName: {
        TroubleName.JOB: pgettext_lazy("trouble in the explorable chart", "Job lost"),
        TroubleName.LOSS: pgettext_lazy("trouble in the explorable chart", "Death in the family"),
        TroubleName.ILLNESS: pgettext_lazy("trouble in the explorable chart", "Illness, hospital"),
        TroubleName.EVICTION: pgettext_lazy("trouble in the explorable chart", "Eviction"),
        TroubleName.DEBT: pgettext_lazy("trouble in the explorable chart", "Debts"),
        TroubleName.PARTING: pgettext_lazy("trouble in the explorable chart", "Parting"),
        TroubleName.DISASTER: pgettext_lazy("trouble in the explorable chart", "Disaster"),
    },
    PlanName: {
        PlanName.HOME: pgettext_lazy("plan in the explorable chart", "Securing a home"),
        PlanName.DEBTS: pgettext_lazy("plan in the explorable chart", "Sorting out debts"),
        PlanName.WORK: pgettext_lazy("plan in the explorable chart", "Work training"),
        PlanName.TREATMENT: pgettext_lazy("plan in the explorable chart", "Treatment"),
        PlanName.BUDGET: pgettext_lazy("plan in the explorable chart", "Household budget"),
        PlanName.MOVING: pgettext_lazy("plan in the explorable chart", "Moving home"),
    },
    Closeness: {
        Closeness.NOBODY: pgettext_lazy("closeness", "nobody comes"),
        Closeness.WATCHING: pgettext_lazy("closeness", "watching over (a call every two weeks)"),
        Closeness.THINNING: pgettext_lazy("closeness", "thinning (a talk every ten days)"),
        Closeness.DENSE: pgettext_lazy("closeness", "dense (a visit every five days)"),
    },
    Circle: {
        Circle.INNER: pgettext_lazy("circle in the explorable chart", "inner circle"),
        Circle.MIDDLE: pgettext_lazy("circle in the explorable chart", "middle circle"),
        Circle.OUTER: pgettext_lazy("circle in the explorable chart", "outer circle"),
    },
    CrossingKind: words.CROSSINGS,
    Step: words.STEPS,
}


def word(name: object) -> str:
    """Equal names of different kinds have words of their own."""
    return str(WORDS[type(name)][name])


def choices(kind: type) -> list[tuple[str, str]]:
    """All names of a kind, as a list to choose from."""
    return [(str(name.value), str(label)) for name, label in WORDS[kind].items()]
