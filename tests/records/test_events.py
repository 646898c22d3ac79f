from datetime import timedelta
from uuid import uuid4

import pytest
from tests import make, make_events, make_meetings
from tests.make import NOON, TODAY, days_ago

from banso.records.audit.models import Entry
from banso.records.audit.queries import history_of_record
from banso.records.events import actions, queries, registering
from banso.records.keys import KeptOtherwise, KeyTaken

pytestmark = pytest.mark.django_db
AFTER = make_events.TOMORROW + timedelta(hours=2)


def who():
    return {"by": make.aoi(), "at": NOON}


def names(registrations):
    return [each.called for each in registrations]


def test_whoever_comes_first_has_a_place_and_the_others_wait_in_their_order():
    event = make_events.event(capacity=2)
    everybody = [make_events.registration(event, name) for name in "甲乙丙丁"]

    listed = queries.listed(event)

    assert (names(listed.placed), names(listed.waiting)) == (["甲", "乙"], ["丙", "丁"])
    assert [queries.line_of(each) for each in everybody] == [
        (True, 0), (True, 0), (False, 1), (False, 2),
    ]  # fmt: skip
    assert [each.waited for each in everybody] == [False, False, True, True]


def test_the_waiting_list_moves_up_when_somebody_withdraws():
    event = make_events.event(capacity=2)
    first, *_rest = [make_events.registration(event, name) for name in "甲乙丙丁"]

    registering.withdraw(first, at=NOON)

    listed = queries.listed(event)
    assert names(listed.placed) == ["乙", "丙"]
    assert names(listed.waiting) == ["丁"]
    assert names(listed.withdrawn) == ["甲"]


def test_whoever_comes_back_stands_at_the_end():
    event = make_events.event(capacity=1)
    first, _second = [make_events.registration(event, name) for name in "甲乙"]
    registering.withdraw(first, at=NOON)

    again = make_events.registration(event, "甲")

    assert again.number == 3
    assert queries.line_of(again) == (False, 1)


def test_more_places_move_up_and_fewer_than_given_are_refused():
    event = make_events.event(capacity=2)
    for name in "甲乙丙":
        make_events.registration(event, name)

    with pytest.raises(actions.FewerPlacesThanGiven) as refusal:
        actions.amend(event, capacity=1, **who())
    actions.amend(event, capacity=3, **who())

    event.refresh_from_db()
    assert refusal.value.placed == 2
    assert names(queries.listed(event).placed) == ["甲", "乙", "丙"]
    with pytest.raises(actions.NoPlaces):
        actions.amend(event, capacity=0, **who())


def test_the_same_person_is_not_registered_twice_however_the_name_is_written():
    event = make_events.event()
    make_events.registration(event, "斎藤 花", contact="hana@mihon.example")

    with pytest.raises(registering.AlreadyRegistered):
        make_events.registration(event, "斉藤　花", contact="hana@mihon.example")
    make_events.registration(event, "斎藤 花", contact="090-0000-0000")


@pytest.mark.parametrize(
    ("change", "at", "refusal"),
    [
        ("unpublish", NOON, registering.NotPublished),
        ("cancel", NOON, registering.EventCancelled),
        ("nothing", AFTER, registering.EventPast),
        ("close", NOON, registering.RegistrationClosed),
    ],
)
def test_a_registration_at_a_wrong_time_is_refused(change, at, refusal):
    event = make_events.draft() if change == "unpublish" else make_events.event()
    if change == "cancel":
        actions.cancel(event, because="台風のため", **who())
    if change == "close":
        actions.amend(event, registers_until=days_ago(1), **who())

    with pytest.raises(refusal):
        make_events.registration(event, at=at)


def test_a_registration_sent_twice_is_one_and_its_key_opens_no_other():
    event, key = make_events.event(), uuid4()
    first = make_events.registration(event, "甲", key=key)

    assert make_events.registration(event, "甲", key=key) == first
    with pytest.raises(KeptOtherwise):
        make_events.registration(event, "乙", key=key)
    with pytest.raises(KeyTaken):
        make_events.registration(make_events.event("別の催し"), "甲", key=key)


def test_links_are_long_and_no_two_are_the_same():
    event = make_events.event()

    tokens = {make_events.registration(event).token for _ in range(20)}

    assert len(tokens) == 20
    assert min(map(len, tokens)) >= 22


def test_a_withdrawal_is_written_once_and_not_after_the_event():
    first, second = [make_events.registration(make_events.event()) for _ in range(2)]
    registering.withdraw(first, at=NOON)

    with pytest.raises(registering.AlreadyWithdrawn):
        registering.withdraw(first, at=NOON)
    with pytest.raises(registering.EventPast):
        registering.withdraw(second, at=AFTER)


def test_the_log_tells_that_somebody_registered_and_not_who():
    registration = make_events.registration(called="甲 一郎", contact="090-0000-0000")

    entry = history_of_record(registration.pk).get()

    assert (entry.what, entry.by_name, entry.changes) == ("registration.made", "", {})


def test_those_with_a_contact_are_reminded_once_on_the_days_before():
    event = make_events.event(begins_at=NOON + timedelta(days=3), remind_before=2)
    told = make_events.registration(event, "甲", contact="090-0000-0000")
    make_events.registration(event, "乙")
    soon = NOON + timedelta(days=2)

    assert queries.to_tell(NOON) == []
    assert [(t.event, t.remind, t.came_free) for t in queries.to_tell(soon)] == [
        (event, [told], [])
    ]
    registering.note_reminded(told, **who())
    assert queries.to_tell(soon) == []


def test_after_a_move_to_another_day_everybody_is_reminded_again():
    event = make_events.event()
    told = make_events.registration(event, contact="090-0000-0000")
    registering.note_reminded(told, **who())

    actions.amend(event, begins_at=event.begins_at + timedelta(minutes=30), **who())

    assert [each.remind for each in queries.to_tell(NOON + timedelta(hours=1))] == [[told]]


def test_who_moved_up_is_told_once():
    event = make_events.event(begins_at=NOON + timedelta(days=30), capacity=1)
    first = make_events.registration(event, "甲", contact="a@mihon.example")
    second = make_events.registration(event, "乙", contact="b@mihon.example")
    registering.withdraw(first, at=NOON)

    assert [each.came_free for each in queries.to_tell(NOON)] == [[second]]
    registering.note_told(second, **who())
    assert queries.to_tell(NOON) == []


def test_nobody_is_reminded_of_what_is_cancelled():
    event = make_events.event()
    make_events.registration(event, contact="090-0000-0000")

    actions.cancel(event, because="講師の都合により", **who())

    assert queries.to_tell(NOON + timedelta(hours=12)) == []
    with pytest.raises(actions.AlreadyCancelled):
        actions.cancel(event, because="別の理由", **who())


def test_who_came_is_counted_by_field_and_position():
    event = make_events.event()
    came = make_events.registration(event, field="ageing", position="desk")
    make_events.registration(event, field="ageing", position="desk")
    make_events.registration(event)
    registering.note_who_came(event, came={came: True}, **who())

    assert queries.shares(event) == [("", "", 1, 0), ("ageing", "desk", 2, 1)]
    entries = Entry.objects.count()
    registering.note_who_came(event, came={came: True}, **who())
    assert Entry.objects.count() == entries


def test_whoever_withdraws_is_not_among_those_who_came():
    event = make_events.event()
    came, gone = [make_events.registration(event) for _ in range(2)]
    opened = {came: True, gone: True}
    registering.note_who_came(event, came={came: True}, **who())

    for each in (came, gone):
        registering.withdraw(each, at=NOON)
    registering.note_who_came(event, came=opened, **who())

    assert list(event.registrations.values_list("came", flat=True)) == [None, None]


def test_after_the_event_names_are_let_go_and_numbers_stay():
    event = make_events.event()
    make_events.registration(event, "甲 一郎", contact="090-0000-0000", field="youth")
    with pytest.raises(registering.NotYetOver):
        registering.let_names_go(event, **who())

    for _ in range(2):
        registering.let_names_go(event, by=make.aoi(), at=AFTER)

    kept = event.registrations.get()
    assert (kept.called, kept.contact, kept.field) == ("No. 1", "", "youth")
    assert Entry.objects.filter(what="event.names_let_go").count() == 1


def test_an_event_or_a_part_that_ends_before_it_begins_is_refused():
    event = make_events.event()

    with pytest.raises(actions.EndsBeforeItBegins):
        actions.amend(event, ends_at=event.begins_at, **who())
    with pytest.raises(actions.EndsBeforeItBegins):
        make_events.item(event, ends=NOON.time())


def test_a_part_leaves_the_programme_with_its_speakers():
    speaker = make_events.speaker()
    event = speaker.item.event

    actions.take_item_out(speaker.item, **who())

    assert list(queries.programme(event)) == []
    assert history_of_record(speaker.pk)[0].changes["name"] == ["架空 花子", None]


def test_material_is_for_the_registered_unless_it_is_for_everybody():
    event = make_events.event()
    make_events.material(event)
    flyer = make_events.material(
        event, document=make_meetings.document("ちらし.pdf"), for_whom="everybody"
    )

    assert list(queries.material_for(event, registered=False)) == [flyer]
    assert queries.material_for(event, registered=True).count() == 2
    with pytest.raises(actions.AlreadyGiven):
        make_events.material(event, document=flyer.document)


def test_what_the_office_sends_twice_is_kept_once():
    event, key = make_events.event(), uuid4()
    item, document = make_events.item(event), make_meetings.document()
    makers = [
        lambda: make_events.draft("催し", key=key),
        lambda: make_events.item(event, key=key),
        lambda: make_events.speaker(item, key=key),
        lambda: make_events.material(event, document=document, key=key),
    ]

    assert [again() == first for first, again in [(act(), act) for act in makers]] == [True] * 4


@pytest.mark.parametrize("how_many", [1, 5])
def test_lists_ask_once_however_long_they_are(how_many, django_assert_num_queries):
    event = make_events.event(registers_until=TODAY, capacity=2)
    for _ in range(how_many):
        make_events.registration(event, contact=f"{how_many}@mihon.example")
        make_events.speaker(make_events.item(event))

    with django_assert_num_queries(5):
        queries.listed(event)
        [part.speakers.all() for part in queries.programme(event)]
        queries.to_tell(NOON + timedelta(hours=12))
