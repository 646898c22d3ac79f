from datetime import timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from pypdf import PdfReader
from tests import make, make_events, make_meetings, make_questionnaires

from banso.records.events import actions, queries, registering
from banso.records.events.models import Event, Registration
from banso.web.events import reporting

pytestmark = pytest.mark.django_db
STREAM = "https://stream.mihon.example/live/secret"


def moved(event: Event, **when: timedelta) -> Event:
    """The event as if it began so long from now; two hours long."""
    begins = timezone.now() + timedelta(**when)
    Event.objects.filter(pk=event.pk).update(begins_at=begins, ends_at=begins + timedelta(hours=2))
    event.refresh_from_db()
    return event


def coming(**more: object) -> Event:
    begins = timezone.now() + timedelta(days=10)
    return make_events.event(begins_at=begins, stream=STREAM, **more)


def registered(event: Event, called: str = "架空 太郎", **more: object) -> Registration:
    return make_events.registration(event, called, at=timezone.now(), **more)


def mine(page: str, registration: Registration) -> str:
    return reverse(page, args=[registration.token])


def public(event: Event) -> str:
    return reverse("public-event", args=[event.code])


def test_one_registers_without_an_account_and_gets_a_page_of_ones_own(client):
    event = coming()
    typed = {"called": "みほん 花子", "field": "ageing", "position": "desk"}

    answer = client.post(public(event), typed, follow=True)

    kept = Registration.objects.get()
    assert answer.redirect_chain[-1] == (mine("my-registration", kept), 303)
    assert (kept.called, kept.field, kept.contact) == ("みほん 花子", "ageing", "")
    assert "参加できます。" in answer.content.decode()


def test_field_and_position_need_not_be_said(client):
    client.post(public(coming()), {"called": "みほん 花子"})

    assert queries.shares(Event.objects.get()) == [("", "", 1, 0)]


def test_whoever_finds_no_place_waits_and_moves_up_when_somebody_withdraws(client):
    event = coming(capacity=1)
    first, second = registered(event, "甲"), registered(event, "乙")
    before = client.get(mine("my-registration", second)).content.decode()

    client.post(mine("withdraw-mine", first))

    after = client.get(mine("my-registration", second)).content.decode()
    assert "キャンセル待ちの1番目です。" in before
    assert "参加できます。" in after
    assert (
        "申込みは取り消されています。"
        in client.get(mine("my-registration", first)).content.decode()
    )


def test_the_stream_stands_on_no_page_and_opens_for_a_place_in_time(client):
    event = moved(coming(place="みほん市役所"), minutes=10)
    registration = registered(event)

    pages = [client.get(public(event)), client.get(mine("my-registration", registration))]
    answer = client.get(mine("my-stream", registration))

    assert not any(STREAM in page.content.decode() for page in pages)
    assert (answer.status_code, answer["Location"]) == (302, STREAM)


@pytest.mark.parametrize(
    ("when", "sentence"),
    [({"days": 3}, "ここで開きます"), ({"hours": -5}, "配信は閉じました")],
)
def test_a_link_forwarded_too_early_or_too_late_is_told_in_a_sentence(client, when, sentence):
    registration = registered(coming())
    moved(registration.event, **when)

    answer = client.get(mine("my-stream", registration))

    assert answer.status_code == 403
    assert sentence in answer.content.decode()
    assert STREAM not in answer.content.decode()


@pytest.mark.parametrize("why", ["waiting", "withdrawn", "cancelled"])
def test_the_stream_is_closed_without_a_place(client, why):
    event = moved(coming(capacity=1), minutes=5)
    first, second = registered(event, "甲"), registered(event, "乙")
    now = timezone.now()
    if why == "withdrawn":
        registering.withdraw(first, at=now)
    if why == "cancelled":
        actions.cancel(event, because="停電", by=make.aoi(), at=now)

    answer = client.get(mine("my-stream", second if why == "waiting" else first))

    assert answer.status_code == 403
    assert STREAM not in answer.content.decode()


def test_going_to_the_stream_writes_nothing_down(client):
    registration = registered(moved(coming(), minutes=5))

    with CaptureQueriesContext(connection) as questions:
        client.get(mine("my-stream", registration))

    assert not [q for q in questions if q["sql"].startswith(("INSERT", "UPDATE"))]


@pytest.mark.parametrize("page", ["my-registration", "withdraw-mine", "my-stream", "my-calendar"])
def test_a_link_that_leads_to_nobody_says_so(client, page):
    answer = client.get(reverse(page, args=["no-such-link"]))

    assert answer.status_code == 404
    assert "このアドレスの申込みは見つかりません" in answer.content.decode()


def test_a_draft_is_not_there_for_others_than_the_office(client):
    draft = make_events.draft()

    assert client.get(public(draft)).status_code == 404


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("past", "この催しは終了しました"),
        ("closed", "申込みは締め切りました"),
        ("cancelled", "台風のため"),
    ],
)
def test_when_one_cannot_register_the_page_says_why_and_keeps_nothing(client, change, sentence):
    event, by, now = coming(), make.aoi(), timezone.now()
    if change == "past":
        moved(event, days=-3)
    if change == "closed":
        yesterday = timezone.localdate() - timedelta(days=1)
        actions.amend(event, registers_until=yesterday, by=by, at=now)
    if change == "cancelled":
        actions.cancel(event, because="台風のため", by=by, at=now)

    shown = [client.get(public(event)), client.post(public(event), {"called": "甲"})]

    assert all(sentence in page.content.decode() for page in shown)
    assert Registration.objects.count() == 0


def test_the_same_person_twice_is_asked_and_no_link_is_given_away(client):
    event = coming()
    first = registered(event, "架空 太郎")

    answer = client.post(public(event), {"called": "架空　太郎"})

    assert list(answer.context["form"].errors) == ["called"]
    assert first.token not in answer.content.decode()


def test_the_calendar_file_reminds_and_does_not_betray_the_stream(client):
    registration = registered(coming(place="みほん市役所", manner="both"))

    answer = client.get(mine("my-calendar", registration))

    told = Calendar.from_ical(answer.content).walk("VEVENT")[0]
    begins = timezone.localtime(registration.event.begins_at)
    assert told["DTSTART"].to_ical() == begins.strftime("%Y%m%dT%H%M%S").encode()
    assert told["DTSTART"].params["TZID"] == "Asia/Tokyo"
    assert [each["TRIGGER"].to_ical() for each in told.walk("VALARM")] == [b"-P1D", b"-PT1H"]
    assert STREAM.encode() not in answer.content
    assert registration.token in str(told["URL"])


def test_a_cancelled_event_is_cancelled_in_the_calendar_too(client):
    event = coming()
    actions.cancel(event, because="停電", by=make.aoi(), at=timezone.now())

    answer = client.get(reverse("event-calendar", args=[event.code]))

    told = Calendar.from_ical(answer.content).walk("VEVENT")[0]
    assert (told["STATUS"], told["SEQUENCE"], told.walk("VALARM")) == ("CANCELLED", 3, [])


def test_material_for_the_registered_is_not_given_to_others(client):
    event = coming()
    registration = registered(event)
    given = make_events.material(event)
    withdrawn = registered(event, "乙")
    registering.withdraw(withdrawn, at=timezone.now())

    addresses = [
        reverse("public-material", args=[event.code, given.pk]),
        reverse("my-material", args=[withdrawn.token, given.pk]),
        reverse("my-material", args=["no-such-link", given.pk]),
    ]

    assert [client.get(address).status_code for address in addresses] == [404] * 3
    assert given.document.name in client.get(mine("my-registration", registration)).content.decode()


def words_of(answer) -> str:
    return "\n".join(each.extract_text() for each in PdfReader(BytesIO(answer.content)).pages)


@pytest.mark.usefixtures("aoi")
def test_the_flyer_and_the_report_tell_the_programme(client):
    speaker = make_events.speaker(make_events.item(coming(host="みほん市")), role="panelist")
    event = speaker.item.event

    flyer = words_of(client.get(reverse("flyer-pdf", args=[event.pk])))
    report = words_of(client.get(reverse("event-report-pdf", args=[event.pk])))

    for words in ("みほん市", "基調講演", "伴走するということ", "架空 花子"):
        assert words in flyer
        assert words in report
    assert event.code in flyer
    assert STREAM not in flyer + report


@pytest.mark.usefixtures("aoi")
def test_the_report_leaves_out_who_could_be_recognised(client):
    event = coming()
    sizes = {"ageing": 12, "youth": 6, "disability": 2}
    for field, size in sizes.items():
        for number in range(size):
            registered(event, f"{field} {number}", field=field)

    report = words_of(client.get(reverse("event-report-pdf", args=[event.pk])))

    by_field = report.partition("分野別")[2].partition("立場別")[0].split()
    assert "12" in by_field
    assert not {"6", "2"} & set(by_field)  # 2 alone could be computed from the total


@pytest.mark.usefixtures("aoi")
def test_the_list_of_names_holds_no_contacts(client):
    event = coming(capacity=1)
    registered(event, "甲 一郎", contact="090-0000-0000")
    registered(event, "乙 二郎")

    names = words_of(client.get(reverse("names-pdf", args=[event.pk])))

    assert all(words in names for words in ("甲 一郎", "乙 二郎", "キャンセル待ち"))
    assert "090-0000-0000" not in names


TYPED = {
    "title": "つながり続けるとは",
    "day": "2026-12-02",
    "begins": "14:00",
    "ends": "16:30",
    "manner": "on_line",
    "stream_opens_before": 30,
    "remind_before": 1,
}


@pytest.mark.usefixtures("aoi")
def test_an_event_is_planned_published_and_cancelled(client):
    client.post(reverse("new-event"), TYPED | {"capacity": 50})
    event = Event.objects.get()
    client.post(reverse("publish-event", args=[event.pk]))
    before = client.get(public(event)).status_code

    client.post(reverse("cancel-event", args=[event.pk]), {"because": "台風"})

    event.refresh_from_db()
    assert timezone.localtime(event.begins_at).hour == 14
    assert (before, event.capacity, event.cancelled_because) == (200, 50, "台風")


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"ends": "13:00"}, "ends"),
        ({"last_day": "2026-12-01"}, "ends"),
        ({"capacity": "0"}, "capacity"),
        ({"stream": "javascript:alert(1)"}, "stream"),
        ({"stream": "stream.mihon.example"}, "stream"),
        ({"day": "令和70年1月1日"}, "day"),
    ],
)
def test_an_event_that_cannot_be_is_asked_about(client, typed, field):
    answer = client.post(reverse("new-event"), TYPED | typed)

    assert list(answer.context["form"].errors) == [field]
    assert Event.objects.count() == 0


@pytest.mark.usefixtures("aoi")
def test_fewer_places_than_were_given_are_refused_in_a_sentence(client):
    event = coming(capacity=2)
    for name in "甲乙":
        registered(event, name)

    answer = client.post(reverse("amend-event", args=[event.pk]), TYPED | {"capacity": 1})

    assert list(answer.context["form"].errors) == ["capacity"]


@pytest.mark.usefixtures("aoi")
def test_the_office_notes_who_came(client):
    event = moved(coming(), hours=-1)
    came, away = registered(event, "甲"), registered(event, "乙")

    client.post(reverse("who-came", args=[event.pk]), {"came": [came.number]})

    noted = {each.pk: each.came for each in Registration.objects.all()}
    assert noted == {came.pk: True, away.pk: False}


@pytest.mark.usefixtures("aoi")
def test_the_letters_are_ready_with_each_ones_own_link_and_noted_once(client):
    event = moved(coming(capacity=1), hours=20)
    gone = registered(event, "甲")
    told = registered(event, "乙", contact="otsu@mihon.example")
    registering.withdraw(gone, at=timezone.now())
    page = reverse("events-to-tell")

    before = client.get(page).content.decode()
    client.post(reverse("note-told", args=[told.pk]))
    client.post(reverse("note-reminded", args=[told.pk]))

    assert before.count(mine("my-registration", told)) >= 2
    assert "mailto:otsu%40mihon.example" in before
    assert "今日お知らせする方はいません。" in client.get(page).content.decode()


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize(
    "page", ["registrations", "names-pdf", "event-report-pdf", "who-came", "amend-event"]
)
def test_names_and_changes_are_for_those_who_teach(client, page):
    assert client.get(reverse(page, args=[coming().pk])).status_code == 403


@pytest.mark.usefixtures("hana")
def test_everybody_who_works_here_sees_the_events(client):
    event = coming()

    assert event.title in client.get(reverse("events")).content.decode()
    assert event.code in client.get(reverse("event", args=[event.pk])).content.decode()


@pytest.mark.usefixtures("aoi")
def test_names_are_let_go_after_the_event(client):
    registration = registered(coming(), "甲 一郎", contact="090-0000-0000")
    address = reverse("let-names-go", args=[registration.event_id])
    client.post(address)
    still = Registration.objects.get().called
    moved(registration.event, days=-3)

    client.post(address)

    assert (still, Registration.objects.get().called) == ("甲 一郎", "No. 1")


def fill(event: Event, how_many: int) -> None:
    for _ in range(how_many):
        make_events.speaker(make_events.item(event))
        registered(event, f"参加者 {Registration.objects.count()}", contact="a@mihon.example")
        make_events.material(event, document=make_meetings.document())
        coming(title="別の催し")


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(
    "page", ["events", "event", "registrations", "events-to-tell", "public", "mine"]
)
def test_pages_ask_the_same_however_much_there_is(client, page):
    event = moved(coming(), hours=20)
    about = {"events": [], "events-to-tell": []}.get(page, [event.pk])
    address = public(event) if page == "public" else None
    if page == "mine":
        address = mine("my-registration", registered(event))
    address = address or reverse(page, args=about)
    client.get(reverse("learning"))  # the first page of a session asks more
    asked = []

    for how_many in (1, 4):
        fill(event, how_many)
        with CaptureQueriesContext(connection) as questions:
            client.get(address)
        asked.append(len(questions))

    assert asked[0] == asked[1]
    assert asked[1] < 20


def asked_about(event: Event, answers: int):
    one = make_questionnaires.questionnaire(make_questionnaires.USEFUL)
    asked = make_questionnaires.round_of(one, event=event)
    for _ in range(answers):
        make_questionnaires.answer(asked, {"useful": 4})
    return asked


def test_the_own_page_leads_to_what_is_asked_now(client):
    registration = registered(coming())
    asked = asked_about(registration.event, 0)

    page = client.get(mine("my-registration", registration)).content.decode()

    assert reverse("answer", args=[asked.code]) in page


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(("answers", "shown"), [(2, False), (20, True)])
def test_the_report_tells_what_was_answered_if_enough_did(client, answers, shown):
    event = coming()
    asked_about(event, answers)

    report = words_of(client.get(reverse("event-report-pdf", args=[event.pk])))

    assert ("役に立つ内容でしたか" in report) is shown
    assert ("回答が少ないため" in report) is not shown


@pytest.mark.parametrize(
    ("came", "told"),
    [
        ({"ageing": 6, "youth": 5, "other": 6}, {"ageing": "6", "youth": "5", "other": "6"}),
        ({"ageing": 11, "youth": 6, "other": 6}, {"ageing": "–", "youth": "6", "other": "–"}),
        ({"ageing": 2, "youth": 12, "other": 7}, {"ageing": "–", "youth": "12", "other": "–"}),
    ],
)
def test_attendance_of_a_group_cannot_be_computed_from_the_total(came, told):
    registered_ = {"ageing": 12, "youth": 12, "other": 12}

    hidden = reporting._attendance_left_out(registered_, came, frozenset())

    assert {group: "–" if group in hidden else str(n) for group, n in came.items()} == told
