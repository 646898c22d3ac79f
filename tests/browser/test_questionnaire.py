"""A questionnaire answered on phones by its code, entered from paper, and its results appearing."""

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, Page, expect
from tests import make_questionnaires as asked
from tests.browser.conftest import NARROW, PHONE
from tests.browser.test_access import findings

from banso.records.questionnaires.models import Answer, Round
from banso.records.staff.choices import Duty
from banso.records.staff.models import Worker


@pytest.fixture
def worker(worker) -> Worker:
    """Somebody who may teach."""
    worker.duty = Duty.TRAINER
    worker.save()
    return worker


@pytest.fixture
def one(worker) -> Round:
    return asked.round_of(
        with_code=True, opens_on=timezone.localdate(), by=worker, at=timezone.now()
    )


@pytest.fixture
def phone(browser: Browser, house: str):
    """A phone of somebody without an account."""
    context = browser.new_context(base_url=house, viewport=PHONE, locale="ja-JP", has_touch=True)
    yield context.new_page()
    context.close()


def answer(page: Page, one: Round, number: int) -> None:
    page.goto("/learn/questionnaires/a/")
    page.get_by_label("伝えられたコード").fill(one.code.lower())
    page.get_by_role("button", name="進む").click()
    page.get_by_label("障害", exact=True).check()
    page.get_by_label("あなたが決めるコード").fill(f"こう{number:02}")
    page.get_by_label(str(1 + number % 5), exact=True).check()
    page.get_by_label("現場で変えてみたいこと").fill(f"毎週{number}人に電話する")
    page.get_by_role("button", name="回答を送る").click()
    expect(page.get_by_role("heading", name="ご回答ありがとうございました")).to_be_visible()


def test_answers_by_phone_appear_in_the_results(page, phone, one):
    page.goto(f"/learn/questionnaires/rounds/{one.pk}/results")
    expect(page.get_by_text("まだ表示できる結果はありません")).to_be_visible()

    answer(phone, one, 0)
    for number in range(1, 10):
        asked.answer(one, {"useful": 3}, code=f"x{number}", at=timezone.now())

    expect(page.get_by_text("回答は10件です。")).to_be_visible(timeout=25_000)
    expect(page.get_by_text("5人が答えました。").first).to_be_visible()
    assert findings(page) == []


def test_a_question_comes_and_goes_with_its_condition(phone, one):
    phone.goto(f"/learn/questionnaires/a/{one.code}/")
    which = phone.get_by_text("どの部分ですか")
    expect(which).to_be_hidden()

    phone.get_by_label("あった", exact=True).check()
    expect(which).to_be_visible()
    phone.get_by_label("なかった", exact=True).check()

    expect(which).to_be_hidden()
    assert findings(phone) == []


def test_what_was_chosen_can_be_taken_back(phone, one):
    phone.goto(f"/learn/questionnaires/a/{one.code}/")
    choice = phone.get_by_label("あった", exact=True)

    choice.check()
    choice.click()

    expect(choice).not_to_be_checked()
    expect(phone.get_by_text("どの部分ですか")).to_be_hidden()
    choice.check()
    choice.press("Space")
    expect(choice).not_to_be_checked()


def test_nothing_scrolls_to_the_side_on_the_smallest_phone(phone, one):
    phone.set_viewport_size(NARROW)

    phone.goto(f"/learn/questionnaires/a/{one.code}/")

    assert phone.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_a_sheet_is_entered_by_keyboard_alone(page, one):
    page.goto(f"/learn/questionnaires/rounds/{one.pk}/enter")

    keys = page.keyboard
    for key in ("2", "Enter", "1", "Enter", "Enter", "Enter"):  # field, position, years, code
        keys.press(key)
    for key in ("4", "Enter", "1", "Enter", "1", "3", "Enter"):  # scale, single, several
        keys.press(key)
    keys.type("電話する")
    keys.press("Enter")

    expect(page.get_by_text("1枚目を保存しました")).to_be_visible()
    kept = Answer.objects.get(round=one)
    assert kept.values == {
        "useful": 4, "unclear": "yes", "where": ["words", "cases"], "change": "電話する",
    }  # fmt: skip
    assert (kept.field, kept.position) == ("disability", "office")


def test_a_questionnaire_is_built_and_opened(page):
    page.goto("/learn/questionnaires/new")
    page.get_by_label("題名").first.fill("帰り道のアンケート")
    page.get_by_role("button", name="保存する").click()
    page.get_by_role("link", name="段階").click()
    page.get_by_label("何をたずねますか").fill("役に立ちましたか")
    page.get_by_role("button", name="保存する").click()
    page.get_by_role("link", name="実施する").click()
    page.get_by_role("button", name="保存する").click()

    expect(page.get_by_role("heading", name="帰り道のアンケート（事後）")).to_be_visible()
    expect(page.locator("svg.qr")).to_be_visible()
    assert findings(page) == []


def test_without_scripts_everything_is_asked_and_sent(browser, house, one):
    plain = browser.new_context(base_url=house, java_script_enabled=False, locale="ja-JP")
    page = plain.new_page()
    page.goto(f"/learn/questionnaires/a/{one.code}/")

    expect(page.get_by_text("「あった」を選んだ方だけ")).to_be_visible()
    page.get_by_label("なかった", exact=True).check()
    page.get_by_role("button", name="回答を送る").click()

    expect(page.get_by_role("heading", name="ご回答ありがとうございました")).to_be_visible()
    plain.close()
