from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from banso.records.access.doors import open_person
from banso.records.access.queries import household_for_page
from banso.records.accompaniment import queries as accompaniment
from banso.records.contacts import queries as contacts
from banso.records.life import queries as life
from banso.records.people import queries as people
from banso.records.plans import queries as plans
from banso.records.ties import queries as ties
from banso.web.components.chronology import notes_of
from banso.web.doorkeeper import WorkerRequest
from banso.web.people import cards
from banso.web.people.household import stays_of
from banso.web.people.voices import said_by_each


@require_safe
def person(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    today = timezone.localdate(now)
    person = open_person(person_id, by=request.worker, at=now)
    key = person.pk
    household = household_for_page(person, reader=request.worker, on=today)
    facts = {
        "person": person,
        "notes": notes_of(key, contacts.latest(person)),
        "ties": [*cards.tie_cards(key, ties.for_page(person, today), today)],
        "plans": [*cards.plan_cards(key, plans.for_page(person, today))],
        "troubles": [*cards.trouble_cards(key, life.troubles_for_page(person))],
        "said": [*said_by_each(key, life.last_said(person), today)],
        "story": [*cards.story_cards(key, life.story_for_page(person))],
        "crossings": [*cards.crossing_cards(key, accompaniment.for_page(person))],
        "names": [*cards.name_cards(key, people.names_for_page(person))],
        "household": [*stays_of(key, household, today)],
        "lives_with": [stay.called for stay in household if stay.person_id != key],
    }
    return render(request, "people/person.html", facts)
