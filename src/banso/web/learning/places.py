"""The places of learning, as the page that leads to them shows them."""

from collections.abc import Sequence
from typing import NamedTuple

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.web.components.shapes import Card


class Place(NamedTuple):
    name: str  # of the address
    title: str | Promise
    sentence: str | Promise
    only_teachers: bool = False


class Group(NamedTuple):
    title: str | Promise
    places: Sequence[Place]


GROUPS = [
    Group(
        pgettext_lazy("places of learning", "Learn"),
        [
            Place("courses", _("Lessons"), _("Film, slides and text, alone or together")),
            Place(
                "explorer",
                _("The explorable chart"),
                _("Move events and see how ties and accompaniment answer"),
            ),
            Place(
                "definition",
                _("The definition that grows"),
                _("What is meant by walking alongside: principles, words, captions"),
            ),
        ],
    ),
    Group(
        pgettext_lazy("places of learning", "Learn with others"),
        [
            Place("guide", _("The guide"), _("The material at a glance, and training models")),
            Place("runs", _("Training runs"), _("Plan, hold and join a training")),
            Place("events", _("Events"), _("Symposium and other gatherings")),
            Place("series", _("Committees and working groups"), _("Meetings and their decisions")),
        ],
    ),
    Group(
        pgettext_lazy("places of learning", "Make it better"),
        [
            Place("questionnaires", _("Questionnaires"), _("Ask, answer, and see the results")),
            Place(
                "changes",
                _("What you said, what we changed"),
                _("Remarks, and what became of them"),
            ),
            Place(
                "files",
                pgettext_lazy("learning", "Files"),
                _("Films, slides and hand-outs, and uploads that were cut"),
                only_teachers=True,
            ),
        ],
    ),
]


class Shown(NamedTuple):
    title: str | Promise
    cards: list[Card]


def shown(facts: dict[str, Sequence[str]], *, teaches: bool) -> list[Shown]:
    """``facts``: what a card says beyond its sentence, by the name of its place."""
    groups = [Shown(group.title, _cards(group, facts, teaches=teaches)) for group in GROUPS]
    return [group for group in groups if group.cards]


def _cards(group: Group, facts: dict[str, Sequence[str]], *, teaches: bool) -> list[Card]:
    open_to_me = [place for place in group.places if teaches or not place.only_teachers]
    return [_card(place, facts.get(place.name, ())) for place in open_to_me]


def _card(place: Place, facts: Sequence[str]) -> Card:
    return Card(str(place.title), reverse(place.name), facts=[str(place.sentence), *facts])
