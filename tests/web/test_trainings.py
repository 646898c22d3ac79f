"""Making a training from the guide, adapting it, and what each worker sees of it."""

from datetime import datetime, timedelta
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from pypdf import PdfReader
from tests import make, make_courses, make_questionnaires, make_texts, make_trainings
from tests.web.places_of_training import PAGES, address

from banso.records.audit.models import Entry
from banso.records.texts.choices import TextKind
from banso.records.texts.models import Text, Version
from banso.records.trainings.actions import runs, steps
from banso.records.trainings.models import Run

pytestmark = pytest.mark.django_db
IN_A_WEEK = timezone.localdate() + timedelta(7)
TYPED = {"title": "夏の研修", "on_1": "2060-05-08", "at_1": "13:30", "place": "第2会議室"}
OPEN_TO_ALL = {"runs", "guide", "training-model", "run", "join", "join-run"}


@pytest.fixture
def run() -> Run:
    return make_trainings.run(on=IN_A_WEEK, link="https://meet.example/1")


def new(model: str = "sample-hour") -> str:
    make_trainings.training_model()
    return reverse("new-run", args=[model])


def text(client, page: str, *about: object) -> str:
    return client.get(reverse(page, args=about)).content.decode()


@pytest.mark.usefixtures("aoi")
def test_a_training_is_made_from_a_model_with_day_and_time(client):
    answer = client.post(new(), TYPED)

    run = Run.objects.get()
    begins = timezone.localtime(run.sessions.get().begins_at)
    assert answer.status_code == 303
    assert (run.title, begins) == (
        "夏の研修",
        datetime(2060, 5, 8, 13, 30, tzinfo=begins.tzinfo),
    )
    assert [one.name for one in run.trainers.all()] == ["夏川 葵"]


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"place": ""}, "place"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"link": "meet.example"}, "link"),
        ({"capacity": "0"}, "capacity"),
        ({"at_1": "25:00"}, "at_1"),
        ({"on_1": "令和70年"}, "on_1"),
        ({"trainers": ["0192f0c0-0000-7000-8000-000000000003"]}, "trainers"),
    ],
)
def test_a_training_that_cannot_be_is_asked_about(client, typed, field):
    answer = client.post(new(), TYPED | typed)

    assert list(answer.context["form"].errors) == [field]
    assert answer.context["form"]["title"].value() == "夏の研修"


@pytest.mark.usefixtures("aoi")
def test_sessions_in_the_wrong_order_are_asked_about(client):
    typed = TYPED | {"on_2": "2060-05-01", "at_2": "13:30"}

    answer = client.post(new("sample-series"), typed)

    assert list(answer.context["form"].errors) == ["__all__"]


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize("page", PAGES)
def test_only_those_who_teach_make_and_change(client, run, page):
    expected = 200 if page in OPEN_TO_ALL else 403

    assert client.get(address(page, run)).status_code == expected


@pytest.mark.usefixtures("hana")
def test_a_supporter_sees_no_name_of_participants(client, run):
    make_trainings.guest(run, "架空 花子")
    make_trainings.colleague(run, make.ren())

    page = text(client, "run", run.pk)

    assert "架空 花子" not in page
    assert "秋山 蓮" not in page
    assert "参加者 2人" in page


@pytest.mark.usefixtures("hana")
def test_a_supporter_joins_with_one_click_and_then_sees_the_link(client, run):
    before = text(client, "run", run.pk)

    client.post(reverse("take-part", args=[run.pk]))
    client.post(reverse("take-part", args=[run.pk]))

    after = text(client, "run", run.pk)
    assert "https://meet.example/1" not in before
    assert "https://meet.example/1" in after
    assert "参加者 1人" in after
    client.post(reverse("leave-run", args=[run.pk]))
    assert "参加者 0人" in text(client, "run", run.pk)


@pytest.mark.parametrize("why", ["full", "withdrawn", "over"])
def test_who_cannot_join_reads_why(client, hana, why):
    days = -7 if why == "over" else 7
    run = make_trainings.run(on=timezone.localdate() + timedelta(days), capacity=1)
    if why == "withdrawn":
        runs.withdraw(run, reason="大雪", by=make.aoi(), at=make.NOON)
    if why == "full":
        make_trainings.guest(run)

    answer = client.post(reverse("take-part", args=[run.pk]), follow=True)

    sentence = {"full": "定員に達しました", "withdrawn": "取りやめ", "over": "終わりました"}[why]
    assert sentence in answer.content.decode()
    assert not run.participations.filter(worker=hana).exists()


@pytest.mark.usefixtures("aoi")
def test_steps_are_adapted(client, run):
    session = run.sessions.get()
    first, second = session.steps.order_by("place")[:2]

    client.post(
        reverse("amend-step", args=[run.pk, first.pk]), {"title": "自己紹介", "minutes": "15"}
    )
    client.post(reverse("move-step", args=[run.pk, first.pk]), {"to": "down"})
    client.post(reverse("remove-step", args=[run.pk, second.pk]))
    client.post(reverse("new-step", args=[run.pk, session.pk]), {"title": "質問", "minutes": "10"})

    titles = list(session.steps.order_by("place").values_list("title", flat=True))
    assert titles == ["自己紹介", "二人で話す", "おわりに", "質問"]
    assert "合わせて50分、12:50に終わります" in text(client, "steps", run.pk)


@pytest.mark.usefixtures("aoi")
def test_the_last_step_stays_and_a_sentence_says_why(client):
    run = make_trainings.series()
    step = make_trainings.step(make_trainings.session(run))

    answer = client.post(reverse("remove-step", args=[run.pk, step.pk]), follow=True)

    assert "少なくとも一つ" in answer.content.decode()
    assert run.sessions.get(number=1).steps.count() == 1


@pytest.mark.usefixtures("aoi")
def test_next_month_is_proposed_on_the_same_weekday(client, run):
    page = reverse("repeat-run", args=[run.pk])
    form = client.get(page).context["form"]

    sent = {"on_1": form["on_1"].value(), "at_1": "12:00", "with_participants": "on"}
    client.post(page, sent)

    again = Run.objects.exclude(pk=run.pk).get()
    assert again.on.weekday() == run.on.weekday()
    assert 25 <= (again.on - run.on).days <= 38


@pytest.mark.usefixtures("aoi")
def test_a_withdrawn_training_says_so_everywhere_and_twice_is_told(client, run):
    page = reverse("withdraw-run", args=[run.pk])

    client.post(page, {"reason": "大雪のため"})
    second = client.post(page, {"reason": "もう一度"})

    assert list(second.context["form"].errors) == ["__all__"]
    assert "大雪のため" in text(client, "run", run.pk)
    assert "取りやめ" in text(client, "runs")
    assert Entry.objects.filter(what="run.withdrawn").count() == 1


@pytest.mark.usefixtures("aoi")
def test_a_date_is_moved(client, run):
    session = run.sessions.get()

    client.post(
        reverse("move-session", args=[run.pk, session.pk]), {"on": "2060-06-01", "at": "10:00"}
    )

    run.refresh_from_db()
    assert run.on.isoformat() == "2060-06-01"


@pytest.mark.usefixtures("aoi")
def test_material_is_put_beside_a_step_and_taken_away(client, run):
    paper = make_trainings.document("二人組の用紙.pdf")
    step = make_trainings.step(run.sessions.get())

    sent = {"thing": f"document-{paper.pk}", "step": step.pk}
    client.post(reverse("attach-material", args=[run.pk]), sent)
    second = client.post(reverse("attach-material", args=[run.pk]), sent)

    assert "二人組の用紙.pdf" in text(client, "run", run.pk)
    assert list(second.context["form"].errors) == ["thing"]
    material = run.materials.get()
    client.post(reverse("detach-material", args=[run.pk, material.pk]))
    assert "二人組の用紙.pdf" not in text(client, "run", run.pk)


@pytest.mark.usefixtures("aoi")
def test_lessons_and_texts_stand_beside_a_run_and_lead_to_their_pages(client, run):
    lesson, definition = make_courses.lesson(), make_texts.text("definition")

    for thing in (f"lesson-{lesson.pk}", f"text-{definition.pk}"):
        client.post(reverse("attach-material", args=[run.pk]), {"thing": thing})

    page = text(client, "run", run.pk)
    assert "講義1" in page
    assert reverse("lesson", args=[lesson.pk]) in page
    assert reverse("text", args=["definition"]) in page


@pytest.mark.usefixtures("hana")
def test_the_guide_shows_its_chapters_and_models(client):
    make_trainings.training_model()
    guide = Text.objects.create(kind=TextKind.GUIDE, name="guide-overview", place=1)
    Version.objects.create(
        text=guide, number=1, title="第1章 教材の概要", body="四つの講義", published_at=make.NOON
    )

    page = text(client, "guide")

    assert "第1章 教材の概要" in page
    assert "四つの講義" in page
    assert "60分の研修（見本）" in page
    assert "・全2回" in page


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(
    ("paper", "words"),
    [
        ("programme", ["ねらい", "見捨てられた", "メモ"]),
        ("names", ["参加者名簿", "架空 花子", "若者"]),
        ("sheet", ["進行表", "字幕を出しておく", "自分の事例を一つ"]),
        ("tags", ["架空 花子"]),
    ],
)
def test_papers_hold_what_is_needed_in_the_room(client, paper, words):
    run = make_trainings.run(for_whom="field")
    make_trainings.guest(run, "架空 花子", field="youth")

    answer = client.get(reverse("run-paper", args=[run.pk, paper]))

    pages = PdfReader(BytesIO(answer.content)).pages
    written = "".join(page.extract_text() for page in pages).replace("\n", "")
    assert answer["Content-Type"] == "application/pdf"
    assert [word for word in words if word not in written] == []
    assert float(pages[0].mediabox.width) == pytest.approx(595, abs=1)


@pytest.mark.usefixtures("aoi")
def test_the_programme_leads_to_the_questionnaire_of_later(client, run):
    later = timezone.localdate() + timedelta(90)
    asked = make_questionnaires.round_of(run=run, opens_on=later)

    answer = client.get(reverse("run-paper", args=[run.pk, "programme"]))

    written = "".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    assert asked.code in written


@pytest.mark.usefixtures("aoi")
def test_an_empty_list_and_an_unknown_paper(client, run):
    assert client.get(reverse("run-paper", args=[run.pk, "tags"])).status_code == 200
    assert client.get(reverse("run-paper", args=[run.pk, "nothing"])).status_code == 404


@pytest.mark.usefixtures("hana")
def test_the_guide_can_be_printed_as_a_booklet(client):
    make_trainings.training_model()

    answer = client.get(reverse("guide-booklet"))

    written = "".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    assert "60分の研修" in written.replace("\n", "")


@pytest.mark.usefixtures("hana")
def test_the_sessions_go_into_a_calendar(client):
    run = make_trainings.series(link="https://meet.example/1")

    calendar = Calendar.from_ical(client.get(reverse("run-calendar", args=[run.pk])).content)

    first, second = calendar.walk("VEVENT")
    assert first["DTSTART"].dt == make_trainings.A_WEEK_LATER
    assert (first["DTEND"].dt - first["DTSTART"].dt).seconds == 30 * 60
    assert first["UID"] != second["UID"]
    assert (str(first["STATUS"]), str(first["SUMMARY"])) == ("CONFIRMED", "伴走型支援の研修 1")


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize("page", ["runs", "guide", "run", "steps", "attendance", "running-sheet"])
def test_a_list_asks_as_often_for_five_as_for_one(client, run, page):
    where = address(page, run)
    client.get(where)
    one = questions(client, where)

    for number in range(5):
        make_trainings.guest(run, f"架空 {number}")
        other = make_trainings.run(f"研修 {number}", on=IN_A_WEEK)
        make_trainings.colleague(other)
        steps.attach(run, make_trainings.document(f"{number}.pdf"), by=make.aoi(), at=make.NOON)

    assert questions(client, where) <= one


def questions(client, where: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get(where)
    return len(asked)
