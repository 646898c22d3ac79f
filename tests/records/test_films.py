"""Our own short films say what their narration says, and are as long as the lesson tells."""

import importlib.util
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
import webvtt

import banso
from banso.core.documents.webm import look

LESSONS = sorted((Path(banso.__file__).parent / "material" / "lessons").glob("[0-9]"))
TOOL = Path(__file__).parents[2] / "tools" / "film_words.py"
spec = importlib.util.spec_from_file_location("film_words", TOOL)
film_words = importlib.util.module_from_spec(spec)
spec.loader.exec_module(film_words)

lessons = pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.name)


@lessons
def test_captions_and_chapters_are_what_the_narration_makes(lesson):
    for name, words in film_words.tracks(film_words.cues_of(lesson)).items():
        assert (lesson / name).read_text("utf-8") == words, f"make films ({name})"


@lessons
def test_a_film_is_as_long_as_told_and_small(lesson):
    told = tomllib.loads((lesson / "lesson.toml").read_text("utf-8"))["own_seconds"]
    film = lesson / "film.webm"

    with film.open("rb") as file:
        found = look(file)

    assert found.seconds == pytest.approx(told, abs=1)
    assert film_words.cues_of(lesson)[-1]["end"] == told
    assert 90 <= told <= 150
    assert film.stat().st_size < 400_000


@lessons
@pytest.mark.parametrize("name", film_words.TRACKS)
def test_a_player_can_read_every_track(lesson, name):
    captions = webvtt.read(str(lesson / name))

    assert len(captions) >= 5
    assert all(a.end < b.start for a, b in pairwise(captions))


@lessons
def test_a_caption_can_be_read_in_its_time(lesson):
    for cue in film_words.cues_of(lesson):
        assert len(cue["ja"]) <= 5 * cue["seconds"], cue["ja"]
        assert len(cue["en"]) <= 16 * cue["seconds"], cue["en"]


@lessons
def test_a_film_says_first_that_it_is_silent_and_shows_slides_that_exist(lesson):
    slides = (lesson / "slides.ja.md").read_text("utf-8").split("\n---\n")
    cues = film_words.cues_of(lesson)

    assert "音はありません" in cues[0]["ja"]
    assert all(1 <= cue["slide"] <= len(slides) for cue in cues)
