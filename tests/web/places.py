"""A person with one record of every kind, and the addresses of all pages about them."""

from typing import NamedTuple

from django.urls import reverse
from tests import make

from banso.records.accompaniment.models import Crossing
from banso.records.contacts.models import Contact
from banso.records.life.models import Observation, Passage, Trouble
from banso.records.people.models import Membership, Name, Person
from banso.records.plans.models import Plan
from banso.records.ties.models import Tie


class Lived(NamedTuple):
    person: Person
    name: Name
    membership: Membership
    tie: Tie
    contact: Contact
    trouble: Trouble
    observation: Observation
    passage: Passage
    plan: Plan
    crossing: Crossing


def lived(called: str = "3階の男性") -> Lived:
    person = make.person(called)
    tie = make.tie(person)
    return Lived(
        person=person,
        name=person.names.get(),
        membership=make.roof(person),
        tie=tie,
        contact=make.contact(person, met=[tie]),
        trouble=make.trouble(person),
        observation=make.observation(person),
        passage=make.passage(person),
        plan=make.plan(person),
        crossing=make.link(person, tie=tie),
    )


PAGES_OF_PERSON = (
    "person", "amend-person", "new-name", "choose-household", "history", "contacts",
    "new-contact", "new-tie", "new-trouble", "new-observation", "new-passage", "new-plan",
    "new-crossing", "chart", "chart-svg", "chart-pdf", "chart-table",
)  # fmt: skip
PAGES_OF_RECORD = {
    "amend-name": "name",
    "leave-household": "membership",
    "amend-contact": "contact",
    "amend-tie": "tie",
    "end-tie": "tie",
    "confirm-rhythm": "tie",
    "amend-trouble": "trouble",
    "settle-trouble": "trouble",
    "amend-observation": "observation",
    "amend-passage": "passage",
    "amend-plan": "plan",
    "end-plan": "plan",
    "amend-crossing": "crossing",
    "record-history": "tie",
}


def address(page: str, life: Lived) -> str:
    if page in PAGES_OF_RECORD:
        return reverse(page, args=[life.person.pk, getattr(life, PAGES_OF_RECORD[page]).pk])
    return reverse(page, args=[life.person.pk])


ALL_PAGES = (*PAGES_OF_PERSON, *PAGES_OF_RECORD)
