"""Every page for everybody: no finding of axe, no scrolling to the side on a small screen."""

import json

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from tests import make
from tests.browser.conftest import AXE, DESKTOP, NARROW
from tests.web.places import PAGES_OF_PERSON, PAGES_OF_RECORD, Lived, address, lived

FILES = {"chart-svg", "chart-pdf", "chart-table"}
PAGES = [page for page in (*PAGES_OF_PERSON, *PAGES_OF_RECORD) if page not in FILES]
PLACES = ["my-people", "find-people", "new-person", "figures", "gallery"]


@pytest.fixture(scope="module")
def life(house) -> Lived:  # noqa: ARG001  the database stands
    return lived("森田 光")


@pytest.fixture
def worker(life):  # noqa: ARG001  whose team Hana belongs to
    """Hana, whose team accompanies this life."""
    return make.hana()


def findings(page: Page) -> list[str]:
    page.wait_for_load_state("networkidle")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run().then(result => result.violations)")
    return [
        f"{each['id']}: {each['help']} – {json.dumps(each['nodes'][0]['html'])[:200]}"
        for each in found
    ]


def reach(page: Page, life: Lived, name: str) -> None:
    page.goto(reverse(name) if name in PLACES else address(name, life))


@pytest.mark.parametrize("name", [*PAGES, *PLACES])
def test_axe_finds_nothing(page, life, name):
    page.set_viewport_size(DESKTOP)

    reach(page, life, name)

    assert findings(page) == []


@pytest.mark.parametrize("name", [*PAGES, *PLACES])
def test_nothing_scrolls_to_the_side_at_320_pixels(page, life, name):
    page.set_viewport_size(NARROW)

    reach(page, life, name)

    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_axe_finds_nothing_beside_mistaken_fields(page, life):
    reach(page, life, "new-contact")

    page.get_by_role("button", name="保存する").click()

    assert page.locator("[aria-invalid=true]").count() > 0
    assert findings(page) == []


def test_axe_finds_nothing_before_signing_in(browser, house):
    context = browser.new_context(base_url=house, locale="ja-JP")
    page = context.new_page()

    page.goto("/")

    assert findings(page) == []
    context.close()
