from datetime import time
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar
from pypdf import PdfReader
from tests import make, make_meetings
from tests.make import NOON, days_ago

from banso.records.meetings import actions, proceedings
from banso.records.meetings.models import Attendance, Meeting, Series

pytestmark = pytest.mark.django_db


def page(client, name, record):
    return client.get(reverse(name, args=[record.pk]))


def words_of(answer) -> str:
    return "\n".join(each.extract_text() for each in PdfReader(BytesIO(answer.content)).pages)


@pytest.mark.usefixtures("aoi")
def test_a_working_group_is_founded_with_its_members_and_its_first_meeting(client):
    work = make_meetings.work()
    typed = {"name": "作業部会", "kind": "working_group", "undertaking": work.pk}
    client.post(reverse("new-series"), typed)
    series = Series.objects.get()

    client.post(
        reverse("new-member", args=[series.pk]),
        {"name": "架空 花子", "affiliation": "見本大学", "role": "chair"},
    )
    client.post(
        reverse("new-meeting", args=[series.pk]),
        {"number": 1, "on": "2020-08-25", "begins": "14:00", "ends": "16:00", "manner": "on_line"},
    )

    meeting = Meeting.objects.get()
    assert (series.undertaking, str(series.members.get())) == (work, "架空 花子")
    assert (str(meeting), meeting.ends) == ("作業部会 第1回", time(16))


@pytest.mark.usefixtures("hana")
def test_the_course_of_the_work_stands_as_the_tables_of_a_report_do(client):
    work = make_meetings.work()
    meeting = make_meetings.meeting(make_meetings.series(undertaking=work), number=1)
    make_meetings.member(meeting.series, role="chair")
    make_meetings.agenda_item(meeting, "計画の確認", place=1)
    make_meetings.agenda_item(meeting, "意見交換", place=2)

    seen = page(client, "course-of-work", work).content.decode()
    paper = words_of(page(client, "course-of-work-pdf", work))

    for words in (
        "第1回",
        "2026年5月1日（金）",
        "13:00",
        "1）計画の確認",
        "2）意見交換",
        "架空 花子",
    ):
        assert words in seen
        assert words in paper


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize("name", ["new-series", "new-undertaking"])
def test_only_teachers_found_series(client, name):
    assert client.get(reverse(name)).status_code == 403


WRITING = ["minutes", "meeting-attendance", "approve-minutes", "new-decision", "new-task"]


@pytest.mark.parametrize("name", WRITING)
def test_minutes_are_written_by_members_of_the_series_and_by_teachers(client, hana, name):
    meeting = make_meetings.meeting()
    before = page(client, name, meeting).status_code

    make_meetings.member(meeting.series, worker=hana)

    assert (before, page(client, name, meeting).status_code) == (403, 200)


def test_a_member_who_left_writes_no_more(client, hana):
    meeting = make_meetings.meeting()
    member = make_meetings.member(meeting.series, worker=hana)

    actions.amend_member(member, left_on=days_ago(1), by=make.aoi(), at=NOON)

    assert page(client, "minutes", meeting).status_code == 403


@pytest.mark.usefixtures("hana")
def test_everybody_reads_a_meeting(client):
    meeting = make_meetings.minutes(words="# 決めたこと\n- 進める")
    make_meetings.decision(meeting, "案のとおり進める", how="vote", vote="賛成5・反対1")
    make_meetings.task(meeting, "資料を直す", who="事務局")
    make_meetings.meeting(meeting.series, on=days_ago(-30), number=2)

    seen = page(client, "meeting", meeting).content.decode()

    for words in ("決めたこと", "案のとおり進める", "採決（賛成5・反対1）", "事務局", "第2回"):
        assert words in seen
    assert f'{reverse("minutes", args=[meeting.pk])}"' not in seen


@pytest.mark.usefixtures("aoi")
def test_two_who_write_minutes_at_once_see_each_others_words(client):
    meeting = make_meetings.minutes(words="先に書いた")
    address = reverse("minutes", args=[meeting.pk])
    typed = {"minutes": "後から書いた", "minutes_saved": 0}

    answer = client.post(address, typed)

    shown = answer.content.decode()
    assert "先に書いた" in shown
    assert "後から書いた" in shown
    assert answer.context["form"]["minutes_saved"].value() == 1
    assert client.post(address, typed | {"minutes_saved": 1}).status_code == 303


@pytest.mark.usefixtures("aoi")
def test_who_came_is_noted_and_taken_back(client):
    meeting = make_meetings.meeting()
    member = make_meetings.member(meeting.series)
    address = reverse("meeting-attendance", args=[meeting.pk])

    client.post(address, {f"member-{member.pk}": "on_line", "others": ""})
    noted = Attendance.objects.get().came
    client.post(address, {f"member-{member.pk}": "", "others": ""})

    assert (noted, Attendance.objects.count()) == ("on_line", 0)


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"number": 1}, "number"),
        ({"begins": "15:00", "ends": "13:00"}, "ends"),
        ({"ends": "13:00"}, "ends"),
        ({"on": "令和70年1月1日"}, "on"),
    ],
)
def test_a_meeting_that_cannot_be_is_asked_about(client, typed, field):
    first = make_meetings.meeting(number=1)
    given = {"number": 2, "on": "2026-05-01", "manner": "in_person"} | typed

    answer = client.post(reverse("new-meeting", args=[first.series_id]), given)

    assert list(answer.context["form"].errors) == [field]


@pytest.mark.usefixtures("aoi")
def test_approved_minutes_are_reopened_before_they_are_written_again(client):
    meeting = make_meetings.minutes()
    proceedings.approve_minutes(meeting, on=days_ago(0), by=make.aoi(), at=NOON)
    address = reverse("minutes", args=[meeting.pk])

    refused = client.post(address, {"minutes": "直した", "minutes_saved": 1})
    client.post(reverse("reopen-minutes", args=[meeting.pk]))
    taken = client.post(address, {"minutes": "直した", "minutes_saved": 1})

    assert list(refused.context["form"].errors) == ["__all__"]
    assert taken.status_code == 303


@pytest.mark.usefixtures("hana")
def test_the_calendar_tells_the_hour_in_japan_and_what_is_cancelled(client):
    series = make_meetings.series()
    make_meetings.meeting(series, number=1, place="みほん市役所")
    called_off = make_meetings.meeting(series, number=2, begins=None, ends=None)
    actions.cancel_meeting(called_off, because="台風", by=make.aoi(), at=NOON)

    answer = page(client, "series-calendar", series)

    first, second = Calendar.from_ical(answer.content).walk("VEVENT")
    if first["STATUS"] == "CANCELLED":
        first, second = second, first
    assert first["DTSTART"].to_ical() == b"20260501T130000"
    assert first["DTSTART"].params["TZID"] == "Asia/Tokyo"
    assert first["LOCATION"] == "対面 みほん市役所"
    assert (second["STATUS"], second["DTSTART"].to_ical()) == ("CANCELLED", b"20260501")


@pytest.mark.usefixtures("hana")
def test_the_papers_tell_agenda_members_and_minutes(client):
    meeting = make_meetings.minutes(make_meetings.meeting(number=3), "# 報告\n話し合った")
    make_meetings.agenda_item(meeting, "教材の検討", presenter="架空 花子")
    make_meetings.member(meeting.series)
    make_meetings.task(meeting, "資料を直す")

    invitation = words_of(page(client, "invitation-pdf", meeting))
    minutes = words_of(page(client, "minutes-pdf", meeting))

    assert all(words in invitation for words in ("第3回", "教材の検討", "見本大学"))
    assert all(words in minutes for words in ("話し合った", "資料を直す", "案"))


def fill(meeting, how_many):
    for _ in range(how_many):
        make_meetings.series("部会", undertaking=make_meetings.work())
        make_meetings.agenda_item(make_meetings.meeting(meeting.series))
        make_meetings.member(meeting.series, worker=make.worker())
        make_meetings.agenda_item(meeting)
        make_meetings.task(meeting)
        make_meetings.paper(meeting)
        make_meetings.decision(meeting)


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize("name", ["series", "one-series", "meeting", "course-of-work"])
def test_pages_ask_the_same_however_much_there_is(client, name):
    work = make_meetings.work()
    meeting = make_meetings.meeting(make_meetings.series(undertaking=work))
    about = {
        "one-series": [meeting.series_id],
        "meeting": [meeting.pk],
        "course-of-work": [work.pk],
    }
    asked = []
    client.get(reverse("learning"))  # the first page of a session asks more

    for how_many in (1, 4):
        fill(meeting, how_many)
        with CaptureQueriesContext(connection) as questions:
            client.get(reverse(name, args=about.get(name, [])))
        asked.append(len(questions))

    assert asked[0] == asked[1]
    assert asked[1] < 20
