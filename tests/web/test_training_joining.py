"""Joining with a code and no account; what is kept, and what stays closed."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar
from tests import make, make_questionnaires, make_trainings

from banso.records.audit.models import Entry
from banso.records.documents import store
from banso.records.trainings.actions import runs, steps
from banso.records.trainings.models import Run
from banso.web import codes

pytestmark = pytest.mark.django_db
TYPED = {"name": "架空 桜", "field": "youth", "position": "community"}


@pytest.fixture(autouse=True)
def wrong_codes_are_forgotten():
    yield
    cache.clear()


@pytest.fixture
def run() -> Run:
    return make_trainings.run(
        on=timezone.localdate() + timedelta(7), link="https://meet.example/1", note="筆記用具"
    )


def join(client, run: Run, **typed: object):
    return client.post(reverse("join-run", args=[run.code]), TYPED | typed, follow=True)


def page(client, run: Run, name: str = "join-run"):
    return client.get(reverse(name, args=[run.code]), follow=True)


def test_without_account_one_joins_and_reads_date_place_link_and_note(client, run):
    answer = join(client, run).content.decode()

    one = run.participations.get()
    assert (one.name, one.field, one.position, one.worker) == (
        *("架空 桜", "youth", "community", None),
    )
    for words in ("架空 桜さん", "市役所 第2会議室", "https://meet.example/1", "筆記用具"):
        assert words in answer


def test_neither_field_nor_position_need_be_said(client, run):
    join(client, run, field="", position="")

    assert (run.participations.get().field, run.participations.get().position) == ("", "")


def test_before_joining_the_link_is_not_shown(client, run):
    assert "https://meet.example/1" not in page(client, run).content.decode()
    assert "https://meet.example/1" not in page(client, run, "joined").content.decode()


@pytest.mark.parametrize("code", ["{}", "{} ", " {}", "{}　"])
def test_the_code_may_be_typed_small_and_with_blanks(client, run, code):
    answer = client.get(reverse("join"), {"code": code.format(run.code.lower())})

    assert answer["Location"] == reverse("join-run", args=[run.code])


@pytest.mark.parametrize("code", ["ZZZZZZ", "x", "あいうえお", "\x00", "9" * 500, "' OR 1=1"])
def test_an_unknown_code_is_told_calmly(client, code):
    answer = client.get(reverse("join"), {"code": code})

    assert answer.status_code == 404
    assert "このコードの研修はありません" in answer.content.decode()


def test_whoever_guesses_is_slowed_down(client, run, monkeypatch):
    monkeypatch.setattr(codes, "MOST_WRONG", 3)

    statuses = [client.get("/learn/trainings/join/ZZZZZZ").status_code for _ in range(5)]

    assert statuses == [404, 404, 429, 429, 429]
    assert page(client, run).status_code == 429


def test_the_same_browser_joins_once(client, run):
    join(client, run)

    answer = page(client, run)

    assert "二重には登録していません" in answer.content.decode()
    assert run.participations.count() == 1


def test_a_form_sent_twice_is_one_participation(client, run):
    key = client.get(reverse("join-run", args=[run.code])).context["form"]["key"].value()

    for _ in range(2):
        join(client, run, key=str(key))

    assert run.participations.count() == 1


def test_the_same_name_is_asked_about_and_nothing_typed_is_lost(client, run):
    make_trainings.guest(run, "架空 桜")

    form = join(client, run).context["form"]

    assert list(form.errors) == ["again"]
    assert form["name"].value() == "架空 桜"
    assert run.participations.count() == 1


@pytest.mark.parametrize("answered", [("same", 1), ("another", 2)])
def test_of_two_with_one_name_one_says_who_they_are(client, run, answered):
    make_trainings.guest(run, "架空 桜")
    again, count = answered

    join(client, run, again=again)

    assert run.participations.count() == count


def test_another_person_can_join_with_the_same_device(client, run):
    join(client, run)

    answer = client.get(reverse("join-run", args=[run.code]), {"another": "1"})

    assert answer.status_code == 200
    join(client, run, name="架空 太郎")
    assert run.participations.count() == 2


@pytest.mark.parametrize("why", ["withdrawn", "over"])
def test_a_link_forwarded_too_late_says_so(client, run, why):
    if why == "withdrawn":
        runs.withdraw(run, reason="大雪のため", by=make.aoi(), at=make.NOON)
    else:
        run = make_trainings.run("昔の研修", on=timezone.localdate() - timedelta(1))

    answer = page(client, run).content.decode()

    assert {"withdrawn": "大雪のため", "over": "この研修は終わりました"}[why] in answer
    assert "<form class=" not in answer
    join(client, run)
    assert run.participations.count() == 0


def test_when_all_places_are_taken_a_sentence_says_so_and_nothing_typed_is_lost(client):
    run = make_trainings.run(on=timezone.localdate(), capacity=1)
    make_trainings.guest(run)

    form = join(client, run).context["form"]

    assert list(form.errors) == ["__all__"]
    assert form["name"].value() == "架空 桜"


def test_one_may_give_up_and_the_place_is_free_again(client, run):
    join(client, run)

    client.post(reverse("give-up", args=[run.code]))

    assert run.participations.get().left_at is not None
    assert "架空 桜さん" not in page(client, run).content.decode()


@pytest.mark.parametrize("junk", ["abc", "9" * 4000, "0192f0c0-0000-7000-8000-000000000001:x:y"])
def test_a_made_up_cookie_is_nobodys(client, run, junk):
    client.cookies[f"training-{run.code}"] = junk

    assert page(client, run, "joined").request["PATH_INFO"] == reverse("join-run", args=[run.code])


def test_the_calendar_is_for_whoever_has_joined(client, run):
    where = reverse("joined-calendar", args=[run.code])
    refused = client.get(where)
    join(client, run)

    event = Calendar.from_ical(client.get(where).content).walk("VEVENT")[0]

    assert refused.status_code == 303
    assert "https://meet.example/1" in str(event["DESCRIPTION"])


def test_a_file_is_for_whoever_has_joined(client, run, monkeypatch):
    paper = make_trainings.document("資料.pdf", size=5)
    material = steps.attach(run, paper, by=make.aoi(), at=make.NOON)
    where = reverse("joined-material", args=[run.code, material.pk])
    refused = client.get(where)
    join(client, run)

    monkeypatch.setattr(store, "opened", lambda _content: _Opened(b"%PDF-"))
    given = client.get(where)

    assert refused.status_code == 303
    assert given.content == b"%PDF-"


class _Opened:
    def __init__(self, content: bytes) -> None:
        self.content = content

    def __enter__(self):
        return self

    def __exit__(self, *_) -> None:
        pass

    def read(self) -> bytes:
        return self.content


def test_whoever_has_joined_is_led_to_the_questionnaires_of_the_run(client, run):
    asked = make_questionnaires.round_of(run=run, opens_on=timezone.localdate())

    answer = join(client, run).content.decode()

    assert reverse("answer", args=[asked.code]) in answer


@pytest.mark.usefixtures("aoi")
def test_the_code_is_shown_large_for_the_wall(client, run):
    answer = client.get(reverse("show-code", args=[run.pk])).content.decode()

    assert run.code in answer
    assert 'class="qr"' in answer


@pytest.mark.usefixtures("aoi")
def test_the_trainer_writes_down_guests_and_colleagues(client, run):
    client.post(reverse("add-guest", args=[run.pk]), {"name": "架空 花子"})
    client.post(reverse("add-colleague", args=[run.pk]), {"worker": make.ren().pk})
    client.post(reverse("add-colleague", args=[run.pk]), {"worker": make.ren().pk})

    assert sorted(str(one) for one in run.participations.all()) == ["架空 花子", "秋山 蓮"]


@pytest.mark.usefixtures("aoi")
def test_a_participant_is_put_right_and_taken_off(client, run):
    one = make_trainings.guest(run)
    where = reverse("amend-participant", args=[run.pk, one.pk])

    client.post(where, {"name": "架空 楓", "field": "ageing"})
    client.post(reverse("take-off-participant", args=[run.pk, one.pk]))

    one.refresh_from_db()
    assert (one.name, one.field) == ("架空 楓", "ageing")
    assert one.left_at is not None


@pytest.mark.usefixtures("aoi")
def test_attendance_is_marked_one_by_one_and_counted(client, run):
    one = make_trainings.guest(run, field="youth")
    where = reverse("attendance", args=[run.pk, run.sessions.get().pk])

    whole = client.post(where, {"who": one.pk, "was": "present"})
    part = client.post(where, {"who": one.pk, "was": "absent"}, headers={"HX-Request": "true"})

    assert whole.status_code == 303
    counts = part.content.decode()
    assert "<html" not in counts
    assert re.findall(r'class="number">(\d)', counts) == [*"010", *"010"]


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize(
    "sent", [{}, {"was": "present"}, {"was": "late", "who": "x"}, {"was": "present", "who": "x"}]
)
def test_a_mark_that_no_page_sends_is_not_found(client, run, sent):
    where = reverse("attendance", args=[run.pk, run.sessions.get().pk])

    assert client.post(where, sent).status_code == 404


@pytest.mark.usefixtures("aoi")
def test_a_participant_of_another_run_cannot_be_marked(client, run):
    other = make_trainings.guest(make_trainings.run("別の研修"))
    where = reverse("attendance", args=[run.pk, run.sessions.get().pk])

    assert client.post(where, {"who": other.pk, "was": "present"}).status_code == 404


@pytest.mark.usefixtures("aoi")
def test_names_of_long_ago_are_taken_out_on_a_page_that_says_how_many(client):
    run = make_trainings.run(on=timezone.localdate() - timedelta(400))
    make_trainings.guest(run)
    where = reverse("forget-names")

    asked = client.get(where).content.decode()
    client.post(where)

    assert "1人の名前を消します" in asked
    assert run.participations.get().name == ""
    assert "架空" not in str(list(Entry.objects.values_list("changes", flat=True)))
    assert "いま消す名前はありません" in client.get(where).content.decode()
    assert "（名前は消しました）" in client.get(reverse("run", args=[run.pk])).content.decode()


@pytest.mark.usefixtures("hana")
def test_a_signed_in_worker_is_led_to_the_account(client, run):
    answer = page(client, run).content.decode()

    assert reverse("run", args=[run.pk]) in answer
