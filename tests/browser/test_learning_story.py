"""A trainer runs a training from the 60-minute model; its answers end in a revised lesson."""

from collections.abc import Iterator

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from tests import make, make_questionnaires
from tests.browser.conftest import PHONE
from tests.browser.test_access import findings
from tests.browser.test_training import join_by_code

from banso.records.courses.models import Lesson
from banso.records.imports import material
from banso.records.questionnaires.models import Round
from banso.records.staff.choices import Duty
from banso.records.staff.models import Worker
from banso.records.trainings.models import Run

TITLE = "みんなで学ぶ60分"
UNCLEAR = "対等という言葉を、もう一つの場面で知りたいです"
ADDED = "対等とは、たとえば次に会う日を本人が決めることです。"


@pytest.fixture
def worker(house) -> Worker:  # noqa: ARG001  the database stands
    """A trainer of an office that has everything that ships."""
    material.bring_in(at=timezone.now())
    return make.worker("研修 担当", username="trainer-of-the-story", duty=Duty.TRAINER)


@pytest.fixture
def phone(browser: Browser, house: str) -> Iterator[Page]:
    """A phone on which nobody has signed in."""
    context = browser.new_context(base_url=house, viewport=PHONE, locale="ja-JP")
    yield context.new_page()
    context.close()


def test_from_the_60_minute_model_to_the_revised_lesson(page, phone):
    run = make_the_run(page)
    join_by_code(phone, run.code, "架空 桜")
    expect(phone.get_by_text("架空 桜さん、参加を受け付けました")).to_be_visible()

    asked = open_a_round(page, run)
    answer(phone, asked)
    for number in range(9):  # an open round shows answers five at a time, one batch late
        make_questionnaires.answer(asked, {"usefulness": 4 - number % 2}, at=timezone.now())
    take_up_the_remark(page, asked)
    decide_and_publish(page)

    learners_see_what_came_of_it(page)


def first_lesson() -> Lesson:
    """Another story may have a lesson of the same title."""
    return Lesson.objects.get(place=1, course__name="bansogata")


def make_the_run(page: Page) -> Run:
    page.goto(reverse("learning"))
    page.get_by_role("link", name="手引き", exact=True).click()
    page.get_by_role("link", name="60分の研修", exact=False).first.click()
    page.get_by_role("link", name="このモデルで研修をつくる").click()
    page.get_by_label("研修の名前").fill(TITLE)
    page.get_by_label("日付").fill(timezone.localdate().isoformat())
    page.get_by_label("会場", exact=False).first.fill("町民センター")
    page.get_by_role("button", name="保存する").click()
    expect(page.get_by_role("heading", name=TITLE, level=1)).to_be_visible()
    return Run.objects.get(title=TITLE)


def open_a_round(page: Page, run: Run) -> Round:
    page.get_by_role("link", name="講座「伴走型支援」のアンケート").first.click()
    page.get_by_role("button", name="保存する").click()
    expect(page.locator("svg.qr")).to_be_visible()
    return Round.objects.get(run=run)


def answer(phone: Page, asked: Round) -> None:
    phone.goto(f"/learn/questionnaires/a/{asked.code}/")
    phone.get_by_label("第1回", exact=False).first.check()
    phone.get_by_label("わかりにくかったところ", exact=False).fill(UNCLEAR)
    phone.get_by_role("button", name="回答を送る").click()
    expect(phone.get_by_role("heading", name="ご回答ありがとうございました")).to_be_visible()


def take_up_the_remark(page: Page, asked: Round) -> None:
    page.goto(reverse("results", args=[asked.pk]))
    expect(page.get_by_text("回答は10件です。")).to_be_visible()
    assert findings(page) == []
    page.get_by_role("link", name="自由記述を読む").click()
    page.get_by_role("link", name="意見として登録する", exact=False).first.click()
    page.get_by_label("どの文章", exact=False).select_option(str(first_lesson().text_id))
    page.get_by_role("button", name="保存する").click()
    expect(page.locator("#messages .notice--success")).to_be_visible()


def decide_and_publish(page: Page) -> None:
    page.goto(reverse("remarks"))
    page.get_by_role("link", name=UNCLEAR, exact=False).first.click()
    page.get_by_role("link", name="決定を書く").click()
    page.get_by_label("採用する").check()
    page.get_by_label("理由", exact=False).fill("場面があるほうが伝わるため")
    page.get_by_label("だれが合意しましたか").fill("研修担当の打ち合わせ")
    page.get_by_role("button", name="この決定を残す").click()
    page.get_by_role("link", name="新しい版を書く").click()
    body = page.get_by_label("本文", exact=False).first
    body.fill(f"{body.input_value()}\n\n{ADDED}")
    page.get_by_label("どこを、なぜ変えましたか").fill("対等の場面を加えました")
    page.get_by_label(UNCLEAR, exact=False).first.check()
    page.get_by_role("button", name="公開する").click()
    expect(page.locator(".prose", has_text=ADDED)).to_be_visible()


def learners_see_what_came_of_it(page: Page) -> None:
    page.goto(reverse("changes"))
    change = page.locator("article", has_text=UNCLEAR).first
    expect(change.locator("ins", has_text=ADDED)).to_be_visible()
    page.goto(reverse("lesson", args=[first_lesson().pk]))
    expect(page.get_by_text(ADDED)).to_be_visible()
