"""The chart by keyboard alone: walk along it, hear what it rests on, zoom, open a record."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from tests import make

from banso.core.ties.kinds import TieKind


@pytest.fixture
def chart(page, worker) -> Page:
    """The page of a life of three years, with the first point of its chart focused."""
    now, today = timezone.now(), timezone.localdate()
    by = {"by": worker, "at": now}
    person = make.person("森田 光", of=worker.team, **by)
    began = today - timedelta(1000)
    tie = make.tie(person, "将棋の友人", kind=TieKind.FRIEND, began_on=began, noted_on=began, **by)
    for days in range(10, 900, 30):
        make.contact(person, on=today - timedelta(days), met=[tie], **by)
    make.trouble(person, "家賃の滞納", happened_on=today - timedelta(400), **by)
    page.goto(f"/people/{person.pk}/")
    page.locator(".point[tabindex='0']").focus()
    return page


def window(page: Page) -> tuple[str, str]:
    figure = page.locator("[data-chart]")
    return figure.get_attribute("data-from"), figure.get_attribute("data-to")


def test_arrow_keys_walk_along_the_life_and_each_point_says_what_it_rests_on(chart):
    sentences = set()
    for _step in range(5):
        chart.keyboard.press("ArrowRight")
        sentences.add(chart.locator("[data-sentence]").inner_text())

    assert len(sentences) == 5
    assert chart.evaluate("document.activeElement.classList.contains('point')")


def test_home_and_end_lead_to_the_edges(chart):
    chart.keyboard.press("End")
    last = chart.evaluate("document.activeElement.dataset.day")
    chart.keyboard.press("Home")
    first = chart.evaluate("document.activeElement.dataset.day")

    assert first < last


def test_plus_and_minus_zoom_and_nought_shows_the_whole_life_again(chart):
    whole = window(chart)
    figure = chart.locator("[data-chart]")

    chart.keyboard.press("+")
    expect(figure).not_to_have_attribute("data-to", whole[1])
    closer = window(chart)
    chart.keyboard.press("-")
    expect(figure).not_to_have_attribute("data-to", closer[1])
    chart.keyboard.press("0")
    expect(figure).to_have_attribute("data-to", whole[1])

    assert window(chart) == whole
    assert chart.evaluate("document.activeElement.classList.contains('point')")


def test_enter_opens_the_records_behind_a_point(chart):
    chart.locator(".point", has_text="家賃の滞納").first.focus()

    chart.keyboard.press("Enter")

    expect(chart.get_by_role("heading", name="概念図のもとになった記録")).to_be_visible()
    expect(chart.get_by_text("家賃の滞納")).to_be_visible()


def test_the_table_tells_the_same(chart):
    chart.get_by_text("同じ内容の表").first.press("Enter")

    expect(chart.locator("#lifeline-table")).to_contain_text("家賃の滞納")
