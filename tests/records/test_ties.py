import pytest
from tests import make
from tests.make import NOON, TODAY, days_ago

from banso.core.calendar.past import InTheFuture
from banso.core.ties.kinds import Circle, HowEnded
from banso.records.audit.models import Entry
from banso.records.audit.queries import history_of_record
from banso.records.ties import actions, queries
from banso.records.ties.models import Rhythm, Tie

pytestmark = pytest.mark.django_db
TOMORROW = days_ago(-1)


def test_a_tie_is_noted_today_unless_it_was_told_earlier():
    today, earlier = make.tie(), make.tie(noted_on=days_ago(20))

    assert (today.noted_on, earlier.noted_on) == (TODAY, days_ago(20))


@pytest.mark.parametrize(
    ("days", "refusal"),
    [
        ({"began_on": TOMORROW}, InTheFuture),
        ({"noted_on": TOMORROW}, InTheFuture),
        ({"noted_on": days_ago(401)}, actions.NotedBeforeItBegan),
    ],
)
def test_a_tie_with_impossible_days_is_refused(days, refusal):
    person = make.person()

    with pytest.raises(refusal):
        make.tie(person, **days)

    assert not Tie.objects.exists()


def test_ending_a_tie_keeps_it_in_the_story():
    tie = make.tie()

    actions.end(tie, HowEnded.MOVED, on=TODAY, by=make.hana(), at=NOON)

    assert list(Tie.objects.alive_on(days_ago(1))) == [tie]
    assert list(Tie.objects.alive_on(TODAY)) == []
    assert history_of_record(tie.pk)[0].changes == {
        "ended_on": [None, "2026-05-01"],
        "how_ended": ["", "moved"],
    }


def test_the_second_of_two_workers_is_told_that_the_tie_has_ended():
    tie = make.tie()
    actions.end(tie, HowEnded.FADED, on=days_ago(2), by=make.hana(), at=NOON)

    with pytest.raises(actions.AlreadyEnded):
        actions.end(tie, HowEnded.CHOSE, on=TODAY, by=make.aoi(), at=NOON)

    tie.refresh_from_db()
    assert (tie.ended_on, tie.how_ended) == (days_ago(2), HowEnded.FADED)


@pytest.mark.parametrize(
    ("day", "refusal"),
    [(TOMORROW, InTheFuture), (days_ago(401), actions.EndsBeforeItBegan)],
)
def test_an_end_on_an_impossible_day_changes_nothing(day, refusal):
    tie = make.tie()

    with pytest.raises(refusal):
        actions.end(tie, HowEnded.MOVED, on=day, by=make.hana(), at=NOON)

    tie.refresh_from_db()
    assert tie.ended_on is None
    assert [entry.what for entry in history_of_record(tie.pk)] == ["tie.begun"]


def test_a_late_correction_keeps_what_stood_there_before():
    tie = make.tie(with_whom="佐籐さん", circle=Circle.OUTER)

    actions.amend(tie, with_whom="佐藤さん", circle=Circle.INNER, by=make.aoi(), at=NOON)

    entry = history_of_record(tie.pk)[0]
    assert (entry.what, entry.by_name) == ("tie.amended", "夏川 葵")
    assert entry.changes == {
        "with_whom": ["佐籐さん", "佐藤さん"],
        "circle": ["outer", "inner"],
    }


def test_correcting_nothing_writes_nothing():
    tie = make.tie()
    before = Entry.objects.count()

    actions.amend(tie, with_whom=tie.with_whom, by=make.hana(), at=NOON)

    assert Entry.objects.count() == before


def test_an_end_entered_by_mistake_can_be_taken_back_whole():
    tie = make.tie()
    actions.end(tie, HowEnded.DIED, on=TODAY, by=make.hana(), at=NOON)

    with pytest.raises(actions.EndNeedsDayAndManner):
        actions.amend(tie, ended_on=None, by=make.hana(), at=NOON)
    actions.amend(tie, ended_on=None, how_ended="", by=make.hana(), at=NOON)

    assert list(Tie.objects.alive_on(TODAY)) == [tie]


def test_only_what_belongs_to_a_tie_can_be_amended():
    with pytest.raises(ValueError, match="tie: person_id"):
        actions.amend(make.tie(), person_id=make.person().pk, by=make.hana(), at=NOON)


def test_a_rhythm_confirmed_again_leaves_the_earlier_word():
    tie = make.tie()
    actions.confirm_rhythm(tie, 30, on=days_ago(90), by=make.hana(), at=NOON)
    actions.confirm_rhythm(tie, 14, on=TODAY, by=make.hana(), at=NOON)
    actions.confirm_rhythm(tie, 7, on=TODAY, by=make.aoi(), at=NOON)

    said = Rhythm.objects.order_by("confirmed_on").values_list("confirmed_on", "every_days")
    assert list(said) == [(days_ago(90), 30), (TODAY, 7)]


@pytest.mark.parametrize(
    ("every_days", "day", "refusal"),
    [
        (0, TODAY, actions.RhythmNotPossible),
        (731, TODAY, actions.RhythmNotPossible),
        (30, TOMORROW, InTheFuture),
        (30, days_ago(401), actions.EndsBeforeItBegan),
    ],
)
def test_an_impossible_rhythm_is_refused(every_days, day, refusal):
    with pytest.raises(refusal):
        actions.confirm_rhythm(make.tie(), every_days, on=day, by=make.hana(), at=NOON)


def test_the_page_shows_the_living_first_with_the_day_they_were_last_seen():
    person = make.person()
    old = make.tie(person, "元同僚", began_on=days_ago(900))
    young = make.tie(person, "食堂", began_on=days_ago(100))
    actions.end(old, HowEnded.FADED, on=days_ago(50), by=make.hana(), at=NOON)
    make.contact(person, on=days_ago(9), heard=[young])
    make.contact(person, on=days_ago(3), met=[young])

    ties = queries.for_page(person, days_ago(5))

    assert [(t.with_whom, t.alive, t.last_seen_on) for t in ties] == [
        ("食堂", True, days_ago(9)),
        ("元同僚", False, None),
    ]


@pytest.mark.parametrize("how_many", [1, 5])
def test_ties_are_asked_for_equally_often(how_many, django_assert_num_queries):
    person = make.person()
    for _ in range(how_many):
        tie = make.tie(person)
        make.contact(person, met=[tie])
        actions.confirm_rhythm(tie, 30, on=TODAY, by=make.hana(), at=NOON)

    with django_assert_num_queries(1):
        rhythms = [(tie.every_days, tie.confirmed_on) for tie in queries.for_page(person, TODAY)]

    assert rhythms == [(30, TODAY)] * how_many


def test_a_form_offers_only_ties_that_are_alive():
    person = make.person()
    alive, ended = make.tie(person), make.tie(person)
    actions.end(ended, HowEnded.FADED, on=days_ago(50), by=make.hana(), at=NOON)

    assert list(queries.living_for_choice(person, TODAY)) == [alive]


def test_a_role_makes_a_tie_stand_out():
    cook, _ = make.tie(role="配膳"), make.tie()

    assert list(Tie.objects.with_role()) == [cook]
