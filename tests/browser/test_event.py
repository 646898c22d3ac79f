"""A symposium on a phone, without an account: registering, waiting, moving up, the stream."""

from datetime import timedelta
from random import Random

import pytest
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from playwright.sync_api import Page, expect
from tests import make, make_events, make_meetings
from tests.browser.conftest import DESKTOP, NARROW, PHONE
from tests.browser.test_access import findings

from banso.records.events import queries
from banso.records.events.models import Event
from banso.records.imports.learning_demo import events, meetings
from banso.records.meetings.models import Meeting


@pytest.fixture
def phones(browser, house):
    """Phones of people who have no account here."""
    opened = []

    def another() -> Page:
        context = browser.new_context(base_url=house, viewport=PHONE, locale="ja-JP")
        opened.append(context)
        return context.new_page()

    yield another
    for context in opened:
        context.close()


def soon(house: str, **more: object) -> Event:
    """It begins in ten minutes, so the stream is open; the stream is a picture of ours."""
    begins = timezone.now() + timedelta(minutes=10)
    stream = f"{house}/static/brand/mark.svg"
    return make_events.event(begins_at=begins, stream=stream, **more)


def register(page: Page, event: Event, called: str) -> None:
    page.goto(reverse("public-event", args=[event.code]))
    page.get_by_label("お名前").fill(called)
    page.get_by_role("group", name="分野").get_by_label("高齢").check()
    page.get_by_role("button", name="申し込む").click()


def test_a_place_is_passed_on_and_the_stream_is_for_whoever_has_it(phones, house):
    event = soon(house, capacity=1)
    first, second = phones(), phones()
    register(first, event, "架空 花子")
    expect(first.get_by_text("参加できます。")).to_be_visible()
    register(second, event, "見本 太郎")
    expect(second.get_by_text("キャンセル待ちの1番目です。")).to_be_visible()
    expect(second.get_by_role("link", name="配信を見る")).to_have_count(0)

    first.get_by_role("link", name="申込みを取り消す").click()
    first.get_by_role("button", name="取り消す").click()
    second.reload()

    expect(first.get_by_text("申込みは取り消されています。")).to_be_visible()
    expect(second.get_by_text("参加できます。")).to_be_visible()
    second.get_by_role("link", name="配信を見る").click()
    expect(second).to_have_url(event.stream)


def test_a_forwarded_link_does_not_open_the_stream_after_the_event(phones, house):
    event = soon(house)
    page = phones()
    register(page, event, "架空 花子")
    way = page.get_by_role("link", name="配信を見る").get_attribute("href")
    Event.objects.filter(pk=event.pk).update(
        begins_at=event.begins_at - timedelta(hours=5), ends_at=event.ends_at - timedelta(hours=5)
    )

    page.goto(way)

    expect(page.get_by_text("催しは終了し、配信は閉じました。")).to_be_visible()
    assert page.goto(reverse("my-stream", args=["somebody-elses"])).status == 404


def test_the_calendar_file_brings_its_own_reminder(phones, house):
    page = phones()
    register(page, soon(house), "架空 花子")

    with page.expect_download() as download:
        page.get_by_role("link", name="カレンダーに入れる（お知らせ付き）").click()

    told = Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")[0]
    assert len(told.walk("VALARM")) == 2
    assert page.url in str(told["URL"])


def test_a_mistake_is_said_on_the_phone_and_what_was_typed_stays(phones, house):
    event, page = soon(house), phones()
    register(page, event, "架空 花子")

    register(page, event, "架空　花子")

    expect(page.get_by_label("お名前")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("お名前")).to_have_value("架空　花子")
    assert findings(page) == []


ALONE = ("events", "events-to-tell", "new-event", "series", "new-series")
OF_EVENT = (
    *("event", "amend-event", "registrations", "who-came", "give-material", "cancel-event"),
    "new-programme-item",
)
OF_SERIES = ("one-series", "new-worker-member", "new-meeting")
OF_MEETING = ("meeting", "meeting-attendance", "amend-meeting", "lay-paper")


@pytest.fixture(scope="module")
def held(house) -> dict[str, str]:  # noqa: ARG001  the database stands
    """Addresses of all kinds of pages, on the events and meetings of the fictional town."""
    make.aoi()
    meetings.fill(Random(1), at=timezone.now())
    events.fill(Random(1), at=timezone.now())
    event = Event.objects.filter(capacity=40).order_by("pk").first()
    placed, waiting, _gone = queries.listed(event)
    meeting = (
        Meeting.objects.filter(series__name="作業部会", number=3).select_related("series").get()
    )
    about = {
        "public-event": event.code,
        "my-registration": placed[0].token,
        "withdraw-mine": waiting[0].token,
        "my-stream": waiting[0].token,
        "amend-programme-item": make_events.item(event).pk,
        "amend-speaker": make_events.speaker(make_events.item(event)).pk,
        "course-of-work": meeting.series.undertaking_id,
        "remove-paper": make_meetings.paper(meeting).pk,
        "amend-decision": make_meetings.decision(meeting).pk,
    }
    about |= dict.fromkeys(OF_EVENT, event.pk) | dict.fromkeys(OF_SERIES, meeting.series_id)
    about |= dict.fromkeys(OF_MEETING, meeting.pk)
    alone = {name: reverse(name) for name in ALONE}
    return alone | {name: reverse(name, args=[key]) for name, key in about.items()}


@pytest.fixture
def worker():
    return make.aoi()


@pytest.mark.usefixtures("worker")
def test_axe_finds_nothing_and_nothing_scrolls_to_the_side(context, held):
    page, found = context.new_page(), []

    for name, address in held.items():
        page.set_viewport_size(DESKTOP)
        page.goto(address)
        found += [f"{name}: {each}" for each in findings(page)]
        page.set_viewport_size(NARROW)
        if page.evaluate("document.documentElement.scrollWidth") > NARROW["width"]:
            found.append(f"{name}: scrolls to the side")

    assert found == []
