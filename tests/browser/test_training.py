"""A training from the 60-minute model: made, joined on a phone, attended, run by the clock."""

from collections.abc import Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests import make_trainings
from tests.browser.conftest import DESKTOP, NARROW, PHONE
from tests.browser.test_access import findings
from tests.web.places_of_training import PAGES, address

from banso.records.staff.choices import Duty
from banso.records.staff.models import Worker
from banso.records.trainings.models import Run, TrainingModel


@pytest.fixture(scope="module")
def model(house) -> TrainingModel:  # noqa: ARG001  the database stands
    return make_trainings.training_model()


@pytest.fixture(scope="module")
def prepared(model) -> Run:
    run = make_trainings.run("支援員の研修", model=model, on=timezone.localdate())
    make_trainings.guest(run, "架空 太郎", field="youth")
    return run


@pytest.fixture
def worker(model) -> Worker:  # noqa: ARG001  after it
    number = Worker.objects.count()
    of = make_trainings.make.team()
    return make_trainings.make.worker("研修野 薫", of=of, username=f"t{number}", duty=Duty.TRAINER)


def _phone(browser: Browser, house: str) -> Iterator[Page]:
    """A phone on which nobody has signed in."""
    context = browser.new_context(base_url=house, viewport=PHONE, locale="ja-JP")
    yield context.new_page()
    context.close()


phone = pytest.fixture(_phone, name="phone")
second = pytest.fixture(_phone, name="second")


@pytest.fixture
def plain(browser: Browser, context: BrowserContext, house: str) -> Iterator[Page]:
    """The same worker without JavaScript."""
    kept = context.storage_state()
    plain = browser.new_context(
        base_url=house, java_script_enabled=False, storage_state=kept, locale="ja-JP"
    )
    yield plain.new_page()
    plain.close()


def make_a_training(page: Page, title: str) -> None:
    page.goto("/learn/trainings/guide")
    page.get_by_role("link", name="60分の研修（見本）").click()
    page.get_by_role("link", name="このモデルで研修をつくる").click()
    page.get_by_label("研修の名前").fill(title)
    page.get_by_label("日付").fill(timezone.localdate().isoformat())
    page.get_by_label("会場", exact=False).first.fill("市役所 第2会議室")
    page.get_by_role("button", name="保存する").click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()


def join_by_code(phone: Page, code: str, name: str) -> None:
    phone.goto("/learn/trainings/join")
    phone.get_by_label("参加コード").fill(code.lower())
    phone.get_by_role("button", name="進む").click()
    phone.get_by_label("お名前、または呼ばれたい名前").fill(name)
    phone.get_by_label("高齢", exact=False).first.check()
    phone.get_by_role("button", name="参加する").click()


def test_a_training_from_the_model_to_its_end(page, phone):
    make_a_training(page, "夏の研修")
    code = page.locator(".code").inner_text()

    join_by_code(phone, code, "架空 桜")
    expect(phone.get_by_text("架空 桜さん、参加を受け付けました")).to_be_visible()
    phone.goto(f"/learn/trainings/join/{code}")
    expect(phone.get_by_text("二重には登録していません")).to_be_visible()
    page.reload()
    expect(page.get_by_role("row", name="架空 桜")).to_contain_text("高齢")

    mark_attendance(page)
    run_the_clock(page)


def mark_attendance(page: Page) -> None:
    page.get_by_role("link", name="出欠").first.click()
    page.get_by_role("group", name="架空 桜").get_by_label("出席").check()
    expect(page.locator("#counts table").first.get_by_role("row").nth(1)).to_contain_text("1")
    page.reload()
    expect(page.get_by_role("group", name="架空 桜").get_by_label("出席")).to_be_checked()
    page.get_by_role("link", name="夏の研修").click()


def run_the_clock(page: Page) -> None:
    page.get_by_role("link", name="進行表").first.click()
    step = page.locator(".sheet__step")
    expect(page.locator("[data-sheet]")).to_be_focused()
    page.keyboard.press(" ")
    expect(step).to_have_text("はじめに")
    expect(page.locator("[data-step-left]")).to_have_text("4:58", timeout=4000)
    page.keyboard.press("ArrowRight")
    expect(step).to_have_text("講義を見る")
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="再開")).to_be_visible()
    page.reload()
    expect(step).to_have_text("講義を見る")
    page.keyboard.press(" ")
    expect(page.get_by_role("button", name="一時停止")).to_be_visible()
    page.keyboard.press("PageUp")
    expect(step).to_have_text("はじめに")
    for title in ("講義を見る", "二人で話す", "おわりに", "この回は終わりました。"):
        page.keyboard.press("PageDown")
        expect(step).to_have_text(title)


def test_of_two_with_one_name_the_second_is_asked(phone, second, prepared):
    join_by_code(phone, prepared.code, "架空 楓")

    join_by_code(second, prepared.code, "架空 楓")
    expect(second.get_by_label("お名前、または呼ばれたい名前")).to_have_value("架空 楓")
    second.get_by_label("同じ名前の別の人です").check()
    second.get_by_role("button", name="参加する").click()

    expect(second.get_by_text("参加を受け付けました。", exact=True)).to_be_visible()
    assert prepared.participations.filter(name="架空 楓").count() == 2


def test_without_scripts_the_sheet_is_a_timetable_with_the_same_buttons(plain, prepared):
    page = plain
    page.goto(address("running-sheet", prepared))

    page.get_by_role("button", name="開始").click()

    expect(page.locator(".sheet__step")).to_have_text("はじめに")
    expect(page.locator(".sheet__line").nth(1)).to_contain_text("講義を見る")
    page.get_by_text("そのほか").click()
    page.get_by_role("button", name="時計を初めに戻す").click()
    expect(page.get_by_role("button", name="開始")).to_be_visible()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_about_training(page, prepared, name):
    page.set_viewport_size(DESKTOP)

    page.goto(address(name, prepared))

    assert findings(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_about_training_scrolls_to_the_side(page, prepared, name):
    page.set_viewport_size(NARROW)

    page.goto(address(name, prepared))

    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_axe_finds_nothing_while_the_clock_runs_and_on_the_thanks(page, phone, prepared):
    page.goto(address("running-sheet", prepared))
    page.get_by_role("button", name="開始").click()
    expect(page.get_by_role("button", name="一時停止")).to_be_visible()

    join_by_code(phone, prepared.code, "架空 葉月")

    assert findings(page) == []
    assert findings(phone) == []
    page.set_viewport_size(NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
