import pytest
from tests import make
from tests.make import NOON, TODAY, days_ago

from banso.core.calendar.past import InTheFuture
from banso.core.contacts.modes import Mode
from banso.records.audit.queries import history_of_record
from banso.records.contacts import actions, queries
from banso.records.contacts.models import Contact

pytestmark = pytest.mark.django_db


def seen_in(contact: Contact) -> dict[str, str]:
    rows = contact.sightings.order_by("tie__with_whom").values_list("tie__with_whom", "how")
    return dict(rows)


def test_speaking_of_a_tie_is_looking_at_the_circle_of_people():
    tie = make.tie()

    silent, spoken = make.contact(tie.person), make.contact(tie.person, heard=[tie])

    assert (silent.ring_reviewed, spoken.ring_reviewed) == (False, True)


def test_whom_one_met_one_has_more_than_heard_of():
    tie = make.tie()

    contact = make.contact(tie.person, met=[tie], heard=[tie])

    assert seen_in(contact) == {"隣の人": "met"}


def test_a_tie_of_another_person_is_not_touched():
    stranger = make.tie()

    with pytest.raises(actions.TieOfAnotherPerson):
        make.contact(make.person(), heard=[stranger])

    assert not Contact.objects.exists()


def test_a_contact_in_the_future_is_refused():
    with pytest.raises(InTheFuture):
        make.contact(on=days_ago(-1))


@pytest.mark.parametrize("minutes", [0, 1441])
def test_impossible_minutes_are_refused(minutes):
    with pytest.raises(actions.MinutesNotPossible):
        make.contact(minutes=minutes)


def test_the_log_tells_what_a_contact_began_with():
    tie = make.tie()

    contact = make.contact(tie.person, note="庭の柿をいただく", met=[tie])

    changes = history_of_record(contact.pk).get().changes
    assert changes["note"] == [None, "庭の柿をいただく"]
    assert changes["met"] == [None, [str(tie.pk)]]
    assert "minutes" not in changes


def test_a_corrected_contact_keeps_the_earlier_wording_and_its_ties():
    tie = make.tie()
    contact = make.contact(tie.person, note="不在", reached=False, heard=[tie])

    actions.amend(contact, note="会えた", reached=True, by=make.aoi(), at=NOON)

    assert seen_in(contact) == {"隣の人": "heard"}
    assert history_of_record(contact.pk)[0].changes == {
        "note": ["不在", "会えた"],
        "reached": [False, True],
    }


def test_the_ties_of_a_contact_can_be_corrected():
    person = make.person()
    neighbour, sister = make.tie(person), make.tie(person, "姉")
    contact = make.contact(person, heard=[neighbour])

    actions.amend(contact, met=[sister], heard=[], by=make.hana(), at=NOON)

    assert seen_in(contact) == {"姉": "met"}
    assert history_of_record(contact.pk)[0].changes == {
        "met": [None, [str(sister.pk)]],
        "heard": [[str(neighbour.pk)], None],
    }


def test_correcting_nothing_writes_nothing():
    tie = make.tie()
    contact = make.contact(tie.person, met=[tie])

    actions.amend(contact, mode=contact.mode, met=[tie], by=make.hana(), at=NOON)

    assert history_of_record(contact.pk).count() == 1


def test_what_was_written_down_on_a_day_cannot_have_happened_later():
    contact = make.contact(on=days_ago(3), at=NOON.replace(day=29, month=4))

    with pytest.raises(InTheFuture):
        actions.amend(contact, on=days_ago(1), by=make.hana(), at=NOON)


def test_the_latest_contacts_come_in_pages_without_gap_or_repetition():
    person = make.person()
    days = [days_ago(n // 2) for n in range(7)]  # two on most days
    made = {make.contact(person, on=day).pk for day in days}

    first = queries.latest(person, most=4)
    rest = queries.earlier(first[-1], most=4)

    assert [contact.on for contact in first + rest] == sorted(days, reverse=True)
    assert {contact.id for contact in first + rest} == made


def test_the_contacts_of_some_days_include_the_first_and_the_last():
    person = make.person()
    for days in (9, 8, 7, 6):
        make.contact(person, on=days_ago(days))

    between = queries.between(person, days_ago(8), days_ago(7))

    assert [contact.on for contact in between] == [days_ago(7), days_ago(8)]


def test_the_contacts_that_touched_a_tie_are_found_and_no_others():
    person = make.person()
    neighbour, sister = make.tie(person), make.tie(person, "姉")
    touched = make.contact(person, heard=[neighbour, sister])
    make.contact(person, heard=[sister])

    assert [contact.id for contact in queries.touching(person, [neighbour.pk])] == [touched.pk]


@pytest.mark.parametrize("how_many", [1, 5])
def test_contacts_are_asked_for_equally_often(how_many, django_assert_num_queries):
    tie = make.tie()
    for _ in range(how_many):
        make.contact(tie.person, met=[tie])

    with django_assert_num_queries(1):
        told = [(contact.author_name, contact.ties) for contact in queries.latest(tie.person)]

    assert told == [("春田 花", ["隣の人"])] * how_many


def test_figures_count_attempts_apart_and_keep_to_the_days_asked_for():
    person = make.person()
    make.contact(person, on=days_ago(1), mode=Mode.PHONE)  # 30 April
    make.contact(person, on=days_ago(2), mode=Mode.PHONE, reached=False)
    make.contact(person, on=days_ago(30), mode=Mode.VISIT)  # 1 April
    make.contact(person, on=days_ago(31), mode=Mode.VISIT)  # 31 March, not asked for
    make.contact(person, on=TODAY, mode=Mode.VISIT)

    rows = queries.by_month_and_mode(days_ago(30), TODAY)

    april, may = days_ago(30), TODAY
    assert rows == [
        (april, Mode.VISIT, 1, 0),
        (april, Mode.PHONE, 1, 1),
        (may, Mode.VISIT, 1, 0),
    ]
