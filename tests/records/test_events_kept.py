"""What the database itself keeps true about events, and what happens when two come at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import time, timedelta
from threading import Barrier

import pytest
from django.db import IntegrityError, connection
from tests import make, make_events
from tests.make import NOON
from tests.records.test_constraints import refused_by

from banso.records.events import actions, queries, registering
from banso.records.events.models import Event, Material, Registration
from banso.records.municipalities.models import Municipality


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"begins_at": NOON, "ends_at": NOON + timedelta(minutes=1)}, None),
        ({"begins_at": NOON, "ends_at": NOON}, "event_ends_after_it_begins"),
        (
            {"begins_at": NOON, "ends_at": NOON - timedelta(days=1)},
            "event_ends_after_it_begins",
        ),
        ({"capacity": None}, None),
        ({"capacity": 1}, None),
        ({"capacity": 0}, "event_has_at_least_one_place"),
        ({"cancelled_at": None, "cancelled_because": ""}, None),
        ({"cancelled_at": NOON, "cancelled_because": "台風"}, None),
        (
            {"cancelled_at": NOON, "cancelled_because": ""},
            "event_cancelled_has_moment_and_reason_or_neither",
        ),
        (
            {"cancelled_at": None, "cancelled_because": "台風"},
            "event_cancelled_has_moment_and_reason_or_neither",
        ),
    ],
)
def test_an_event(changes, refused):
    assert refused_by(make_events.event(), **changes) == refused


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"begins": None, "ends": None}, None),
        ({"begins": time(14), "ends": None}, None),
        ({"begins": time(14), "ends": time(15)}, None),
        ({"begins": time(14), "ends": time(14)}, "programme_item_ends_after_it_begins"),
        ({"begins": None, "ends": time(14)}, "programme_item_ends_after_it_begins"),
    ],
)
def test_a_part_of_the_programme(changes, refused):
    assert refused_by(make_events.item(), **changes) == refused


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"called": "甲"}, None),
        ({"called": ""}, "registration_is_called_something"),
        ({"waited": True, "told_at": None}, None),
        ({"waited": True, "told_at": NOON}, None),
        (
            {"waited": False, "told_at": NOON},
            "registration_told_of_a_place_only_after_waiting",
        ),
        ({"withdrawn_at": NOON, "came": None}, None),
        ({"withdrawn_at": NOON, "came": False}, None),
        ({"withdrawn_at": None, "came": True}, None),
        ({"withdrawn_at": NOON, "came": True}, "registration_withdrawn_did_not_come"),
    ],
)
def test_a_registration(changes, refused):
    assert refused_by(make_events.registration(), **changes) == refused


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"number": 1}, "registration_numbered_once_in_its_event"),
        ({"folded": "甲"}, "registration_once_for_name_and_contact"),
        ({"folded": "甲", "contact": "090-0000-0000"}, None),
        ({"folded": "甲", "withdrawn_at": NOON}, None),
        ({"folded": ""}, None),
    ],
)
def test_two_registrations_are_told_apart(changes, refused):
    event = make_events.event()
    make_events.registration(event, "甲")

    assert refused_by(make_events.registration(event, "乙"), **changes) == refused


@pytest.mark.django_db
def test_material_and_links_and_codes_are_there_once():
    material = make_events.material()
    one, other = [make_events.registration() for _ in range(2)]

    assert refused_by(other, token=one.token) == "events_registration_token_key"
    assert refused_by(other.event, code=one.event.code) == "events_event_code_key"
    with pytest.raises(IntegrityError, match="material_given_once_for_an_event"):
        Material.objects.create(event=material.event, document=material.document)


def at_once(acts) -> list[object]:
    """What as many requests get as there are acts, each on a connection of its own."""
    start, municipality = Barrier(len(acts)), Municipality.objects.get()

    def request(act) -> object:
        connection.set_tenant(municipality)
        start.wait(timeout=10)
        try:
            return act()
        except (registering.AlreadyRegistered, actions.FewerPlacesThanGiven) as refused:
            return type(refused)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as requests:
        return list(requests.map(request, acts))


def register(event, called):
    return lambda: make_events.registration(event, called)


@pytest.mark.django_db(transaction=True)
def test_eight_who_register_at_once_for_three_places_are_three_with_a_place_and_five_who_wait():
    event = make_events.event(capacity=3)

    made = at_once([register(event, name) for name in "甲乙丙丁戊己庚辛"])

    listed = queries.listed(event)
    assert sorted(each.number for each in made) == [*range(1, 9)]
    assert (len(listed.placed), len(listed.waiting)) == (3, 5)
    assert [each.waited for each in listed.placed + listed.waiting] == [False] * 3 + [True] * 5


@pytest.mark.django_db(transaction=True)
def test_one_person_who_registers_twice_at_once_is_registered_once():
    event = make_events.event()

    answers = at_once([register(event, "甲")] * 2)

    assert registering.AlreadyRegistered in answers
    assert Registration.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_last_place_is_not_taken_away_while_somebody_takes_it():
    event, by = make_events.event(capacity=2), make.aoi()
    make_events.registration(event, "甲")

    at_once([register(event, "乙"), lambda: actions.amend(event, capacity=1, by=by, at=NOON)])

    event = Event.objects.get()
    told_of_a_place = Registration.objects.filter(waited=False).count()
    assert told_of_a_place <= event.capacity
