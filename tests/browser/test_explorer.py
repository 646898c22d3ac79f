"""The explorable chart with keys alone, by hand, on a telephone and on a projector."""

import re

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import AXE, DESKTOP, NARROW, PHONE


def drawn(page: Page) -> str:
    """The band of the life itself."""
    return page.locator(".explorer__chart g[clip-path] .band").last.get_attribute("d")


def said(page: Page):
    return page.locator("[data-said]")


def findings(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run().then(result => result.violations)")
    return [f"{each['id']}: {each['nodes'][0]['html']}" for each in found]


def scrolls_sideways(page: Page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > innerWidth")


def press_until(page: Page, key: str, focused: str) -> None:
    for _ in range(120):
        if page.evaluate(f"document.activeElement.matches('{focused}')"):
            return
        page.keyboard.press(key)
    pytest.fail(f"{focused} is not reached with {key}")


def open_page(page: Page, address: str = "/chart/") -> None:
    """With the width of the drawing settled."""
    page.goto(address)
    page.wait_for_timeout(400)
    expect(page.locator("[data-explorer][aria-busy]")).to_have_count(0)


def test_with_keys_alone_an_event_is_added_moved_and_removed(page):
    open_page(page, "/chart/?story=professionals&step=5")
    before = drawn(page)

    press_until(page, "Tab", "#add-tie")
    page.keyboard.press("Enter")
    expect(page.locator("#event-form select").first).to_be_focused()
    press_until(page, "Tab", "#event-form-put")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("「食堂」を加えました。つながりの量は")
    added = drawn(page)
    expect(page.locator(r"#later\.24")).to_be_focused()

    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("「食堂」を6年1か月に動かしました")
    moved = drawn(page)
    press_until(page, "Tab", r"#remove\\.24")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("「食堂」を取り除きました")

    assert len({before, added, moved}) == 3
    expect(page).to_have_url(re.compile("story=professionals&step=5"))
    assert drawn(page) == before


def test_on_the_chart_keys_walk_and_with_shift_they_move(page):
    open_page(page, "/chart/?stand=60~t.diner.20.-.middle.dishes.weekly~x.job.40.-")
    page.locator(".explorer__chart .point").first.focus()
    press_until(page, "ArrowRight", '.point[href="#event-0"]')
    expect(page.locator("[data-sentence]")).to_contain_text("皿洗い")

    page.keyboard.press("Shift+ArrowRight")
    expect(said(page)).to_contain_text("「食堂」を1年9か月に動かしました")
    expect(page.locator('.point[href="#event-0"]')).to_be_focused()
    page.keyboard.press("Delete")

    expect(said(page)).to_contain_text("「食堂」を取り除きました")
    expect(page).to_have_url(re.compile(r"stand=60~x\.job\.40\.-$"))


def test_an_event_can_be_dragged_and_the_curves_answer_meanwhile(page):
    open_page(page, "/chart/?stand=60~t.diner.20.-.middle.dishes.weekly~x.job.30.-")
    box = page.locator('.point[href="#event-1"] circle').bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y, steps=4)
    expect(said(page)).to_contain_text("「失業」を")
    halfway = page.url
    page.mouse.move(x + 120, y, steps=4)
    page.wait_for_timeout(400)
    page.mouse.up()

    assert re.search(r"x\.job\.(3[1-9])", halfway)
    assert re.search(r"x\.job\.(3[3-9]|4)", page.url)


def test_back_leads_to_the_stand_before(page):
    open_page(page, "/chart/?story=report&step=1")
    page.get_by_role("link", name="次へ").click()
    expect(page.get_by_role("heading", name="問題発生")).to_be_visible()
    expect(page).to_have_url(re.compile("step=2"))

    page.go_back()

    expect(page.get_by_role("heading", name="はじまり")).to_be_visible()


def test_the_large_view_is_turned_with_arrow_keys_and_left_with_escape(page):
    open_page(page, "/chart/?story=report&step=1&show=big")
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name="問題発生")).to_be_visible()
    page.keyboard.press("PageDown")
    expect(page.get_by_role("heading", name="伴走")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("heading", name="問題発生")).to_be_visible()
    assert not findings(page)

    page.keyboard.press("Escape")

    expect(page.locator(".events")).to_be_visible()


@pytest.mark.parametrize("size", [DESKTOP, PHONE, NARROW], ids=["desktop", "phone", "narrow"])
def test_axe_finds_nothing_and_nothing_sticks_out(page, size):
    page.set_viewport_size(size)
    for address in ("/chart/", "/chart/?stand=60~t.diner.20.-.middle.dishes.weekly&form=0"):
        open_page(page, address)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")

        assert not findings(page)
        assert not scrolls_sideways(page)


def test_everything_works_without_a_script(browser, house):
    context = browser.new_context(base_url=house, java_script_enabled=False, locale="ja-JP")
    page = context.new_page()
    page.goto("/chart/?story=report&step=8")
    page.get_by_role("button", name="病気・入院：1か月あとへ").click()
    expect(page.get_by_role("link", name="動かす前に戻す")).to_be_visible()
    page.get_by_role("button", name="つながり", exact=True).click()
    page.get_by_label("だれと、どこで").select_option(label="民生委員")
    page.get_by_role("button", name="図に置く").click()

    expect(page.locator("th", has_text="民生委員")).to_be_visible()
    context.close()
