"""A lesson as a learner meets it: the film runs, seconds are counted, and hands stay on the keys."""

import re
from urllib.parse import urljoin

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests import make_courses
from tests.browser.conftest import DESKTOP, NARROW
from tests.browser.test_access import findings

from banso.records.courses.models import Film, Learnt, Viewing


@pytest.fixture(scope="module")
def film(house) -> Film:  # noqa: ARG001  the database stands
    return make_courses.filmed(make_courses.lesson(original_seconds=2244))


@pytest.fixture
def lesson(page: Page, film: Film, house: str) -> Page:
    page.goto(urljoin(house, reverse("lesson", args=[film.lesson_id])))
    page.wait_for_function("document.querySelector('video').readyState >= 1")
    page.evaluate("document.querySelector('video').muted = true")
    return page


def run(page: Page, *, begin: float, until: float) -> None:
    """Let the film run over this stretch, four times as fast as it is."""
    page.evaluate(
        """async ([begin, until]) => {
            const film = document.querySelector("video");
            film.playbackRate = 4;
            film.currentTime = begin;
            await film.play();
            await new Promise((done) => film.addEventListener("timeupdate", () => {
                if (film.currentTime >= until || film.ended) done();
            }));
            film.pause();
        }""",
        [begin, until],
    )


def now(page: Page) -> float:
    return page.evaluate("document.querySelector('video').currentTime")


def told(page: Page) -> list[list[float]]:
    """What the office knows after the film has been paused."""
    expect(page.locator("[data-watched-words]")).not_to_contain_text("0:00")
    return Viewing.objects.order_by("-last_at").first().watched


def test_the_film_plays_with_captions_and_its_seconds_are_counted(lesson):
    run(lesson, begin=0, until=6)

    ((begin, end),) = told(lesson)
    assert (begin, end) == (0, pytest.approx(7, abs=1.2))
    showing = (
        "[...document.querySelector('video').textTracks].find(t => t.mode === 'showing').label"
    )
    assert lesson.evaluate(showing) == "日本語"


def test_moving_over_the_film_counts_nothing(lesson, worker):
    run(lesson, begin=0, until=2)
    run(lesson, begin=17, until=18)

    assert sum(end - begin for begin, end in told(lesson)) < 8
    assert not Learnt.objects.filter(worker=worker).exists()


def test_the_whole_film_teaches_the_lesson(lesson, worker):
    run(lesson, begin=0, until=20)

    expect(lesson.locator("[data-learnt-words]")).to_contain_text("学び終えました")
    assert Learnt.objects.get(worker=worker).how == "watched"


def test_it_goes_on_where_it_was_left(lesson):
    run(lesson, begin=8, until=10)
    told(lesson)

    lesson.reload()

    expect(lesson.get_by_text("から続きを再生します")).to_be_visible()
    assert now(lesson) == pytest.approx(10, abs=1.5)
    lesson.get_by_role("button", name="最初から見る").click()
    expect(lesson.get_by_text("から続きを再生します")).to_be_hidden()


def test_what_is_said_leads_into_the_film_and_is_marked(lesson):
    piece = lesson.get_by_role("link", name="もう一つは、つながり続ける輪です。")

    piece.click()

    expect(piece).to_have_attribute("aria-current", "")
    assert now(lesson) >= 12


def test_words_are_found_counted_and_marked(lesson):
    search = lesson.get_by_label("文字起こしの中をさがす")

    search.fill("輪")
    expect(lesson.locator("[data-found]")).to_have_text("3か所")
    assert lesson.locator("mark").count() == 3

    search.fill("つながり")
    expect(lesson.locator("[data-transcript] li:visible")).to_have_count(1)
    search.press("Enter")
    expect(lesson.locator("[data-transcript] [aria-current]")).to_contain_text("つながり続ける")

    search.fill("どこにもない")
    expect(lesson.locator("[data-found]")).to_have_text("見つかりません")


def test_slides_follow_the_film_and_can_be_stepped_by_hand(lesson):
    slide = lesson.locator(".slide--shown")
    expect(slide).to_contain_text("一枚目")

    lesson.get_by_role("link", name="二つの輪", exact=False).first.click()
    expect(slide).to_contain_text("二枚目")

    lesson.get_by_role("button", name="前のスライド").click()
    expect(slide).to_contain_text("一枚目")
    expect(lesson.get_by_role("button", name="動画に合わせる")).to_have_attribute(
        "aria-pressed", "false"
    )


def test_everything_can_be_done_with_the_keys(lesson):
    focus = lesson.locator(":focus")

    lesson.locator("video").focus()
    lesson.keyboard.press("Space")
    lesson.wait_for_function("!document.querySelector('video').paused")
    lesson.get_by_role("button", name="2×").focus()
    lesson.keyboard.press("Enter")
    expect(focus).to_have_attribute("aria-pressed", "true")
    assert lesson.evaluate("document.querySelector('video').playbackRate") == 2
    lesson.get_by_label("文字起こしの中をさがす").focus()
    lesson.keyboard.press("Tab")
    lesson.keyboard.press("Tab")
    expect(focus).to_have_attribute("data-seek", re.compile(r"\d"))
    lesson.keyboard.press("Enter")
    lesson.get_by_role("button", name="次のスライド").focus()
    lesson.keyboard.press("Enter")
    expect(lesson.locator(".slide--shown")).to_contain_text("二枚目")


@pytest.mark.parametrize("size", [DESKTOP, NARROW], ids=["desktop", "narrow"])
def test_axe_finds_nothing_and_nothing_scrolls_to_the_side(lesson, size):
    lesson.set_viewport_size(size)

    assert findings(lesson) == []
    assert lesson.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_without_scripts_film_text_and_all_slides_are_there(lesson, browser, context):
    plain = browser.new_context(
        java_script_enabled=False,
        storage_state=context.storage_state(),
        locale="ja-JP",
    )
    page = plain.new_page()

    page.goto(lesson.url)

    expect(page.locator("video")).to_be_visible()
    expect(page.get_by_text("一枚目")).to_be_visible()
    expect(page.get_by_text("二枚目")).to_be_visible()
    expect(page.get_by_text("もう一つは、つながり続ける輪です。")).to_be_visible()
    expect(page.get_by_text("つながりの輪と、支援の輪がある。")).to_be_visible()
    plain.close()
