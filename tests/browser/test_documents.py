"""Files on their way in and out, in a real browser: pieces, a cut line, playing and jumping."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import imageio_ffmpeg
import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import BrowserContext, Page, expect
from tests import make, make_documents
from tests.browser.conftest import NARROW
from tests.browser.test_access import findings

from banso.records.documents.models import Document
from banso.records.staff.choices import Duty
from banso.records.staff.models import Worker

SECONDS, BITS = 20, "4M"
HAND_OVER = ("new-document", "film")
PLAY = """async (address) => {
  const film = document.createElement("video");
  Object.assign(film, { src: address, muted: true, preload: "metadata" });
  document.querySelector("main").append(film);
  const heard = (what) => new Promise((done, failed) => {
    film.addEventListener(what, done, { once: true });
    film.addEventListener("error", () => failed(new Error(film.error.message)), { once: true });
  });
  await heard("loadedmetadata");
  const jumped = heard("seeked");
  film.currentTime = 15;
  await jumped;
  const ready = film.currentTime;
  film.currentTime = 0;
  film.playbackRate = 8;
  const ended = heard("ended");
  await film.play();
  await ended;
  return [ready, Math.round(film.duration), Math.round(film.currentTime)];
}"""


@pytest.fixture(scope="module")
def films(tmp_path_factory) -> Path:
    """Noise, which no codec makes small: some ten megabytes each."""
    folder = tmp_path_factory.mktemp("films")
    noise = f"testsrc2=size=320x240:rate=12:duration={SECONDS},noise=alls=100:allf=t+u"
    call = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", noise]
    for name, codec in (("a.mp4", "libx264"), ("a.webm", "libvpx")):
        quick = ["-preset", "ultrafast"] if codec == "libx264" else ["-deadline", "realtime"]
        how = ["-c:v", codec, *quick, "-b:v", BITS, "-pix_fmt", "yuv420p"]
        subprocess.run([*call, *how, str(folder / name)], check=True)
    return folder


@pytest.fixture
def worker() -> Worker:
    return make.worker("研修 係", username=f"t{Worker.objects.count()}", duty=Duty.TRAINER)


@pytest.fixture
def without_javascript(browser, house, worker) -> Iterator[BrowserContext]:
    visitor = Client()
    visitor.force_login(worker.user)
    context = browser.new_context(base_url=house, java_script_enabled=False, locale="ja-JP")
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": visitor.cookies[name].value, "url": house}])
    yield context
    context.close()


@pytest.mark.parametrize("name", ["a.mp4", "a.webm"])
def test_a_film_is_played_to_its_end_and_jumped_in(page: Page, films, name):
    film = make_documents.document(content=(films / name).read_bytes(), name=name)
    answers: list[int] = []
    page.on("response", lambda a: answers.append(a.status) if str(film.pk) in a.url else None)
    page.goto(reverse("files"))

    jumped, lasts, ended = page.evaluate(PLAY, reverse("document", args=[film.pk]))

    assert (round(jumped), lasts, ended) == (15, SECONDS, SECONDS)
    assert set(answers) == {206}
    assert len(answers) >= film.size // 2**20


def choose(page: Page, file: Path) -> None:
    page.goto(reverse(HAND_OVER[0], args=HAND_OVER[1:]))
    page.get_by_label("ファイル").set_input_files(file)


def test_a_film_is_handed_over_in_pieces(page: Page, films):
    choose(page, films / "a.mp4")

    page.get_by_role("button", name="保存する").click()

    expect(page.locator("#messages .notice--success")).to_be_visible()
    document = Document.objects.get(name="a.mp4", upload__isnull=False)
    assert (document.size, document.seconds) == ((films / "a.mp4").stat().st_size, SECONDS)


def test_a_cut_upload_goes_on_after_the_page_was_opened_anew(context: BrowserContext, films):
    page, sent = context.new_page(), []
    page.on("dialog", lambda asked: asked.accept())
    line = re.compile(r"/piece\?at=[1-9]")  # the first piece comes through
    page.route(line, lambda route: route.abort())
    with page.expect_event("requestfailed"):
        choose(page, films / "a.webm")
    page.unroute(line)
    page.on("request", lambda asked: sent.append(asked.url) if "/piece?" in asked.url else None)

    choose(page, films / "a.webm")

    expect(page.get_by_text("受け取りました：a.webm")).to_be_visible()
    assert next(int(url.rpartition("=")[2]) for url in sent) == 2**20


def test_a_file_that_is_no_film_is_told_at_once(context: BrowserContext, tmp_path):
    (tmp_path / "b.mp4").write_bytes(b"no film at all" * 100)
    page = context.new_page()

    choose(page, tmp_path / "b.mp4")

    expect(page.get_by_text("再生できる動画ではありません")).to_be_visible()


def test_a_film_is_handed_over_without_javascript(without_javascript, films):
    page = without_javascript.new_page()
    choose(page, films / "a.mp4")

    page.get_by_role("button", name="保存する").click()

    expect(page.locator("#messages .notice--success")).to_be_visible()


@pytest.mark.parametrize("name", ["files", "new-document", "go-on-upload", "discard-upload"])
def test_every_page_is_for_everybody(page: Page, worker, name):
    upload = make_documents.upload(received=1000, by=worker, name="あ" * 40 + "_" * 80 + ".mp4")
    make_documents.document(name="a" * 120 + ".mp4")
    about = {"files": [], "new-document": ["film"]}.get(name, [upload.pk])

    page.goto(reverse(name, args=about))

    assert findings(page) == []
    page.set_viewport_size(NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
