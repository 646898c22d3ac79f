from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from banso.records.access.doors import open_person
from banso.records.access.queries import visible_people
from banso.records.accompaniment import queries as accompaniment
from banso.records.contacts import queries as contacts
from banso.records.life import queries as life
from banso.records.people import queries as people
from banso.records.plans import queries as plans
from banso.records.ties import queries as ties
from banso.web.components.chronology import notes_of
from banso.web.doorkeeper import WorkerRequest
from banso.web.people.voices import last_said


@require_safe
def person(request: WorkerRequest, person_id: UUID) -> HttpResponse:
    now = timezone.now()
    today = timezone.localdate(now)
    person = open_person(person_id, by=request.worker, at=now)
    visible = visible_people(request.worker, on=today)
    facts = {
        "person": person,
        "notes": notes_of(contacts.latest(person)),
        "ties": ties.for_page(person, today),
        "plans": plans.for_page(person, today),
        "troubles": life.troubles_for_page(person),
        "said": last_said(life.observations_for_page(person)),
        "story": life.story_for_page(person),
        "crossings": accompaniment.for_page(person),
        "names": people.names_for_page(person),
        "household": list(people.household_on(person, today, among=visible)),
    }
    return render(request, "people/person.html", facts)
