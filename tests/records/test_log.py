"""The log outlives what it tells about."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction
from tests import make
from tests.make import NOON, TODAY

from banso.records.access.doors import DoorClosed, open_person
from banso.records.audit import actions
from banso.records.audit.models import Entry
from banso.records.audit.queries import history_of_person
from banso.records.ties.actions import AlreadyEnded, end
from banso.records.ties.choices import HowEnded

pytestmark = pytest.mark.django_db


def test_every_entry_names_who_what_whose_and_when():
    tie = make.tie()

    entry = history_of_person(tie.person_id)[0]

    assert (entry.at, entry.by, entry.by_name) == (NOON, make.hana().user_id, "春田 花")
    assert (entry.what, entry.kind) == ("tie.begun", "tie")
    assert (entry.record, entry.person) == (tie.pk, tie.person_id)
    assert str(entry) == "2026-05-01 03:00 tie.begun"


def test_what_belongs_to_nobody_is_written_by_the_program_itself():
    make.body()

    entry = Entry.objects.get()

    assert (entry.by, entry.by_name, entry.person) == (None, "", None)


def test_the_attempt_stays_in_the_log_although_the_page_is_refused():
    person = make.person()

    with pytest.raises(DoorClosed):
        open_person(person.pk, by=make.ren(), at=NOON)

    assert Entry.objects.filter(what="person.refused", person=person.pk).count() == 1


def test_a_refused_action_leaves_neither_change_nor_entry():
    tie = make.tie()
    end(tie, HowEnded.FADED, on=TODAY, by=make.hana(), at=NOON)
    before = Entry.objects.count()

    with pytest.raises(AlreadyEnded):
        end(tie, HowEnded.DIED, on=TODAY, by=make.hana(), at=NOON)

    assert Entry.objects.count() == before


def test_change_and_entry_are_undone_together():
    person = make.person()

    with transaction.atomic():
        make.tie(person)
        transaction.set_rollback(True)

    assert [entry.what for entry in history_of_person(person.pk)] == ["person.received"]


def test_a_beginning_leaves_out_what_is_not_known():
    tie = make.tie(role="")

    assert actions.beginning(tie, ("with_whom", "role", "ended_on")) == {
        "with_whom": [None, "隣の人"]
    }


def test_days_keys_and_amounts_can_be_kept():
    person = make.person()
    changes = {"day": [None, date(1970, 3, 2)], "sum": [Decimal("1.5"), None]}

    actions.note("person.amended", person, by=make.hana(), at=NOON, changes=changes)

    assert history_of_person(person.pk)[0].changes == {
        "day": [None, "1970-03-02"],
        "sum": ["1.5", None],
    }
