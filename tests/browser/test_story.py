"""A worker starting from nothing enters a life and sees the chart change with each entry."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests.browser.conftest import DESKTOP, PHONE


def shown_chart(page: Page) -> str:
    """What the chart draws now; its own frame, legend and words of today left as they are."""
    chart = page.locator("[data-chart] svg")
    expect(chart).to_be_visible()
    return chart.inner_html()


def in_half_a_year() -> str:
    return (timezone.localdate() + timedelta(180)).isoformat()


def fill(page: Page, written: dict[str, str]) -> None:
    for label, words in written.items():
        page.get_by_label(label, exact=False).first.fill(words)


def choose(page: Page, *choices: str) -> None:
    for choice in choices:
        page.get_by_label(choice, exact=True).first.check()


def save(page: Page) -> None:
    page.get_by_role("button", name="保存する").click()
    expect(page.locator("#messages .notice--success")).to_be_visible()


def add(page: Page, what: str) -> None:
    page.get_by_text("ほかのことを書く").click()
    page.get_by_role("link", name=what, exact=True).first.click()


def begin_a_record(page: Page) -> None:
    page.goto("/people/")
    page.get_by_role("link", name="新しい方の登録").first.click()
    fill(page, {"名前、または呼び方": "3階の男性", "生年月日": "50歳くらい"})
    choose(page, "呼び方（名前はわからない）", "男性")
    page.get_by_role("button", name="記録を始める").click()
    expect(page.get_by_role("heading", name="3階の男性")).to_be_visible()


def tell_the_story(page: Page) -> None:
    add(page, "出会う前の生活歴を書く")
    fill(
        page,
        {"どんな話でしたか": "印刷工場で働いた", "いつから": "昭和60年", "いつまで": "平成20年"},
    )
    save(page)


def add_a_tie(page: Page) -> None:
    add(page, "つながりを加える")
    fill(
        page,
        {
            "相手、または場所": "将棋の友人",
            "そこでの本人の役割": "将棋を教える",
            "いつから": "平成12年ごろ",
        },
    )
    choose(page, "友人")
    page.get_by_label("連絡の間隔").select_option("7")
    save(page)


def write_a_trouble(page: Page) -> None:
    add(page, "問題発生を書く")
    fill(page, {"何が起きましたか": "家賃の滞納", "いつのことですか": "令和5年10月"})
    choose(page, "出会う前のことで、後から聞いた")
    save(page)


def write_motivation(page: Page) -> None:
    add(page, "意欲を書く")
    choose(page, "やってみたい")
    fill(page, {"言葉・様子": "また将棋の会に行きたい"})
    save(page)


def begin_a_plan(page: Page) -> None:
    add(page, "プランを始める")
    fill(page, {"プランの内容": "家計を立て直す", "終了予定日": in_half_a_year()})
    save(page)


def write_a_contact(page: Page) -> None:
    page.get_by_role("link", name="支援経過を書く").first.click()
    choose(page, "訪問", "会った")
    fill(page, {"記録": "玄関先で将棋の話をした"})
    save(page)
    expect(page.get_by_text("玄関先で将棋の話をした")).to_be_visible()


def write_a_crossing(page: Page) -> None:
    page.get_by_role("link", name="3階の男性").click()
    add(page, "つなぎ・もどし・つなぎ直しを書く")
    choose(page, "つなぎ")
    page.get_by_label("つながった相手・知らせてくれた人").select_option(label="将棋の友人")
    save(page)


ENTRIES = (
    tell_the_story,
    add_a_tie,
    write_a_trouble,
    write_motivation,
    begin_a_plan,
    write_a_contact,
    write_a_crossing,
)


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_each_entry_changes_the_chart(page, size):
    page.set_viewport_size(size)
    begin_a_record(page)
    pictures = [shown_chart(page)]

    for entry in ENTRIES:
        entry(page)
        pictures.append(shown_chart(page))

    assert len(set(pictures)) == 1 + len(ENTRIES)
    expect(page.locator("[data-chart]")).to_contain_text("将棋の友人")


def test_a_wrong_day_is_said_beside_its_field_and_the_note_stays(page):
    begin_a_record(page)
    page.get_by_role("link", name="支援経過を書く").first.click()
    choose(page, "電話")
    fill(page, {"日付": "令和70年5月1日", "記録": "書きかけの長い記録"})

    page.get_by_role("button", name="保存する").click()

    expect(page.get_by_label("日付")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("日付")).to_have_value("令和70年5月1日")
    expect(page.get_by_label("記録")).to_have_value("書きかけの長い記録")


def test_finding_as_one_types_leads_to_a_new_record_with_that_name(page):
    page.goto("/people/find")

    page.get_by_label("名前またはふりがな（一部でも）").press_sequentially("すずき")
    page.get_by_role("link", name="この名前で新しい記録を始める").click()

    expect(page.get_by_label("名前、または呼び方")).to_have_value("すずき")


def test_the_minutes_the_office_assumes_are_shown_for_the_chosen_mode(page):
    begin_a_record(page)
    page.get_by_role("link", name="支援経過を書く").first.click()

    choose(page, "訪問")

    expect(page.get_by_label("所要時間（分）")).to_have_attribute("placeholder", "60")


def test_without_scripts_the_chart_is_one_link_away(browser, context, house):
    begun = context.new_page()
    begin_a_record(begun)
    plain = browser.new_context(
        base_url=house,
        java_script_enabled=False,
        storage_state=context.storage_state(),
        locale="ja-JP",
    )

    page = plain.new_page()
    page.goto(begun.url)
    page.get_by_role("link", name="概念図を開く").click()
    page.get_by_role("link", name="拡大").click()

    expect(page.locator("[data-chart] svg")).to_be_visible()
    plain.close()
