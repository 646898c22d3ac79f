from datetime import time
from uuid import uuid4

import pytest
from django.db import IntegrityError
from tests import make, make_meetings
from tests.make import NOON, TODAY, days_ago
from tests.records.test_constraints import refused_by

from banso.core.calendar.past import InTheFuture
from banso.records.audit.models import Entry
from banso.records.audit.queries import history_of_record
from banso.records.keys import KeptOtherwise
from banso.records.meetings import actions, proceedings, queries
from banso.records.meetings.models import Attendance, Member

pytestmark = pytest.mark.django_db


def who():
    return {"by": make.aoi(), "at": NOON}


def test_meetings_are_called_by_series_and_number_or_by_their_title():
    series = make_meetings.series("作業部会")

    meetings = [
        make_meetings.meeting(series, number=3),
        make_meetings.meeting(series, number=4, title="臨時"),
        make_meetings.meeting(series, title="現地視察"),
        make_meetings.meeting(series),
    ]

    assert [str(each) for each in meetings] == [
        "作業部会 第3回",
        "作業部会 第4回 臨時",
        "作業部会 現地視察",
        "作業部会 番外の会議",
    ]


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"number": 1}, actions.NumberTaken),
        ({"begins": time(15), "ends": time(13)}, actions.EndsBeforeItBegins),
        ({"begins": None, "ends": time(13)}, actions.EndsBeforeItBegins),
    ],
)
def test_a_meeting_that_cannot_be_is_refused(more, refusal):
    first = make_meetings.meeting(number=1)

    with pytest.raises(refusal):
        make_meetings.meeting(first.series, **more)
    second = make_meetings.meeting(first.series, number=2)
    with pytest.raises(refusal):
        actions.amend_meeting(second, **more, **who())


def test_numbers_are_counted_in_each_series_by_itself():
    first = make_meetings.meeting(number=4)

    assert queries.next_number(first.series) == 5
    assert queries.next_number(make_meetings.series("作業部会")) == 1


def test_a_member_is_a_worker_or_somebody_by_name():
    hana, series = make.hana(), make_meetings.series()

    assert str(make_meetings.member(series, worker=hana)) == "春田 花"
    for both_or_neither in ({"worker": hana, "name": "花"}, {"worker": None, "name": ""}):
        with pytest.raises(actions.WorkerOrName):
            make_meetings.member(series, **both_or_neither)
    with pytest.raises(actions.AlreadyMember):
        make_meetings.member(series, worker=hana)


def test_members_are_told_as_they_were_on_the_day():
    series = make_meetings.series()
    chair = make_meetings.member(series, name="議長 一郎", role="chair")
    gone = make_meetings.member(series, name="前任 二郎", joined_on=days_ago(300))
    make_meetings.member(series, name="後任 三郎", joined_on=days_ago(10))
    actions.amend_member(gone, left_on=days_ago(20), **who())

    meeting = make_meetings.meeting(series, on=days_ago(30))

    assert queries.members_on(meeting) == [chair, gone]
    assert queries.members_of(series)[-1] == gone
    with pytest.raises(actions.LeavesBeforeJoining):
        actions.amend_member(gone, left_on=days_ago(400), **who())


def test_a_worker_who_came_back_sits_in_the_series_again():
    series, hana = make_meetings.series(), make.hana()
    before = make_meetings.member(series, worker=hana)
    actions.amend_member(before, left_on=days_ago(5), **who())
    sat = queries.sits_in(series, hana, NOON)

    make_meetings.member(series, worker=hana)

    assert (sat, queries.sits_in(series, hana, NOON)) == (False, True)


def test_minutes_that_somebody_else_wrote_meanwhile_are_not_overwritten():
    meeting = make_meetings.minutes(words="先に書いた")

    with pytest.raises(proceedings.WrittenMeanwhile):
        proceedings.write_minutes(meeting, minutes="後から書いた", minutes_saved=0, **who())

    meeting.refresh_from_db()
    assert meeting.minutes == "先に書いた"


def test_approved_minutes_stand_until_the_approval_is_taken_back():
    meeting = make_meetings.minutes()
    proceedings.approve_minutes(meeting, on=TODAY, **who())

    with pytest.raises(proceedings.AlreadyApproved):
        proceedings.write_minutes(meeting, minutes="直した", minutes_saved=1, **who())
    with pytest.raises(proceedings.AlreadyApproved):
        proceedings.approve_minutes(meeting, on=TODAY, **who())
    proceedings.take_approval_back(meeting, **who())
    proceedings.write_minutes(meeting, minutes="直した", minutes_saved=1, **who())

    meeting.refresh_from_db()
    assert (meeting.minutes, meeting.approved_on) == ("直した", None)


def test_minutes_are_approved_when_they_are_written_and_not_ahead_of_time():
    with pytest.raises(proceedings.NothingToApprove):
        proceedings.approve_minutes(make_meetings.meeting(), on=TODAY, **who())
    with pytest.raises(InTheFuture):
        proceedings.approve_minutes(make_meetings.minutes(), on=days_ago(-1), **who())


def test_attendance_is_noted_changed_and_taken_back():
    meeting = make_meetings.meeting()
    one, two = (make_meetings.member(meeting.series, name=name) for name in "甲乙")
    proceedings.note_attendance(meeting, came={one: "came", two: "came"}, **who())

    proceedings.note_attendance(meeting, came={one: "away", two: ""}, others="傍聴2名", **who())

    assert list(Attendance.objects.values_list("member", "came")) == [(one.pk, "away")]
    assert history_of_record(meeting.pk)[0].changes["others"] == ["", "傍聴2名"]
    entries = Entry.objects.count()
    proceedings.note_attendance(meeting, came={one: "away"}, others="傍聴2名", **who())
    assert Entry.objects.count() == entries


def test_a_decision_tells_its_vote_only_if_there_was_one():
    decision = make_meetings.decision(how="vote", vote="賛成5・反対1")

    with pytest.raises(proceedings.VoteNeedsVoting):
        proceedings.amend_decision(decision, how="agreement", **who())
    with pytest.raises(proceedings.VoteNeedsVoting):
        make_meetings.decision(vote="賛成5")


def test_what_is_to_be_done_stays_on_the_list_until_it_is_done():
    first, second = make_meetings.task(until=TODAY), make_meetings.task()

    proceedings.amend_task(first, done_on=TODAY, **who())

    assert list(queries.tasks_open()) == [second]
    with pytest.raises(InTheFuture):
        proceedings.amend_task(second, done_on=days_ago(-1), **who())


def test_what_is_taken_away_stays_in_the_log():
    item = make_meetings.agenda_item(title="報告")
    key = item.pk

    actions.take_off_agenda(item, **who())

    assert history_of_record(key)[0].changes["title"] == ["報告", None]


def test_a_paper_is_laid_once_before_a_meeting():
    paper = make_meetings.paper()

    with pytest.raises(actions.AlreadyLaid):
        make_meetings.paper(paper.meeting, document=paper.document)


@pytest.mark.parametrize(
    "make_one",
    [
        lambda key, words: make_meetings.work(words, key=key),
        lambda key, words: make_meetings.series(words, key=key),
    ],
)
def test_what_is_sent_twice_is_kept_once(make_one):
    key = uuid4()

    assert make_one(key, "検討") == make_one(key, "検討")
    with pytest.raises(KeptOtherwise):
        make_one(key, "別の検討")


def test_a_meeting_and_what_happens_there_is_kept_once_too():
    meeting, key = make_meetings.meeting(number=1), uuid4()
    series = meeting.series
    makers = [
        lambda: make_meetings.meeting(series, number=2, key=key),
        lambda: make_meetings.member(series, worker=make.hana(), key=key),
        lambda: make_meetings.agenda_item(meeting, key=key),
        lambda: make_meetings.decision(meeting, key=key),
        lambda: make_meetings.task(meeting, key=key),
    ]
    document = make_meetings.document()
    makers.append(lambda: make_meetings.paper(meeting, document=document, key=key))

    assert [again() == first for first, again in [(act(), act) for act in makers]] == [True] * 6


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"name": "", "worker": make.hana}, None),
        ({"name": "花子"}, None),
        ({"name": ""}, "member_is_a_worker_or_has_a_name"),
        ({"name": "花子", "worker": make.hana}, "member_is_a_worker_or_has_a_name"),
        ({"joined_on": None, "left_on": TODAY}, None),
        ({"joined_on": TODAY, "left_on": None}, None),
        ({"joined_on": TODAY, "left_on": TODAY}, None),
        ({"joined_on": TODAY, "left_on": days_ago(1)}, "member_leaves_after_joining"),
    ],
)
def test_the_database_knows_a_member(changes, refused):
    told = {name: value() if callable(value) else value for name, value in changes.items()}

    assert refused_by(make_meetings.member(), **told) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"number": None}, None),
        ({"number": 1}, None),
        ({"number": 0}, "meeting_numbers_begin_at_one"),
        ({"begins": time(9), "ends": None}, None),
        ({"begins": None, "ends": None}, None),
        ({"begins": time(9), "ends": time(9)}, "meeting_ends_after_it_begins"),
        ({"begins": None, "ends": time(9)}, "meeting_ends_after_it_begins"),
        ({"minutes": "", "approved_on": None}, None),
        ({"minutes": "案", "approved_on": TODAY}, None),
        ({"minutes": "", "approved_on": TODAY}, "meeting_approves_minutes_that_are_written"),
    ],
)
def test_the_database_knows_a_meeting(changes, refused):
    assert refused_by(make_meetings.meeting(), **changes) == refused


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"how": "agreement", "vote": ""}, None),
        ({"how": "vote", "vote": ""}, None),
        ({"how": "vote", "vote": "賛成5"}, None),
        ({"how": "agreement", "vote": "賛成5"}, "decision_has_words_of_a_vote_only_by_vote"),
    ],
)
def test_the_database_knows_a_decision(changes, refused):
    assert refused_by(make_meetings.decision(), **changes) == refused


def test_what_there_is_once_is_kept_once_by_the_database():
    meeting = make_meetings.meeting(number=1)
    other = make_meetings.meeting(meeting.series, number=2)
    member = make_meetings.member(meeting.series, worker=make.hana())
    proceedings.note_attendance(meeting, came={member: "came"}, **who())

    assert refused_by(other, number=1) == "meeting_numbered_once_in_its_series"
    with pytest.raises(IntegrityError, match="attendance_noted_once_for_a_member"):
        Attendance.objects.create(meeting=meeting, member=member, came="away")


def test_the_database_lets_a_paper_lie_once_before_a_meeting():
    paper = make_meetings.paper()

    with pytest.raises(IntegrityError, match="paper_laid_once_before_a_meeting"):
        type(paper).objects.create(meeting=paper.meeting, document=paper.document)


def test_the_database_lets_a_worker_into_a_series_once_at_a_time():
    member = make_meetings.member(worker=make.hana())

    with pytest.raises(IntegrityError, match="worker_is_once_in_a_series_at_a_time"):
        Member.objects.create(series=member.series, worker=member.worker)


@pytest.mark.parametrize("how_many", [1, 5])
def test_the_course_of_a_piece_of_work_is_asked_for_in_four_questions(
    how_many, django_assert_num_queries
):
    work = make_meetings.work()
    for number in range(how_many):
        series = make_meetings.series(f"部会{number}", undertaking=work)
        make_meetings.member(series)
        for day in range(how_many):
            make_meetings.agenda_item(make_meetings.meeting(series, on=days_ago(day)))

    with django_assert_num_queries(4):
        course = queries.course_of(work)
        days = [[m.on for m in series.meetings.all() if m.agenda.all()] for series in course]

    assert days == [[days_ago(day) for day in reversed(range(how_many))]] * how_many
