"""What must always be true is kept by the database itself, whoever writes to it.

Each constraint is tried from its sides: both, neither, one. Coverage cannot see this.
"""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.models import Model
from tests import make
from tests.make import TODAY, days_ago

from banso.core.calendar.precision import Precision
from banso.records.contacts.models import Contact, Sighting
from banso.records.people.choices import NameKind
from banso.records.people.models import Membership, Name
from banso.records.staff.models import Agency, Body, Team
from banso.records.ties.models import Rhythm

pytestmark = pytest.mark.django_db
YESTERDAY, TOMORROW = days_ago(1), days_ago(-1)


def refused_by(record: Model, **changes: object) -> str | None:
    """Which constraint refuses the changes to a stored record, if any."""
    try:
        with transaction.atomic():
            type(record).objects.filter(pk=record.pk).update(**changes)
    except IntegrityError as problem:
        return problem.__cause__.diag.constraint_name
    return None


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"called": ""}, "person_is_called_something"),
        ({"called": "花"}, None),
        ({"born_on": None, "born_precision": ""}, None),
        ({"born_on": TODAY, "born_precision": Precision.YEAR}, None),
        ({"born_on": TODAY, "born_precision": ""}, "person_birth_has_day_and_precision_or_neither"),
        (
            {"born_on": None, "born_precision": Precision.DAY},
            "person_birth_has_day_and_precision_or_neither",
        ),
        ({"sex": "other", "sex_words": "Xジェンダー"}, None),
        ({"sex": "other", "sex_words": ""}, None),
        ({"sex": "female", "sex_words": "女性"}, "person_words_for_sex_only_with_other"),
    ],
)
def test_a_person(changes, refused):
    assert refused_by(make.person(), **changes) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"ended_on": None, "how_ended": ""}, None),
        ({"ended_on": TODAY, "how_ended": "moved"}, None),
        ({"ended_on": TODAY, "how_ended": ""}, "tie_end_has_day_and_manner_or_neither"),
        ({"ended_on": None, "how_ended": "moved"}, "tie_end_has_day_and_manner_or_neither"),
        ({"began_on": TODAY, "ended_on": TODAY, "how_ended": "moved"}, None),
        (
            {"began_on": TODAY, "ended_on": YESTERDAY, "how_ended": "moved"},
            "tie_ends_after_it_began",
        ),
        ({"began_on": TODAY, "noted_on": TODAY}, None),
        ({"began_on": TODAY, "noted_on": YESTERDAY}, "tie_noted_after_it_began"),
    ],
)
def test_a_tie(changes, refused):
    assert refused_by(make.tie(), **changes) == refused


@pytest.mark.parametrize(
    ("every_days", "refused"),
    [
        (0, "rhythm_is_a_day_to_two_years"),
        (1, None),
        (730, None),
        (731, "rhythm_is_a_day_to_two_years"),
    ],
)
def test_a_rhythm(every_days, refused):
    rhythm = Rhythm.objects.create(tie=make.tie(), confirmed_on=TODAY, every_days=30)

    assert refused_by(rhythm, every_days=every_days) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"minutes": None}, None),
        ({"minutes": 1}, None),
        ({"minutes": 1440}, None),
        ({"minutes": 0}, "contact_minutes_within_a_day"),
        ({"minutes": 1441}, "contact_minutes_within_a_day"),
        ({"on": TODAY}, None),
        ({"on": TOMORROW}, "contact_not_in_the_future"),
    ],
)
def test_a_contact(changes, refused):
    assert refused_by(make.contact(), **changes) == refused


def test_just_after_midnight_in_japan_is_already_the_new_day():
    one_minute_past = make.NOON.replace(day=30, month=4, hour=15, minute=1)

    contact = make.contact(on=TODAY, at=one_minute_past)

    assert Contact.objects.get().on == contact.on == date(2026, 5, 1)


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"settled_on": None}, None),
        ({"happened_on": TODAY, "settled_on": TODAY}, None),
        ({"happened_on": TODAY, "settled_on": YESTERDAY}, "trouble_settled_after_it_happened"),
    ],
)
def test_a_trouble(changes, refused):
    assert refused_by(make.trouble(), **changes) == refused


@pytest.mark.parametrize(
    ("step", "refused"),
    [
        (None, None),
        (1, None),
        (5, None),
        (0, "observation_step_is_one_to_five"),
        (6, "observation_step_is_one_to_five"),
    ],
)
def test_an_observation(step, refused):
    assert refused_by(make.observation(), step=step) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"until": None}, None),
        ({"began_on": YESTERDAY, "until": TODAY}, None),
        ({"began_on": TODAY, "until": YESTERDAY}, "passage_ends_after_it_began"),
        ({"began_on": TODAY, "told_on": TODAY}, None),
        ({"began_on": TODAY, "told_on": YESTERDAY}, "passage_told_after_it_began"),
    ],
)
def test_a_passage(changes, refused):
    assert refused_by(make.passage(), **changes) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"begins_on": TODAY, "planned_end": TODAY}, None),
        ({"begins_on": TODAY, "planned_end": YESTERDAY}, "plan_is_meant_to_end_after_it_begins"),
        ({"ended_on": None, "result": ""}, None),
        ({"ended_on": TODAY, "result": "家計が整った"}, None),
        ({"ended_on": TODAY, "result": ""}, "plan_end_has_day_and_result_or_neither"),
        ({"ended_on": None, "result": "家計が整った"}, "plan_end_has_day_and_result_or_neither"),
        (
            {"begins_on": TODAY, "ended_on": YESTERDAY, "result": "早すぎた"},
            "plan_ends_after_it_begins",
        ),
    ],
)
def test_a_plan(changes, refused):
    assert refused_by(make.plan(), **changes) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"joined_on": None, "left_on": None}, None),
        ({"joined_on": None, "left_on": TODAY}, None),
        ({"joined_on": TODAY, "left_on": None}, None),
        ({"joined_on": TODAY, "left_on": TODAY}, None),
        ({"joined_on": TODAY, "left_on": YESTERDAY}, "membership_ends_after_it_began"),
    ],
)
def test_a_stay_in_a_household(changes, refused):
    assert refused_by(make.roof(make.person()), **changes) == refused


def test_nobody_lives_twice_in_one_household_at_a_time():
    stay = make.roof(make.person())

    with pytest.raises(IntegrityError, match="membership_lived_once_at_a_time"):
        Membership.objects.create(household=stay.household, person=stay.person)


def test_a_name_says_something_and_is_kept_once():
    person = make.person("山本")

    assert refused_by(person.names.get(), written="") == "name_is_not_empty"
    with pytest.raises(IntegrityError, match="name_kept_once_for_a_person"):
        Name.objects.create(person=person, kind=NameKind.REAL, written="山本")


def test_a_tie_is_seen_once_in_a_contact():
    tie = make.tie()
    contact = make.contact(tie.person, met=[tie])

    with pytest.raises(IntegrityError, match="sighting_once_in_a_contact"):
        Sighting.objects.create(contact=contact, tie=tie)


def test_a_rhythm_is_confirmed_once_a_day():
    tie = make.tie()
    Rhythm.objects.create(tie=tie, confirmed_on=TODAY, every_days=30)

    with pytest.raises(IntegrityError, match="rhythm_confirmed_once_a_day"):
        Rhythm.objects.create(tie=tie, confirmed_on=TODAY, every_days=7)


@pytest.mark.parametrize(
    ("model", "above", "constraint"),
    [
        (Body, {}, "staff_body_name"),
        (Agency, {"body": make.body}, "agency_named_once_in_its_body"),
        (Team, {"agency": make.agency}, "team_named_once_in_its_agency"),
    ],
)
def test_each_part_of_the_office_has_a_name_of_its_own(model, above, constraint):
    above = {name: maker() for name, maker in above.items()}
    model.objects.create(name="南", **above)

    with pytest.raises(IntegrityError, match=constraint):
        model.objects.create(name="南", **above)
