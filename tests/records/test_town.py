from datetime import date

import pytest
from django.contrib.auth import authenticate
from django.db import connection, transaction
from django.db.models import Count
from django_tenants.utils import get_public_schema_name, schema_context
from tests import make

from banso.core.lifeline.facts import Contact as ContactFact
from banso.core.simulation.town import lives
from banso.records.accompaniment.models import Crossing
from banso.records.audit.models import Entry
from banso.records.contacts.models import Contact, Sighting
from banso.records.courses.models import Certificate, GroupViewing
from banso.records.courses.queries import lessons_for, next_for
from banso.records.imports import town
from banso.records.lifeline.queries import life_of
from banso.records.municipalities.actions import AlreadyFounded
from banso.records.municipalities.models import Municipality
from banso.records.people.models import Membership, Person
from banso.records.plans.models import Plan
from banso.records.staff.choices import Duty
from banso.records.staff.models import Agency, Team, Worker
from banso.records.ties.models import Rhythm, Tie

pytestmark = pytest.mark.django_db
SIZE = town.Size(people=40)


@pytest.fixture(scope="module")
def counts(django_db_setup, django_db_blocker):  # noqa: ARG001 - after the empty database
    """The town, filled once for all tests that only look at it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield town.fill(SIZE, today=make.TODAY, at=make.NOON)
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def people():
    return list(lives(SIZE.seed, how_many=SIZE.people, today=make.TODAY))


def test_as_many_stand_in_the_records_as_live_in_the_town(counts, people):
    assert counts["person"] == Person.objects.count() == 40
    assert Contact.objects.count() == sum(len(one.pages) for one in people)
    assert Sighting.objects.count() == sum(len(t.seen_on) for one in people for t in one.life.ties)
    assert Tie.objects.count() == sum(len(one.life.ties) for one in people)
    assert Rhythm.objects.count() > 10
    assert Crossing.objects.count() == sum(len(one.life.crossings) for one in people)


@pytest.mark.usefixtures("counts")
def test_a_life_gathered_from_the_records_is_the_life_that_was_invented(people):
    morita = people[0].life

    kept = life_of(Person.objects.get(called="森田 光"))
    assert [trouble.label for trouble in kept.troubles] == [one.label for one in morita.troubles]
    assert [crossing.kind for crossing in kept.crossings] == [c.kind for c in morita.crossings]
    assert [contact_alone(c) for c in kept.contacts] == [contact_alone(c) for c in morita.contacts]
    assert {t.label: t.seen_on for t in kept.ties} == {t.label: t.seen_on for t in morita.ties}


def contact_alone(contact: ContactFact):
    return contact.on, contact.mode, contact.minutes, contact.reached, contact.ring_reviewed


@pytest.mark.usefixtures("counts")
def test_several_teams_of_two_agencies_have_people():
    shares = Team.objects.annotate(number=Count("people")).order_by("name")
    assert Agency.objects.count() == 2
    assert [team.number >= 8 for team in shares] == [True] * 4


@pytest.mark.usefixtures("counts")
def test_the_lives_written_by_hand_are_held_by_hana():
    person = Person.objects.get(called="森田 光")
    assert person.holder.user.username == "hana"
    assert person.team == Worker.objects.get(user__username="aoi").team


@pytest.mark.usefixtures("counts")
def test_ren_works_at_another_agency():
    hana, ren = (Worker.objects.get(user__username=name) for name in ("hana", "ren"))
    assert hana.team.agency != ren.team.agency


@pytest.mark.usefixtures("counts")
def test_somebody_holds_most_people_and_some_wait():
    assert 0 < Person.objects.filter(holder=None).count() < 10


@pytest.mark.usefixtures("counts")
def test_every_kind_of_page_is_filled():
    assert Membership.objects.values("household").annotate(n=Count("id")).filter(n__gt=1).exists()
    assert Plan.objects.running_on(make.TODAY).exists()
    assert Plan.objects.exclude(ended_on=None).exists()
    assert Tie.objects.with_role().exists()
    assert Contact.objects.filter(reached=False).exists()


@pytest.mark.usefixtures("counts")
def test_some_have_learnt_and_hana_goes_on_with_the_second_lesson():
    learnt = Certificate.objects.order_by("worker__user__username")
    hana = Worker.objects.get(user__username="hana")

    assert {"aoi", "mio"} <= {each.worker.user.username for each in learnt}
    assert Worker.objects.get(user__username="mio").duty == Duty.TRAINER
    assert next_for(lessons_for(hana)).place == 2
    assert GroupViewing.objects.get().present.count() > 3


@pytest.mark.usefixtures("counts")
def test_the_printed_accounts_open_the_door():
    for account in town.accounts():
        assert authenticate(username=account.username, password=account.password)


@pytest.mark.usefixtures("counts")
def test_the_filling_is_one_line_in_the_log():
    assert Entry.objects.filter(what="team.brought_in").count() == 1


def left_half_made(**more):
    """A town whose filling was interrupted before its first table stood."""
    half = Municipality(schema_name="mihon", name="見本町", **{"fictional": True} | more)
    half.auto_create_schema = False
    half.save()


@pytest.fixture
def in_public():
    """Municipalities are founded from outside of any of them."""
    with schema_context(get_public_schema_name()):
        yield


@pytest.mark.usefixtures("in_public")
def test_an_interrupted_town_is_made_anew_and_says_how_far_it_is():
    left_half_made()
    heard = []

    town.make(town.Size(people=5), today=make.TODAY, at=make.NOON, tell=heard.append)

    assert heard == [1, 2, 3, 4, 5]

    assert Municipality.objects.filter(schema_name="mihon").count() == 1
    assert town.is_complete()
    with schema_context("mihon"):
        assert Person.objects.count() == 5


@pytest.mark.usefixtures("in_public")
@pytest.mark.parametrize("more", [{"ready": True}, {"fictional": False}])
def test_a_town_that_is_complete_or_real_is_never_thrown_away(more):
    left_half_made(**more)

    with pytest.raises(AlreadyFounded):
        town.make(town.Size(people=1), today=date(2026, 5, 1), at=make.NOON)

    assert connection.schema_name == get_public_schema_name()


@pytest.mark.usefixtures("in_public")
def test_a_town_that_is_not_there_is_not_complete():
    assert not town.is_complete()
