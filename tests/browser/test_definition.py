"""A definition grows: somebody proposes, a meeting decides, a version answers, learners read it."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from tests import make, make_texts
from tests.browser.conftest import DESKTOP, NARROW
from tests.browser.test_access import findings

from banso.records.staff.choices import Duty
from banso.records.staff.models import Worker
from banso.records.texts.models import Remark

BODY = "伴走型支援は、つながり続けることを目的とする。\n\n問題解決型支援と両輪をなす。"
ALL_PAGES = [
    ("definition", None),
    ("remarks", None),
    ("changes", None),
    ("new-text", None),
    ("text", "axe"),
    ("new-remark", "axe"),
    ("propose-text", "axe"),
    ("publish-text", "axe"),
    ("compare-versions", "axe"),
    ("remark", "said"),
    ("decide-remark", "said"),
]


@pytest.fixture
def worker(house) -> Worker:  # noqa: ARG001  the database stands
    trainer = make.worker("研修 担当", duty=Duty.TRAINER)
    make_texts.text("grows", title="育つ定義", body=BODY, by=trainer)
    return trainer


@pytest.fixture
def filled(worker) -> Remark:
    """A text with a changed version, a proposal, an answer and a refusal."""
    text = make_texts.text("axe", kind="principle", title="尊厳", body=BODY, by=worker)
    done = make_texts.decide(make_texts.remark(text.versions.first(), by=worker), by=worker)
    version = make_texts.version(text, answers=[done], by=worker) if len(_of(text)) == 1 else None
    newest = version or text.versions.get(number=2)
    make_texts.decide(make_texts.remark(newest, by=worker), "declined", by=worker)
    said = make_texts.proposal(newest, body=newest.body + "加える。", by=worker)
    make_texts.comment(said, by=worker)
    return said


def _of(text) -> list:
    return list(text.versions.all())


def write_a_proposal(page: Page) -> None:
    page.get_by_role("link", name="改訂を提案する").click()
    body = page.get_by_label("本文", exact=False).first
    body.fill(BODY.replace("目的と", "願いと"))
    page.get_by_label("そう直したい理由").fill("「目的」は業務の言葉に聞こえます")


def decide(page: Page) -> None:
    page.get_by_role("link", name="決定を書く").click()
    page.get_by_label("採用する").check()
    page.get_by_label("理由", exact=False).fill("部会で、願いという言葉が選ばれました")
    page.get_by_label("だれが合意しましたか").fill("出席した委員全員")
    page.get_by_role("button", name="この決定を残す").click()
    expect(page.get_by_text("採用・反映待ち").first).to_be_visible()


def test_a_proposal_becomes_the_next_version(page):
    page.goto(reverse("definition"))
    expect(page.get_by_text("これはイメージであり、判定ではありません。")).to_be_visible()
    page.get_by_role("link", name="育つ定義", exact=True).click()

    write_a_proposal(page)
    page.get_by_role("button", name="送る前に違いを確かめる").click()
    expect(page.locator("#looked ins", has_text="願いと")).to_be_visible()
    page.get_by_role("button", name="提案を送る").click()
    expect(page.locator("del", has_text="目的と").first).to_be_visible()

    decide(page)
    page.get_by_role("link", name="新しい版を書く").click()
    page.get_by_role("button", name="公開する").click()
    expect(page.locator(".prose", has_text="願いとする")).to_be_visible()

    page.get_by_role("link", name="ご意見と、変えたこと").click()
    answer = page.locator("article", has_text="業務の言葉に聞こえます").first
    expect(answer.locator("ins", has_text="願いと")).to_be_visible()
    assert findings(page) == []


@pytest.mark.parametrize("where", ALL_PAGES, ids=str)
def test_every_page_is_for_everybody(page, filled, where):
    name, about = where
    asked = {"said": [filled.pk], None: []}.get(about, [about])

    page.set_viewport_size(DESKTOP)
    page.goto(reverse(name, args=asked))
    found = findings(page)
    page.set_viewport_size(NARROW)

    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]


def test_the_line_to_cite_is_marked_where_it_cannot_be_copied(page):
    page.goto(reverse("text", args=["grows"]))

    page.get_by_role("button", name="この行を写し取る").click()

    expect(page.locator("[data-copy] [role=status]")).not_to_be_empty()
