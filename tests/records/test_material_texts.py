"""The shipped material is read as plain files: complete in both languages, with its sources."""

import re
import tomllib
from pathlib import Path

import pytest

import banso

SRC = Path(banso.__file__).parent
MATERIAL = SRC / "material"
FIGURES = SRC / "web" / "static" / "figures"
LESSONS = sorted(path.parent for path in MATERIAL.glob("lessons/*/lesson.toml"))
MODELS = sorted(MATERIAL.glob("guide/models/*.toml"))
JAPANESE = [path.with_name(path.name) for path in sorted(MATERIAL.rglob("*.ja.md"))]
REPORT_SECONDS = {"1": 37 * 60 + 24, "2": 37 * 60 + 20, "3": 30 * 60 + 37, "4": 41 * 60 + 23}

lessons = pytest.mark.parametrize("lesson", LESSONS, ids=lambda path: path.name)


def told(path):
    return tomllib.loads(path.read_text("utf-8"))


@lessons
def test_a_lesson_has_the_length_of_the_original_and_its_sources(lesson):
    facts = told(lesson / "lesson.toml")

    assert facts["original_seconds"] == REPORT_SECONDS[lesson.name]
    assert all(facts[name] for name in ("title", "title_en", "note", "note_en"))
    assert len(facts["sources"]) >= 3


@lessons
def test_the_text_of_a_lesson_is_ten_to_fifteen_minutes_of_reading(lesson):
    assert 5500 <= len((lesson / "text.ja.md").read_text("utf-8")) <= 9500
    assert 2200 <= len((lesson / "text.en.md").read_text("utf-8").split()) <= 3600


@lessons
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_text_has_questions_cases_a_chart_figures_and_what_is_not_settled(lesson, language):
    text = (lesson / f"text.{language}.md").read_text("utf-8")

    assert text.count("::: think") >= 3
    assert "::: case" in text
    assert "::: disputed" in text
    assert text.count("::: figure") >= 2
    assert re.search(r"^::: chart (report|professionals|no-role|third-crisis)$", text, re.MULTILINE)
    assert "（出典：" in text if language == "ja" else "(Source" in text


@lessons
def test_the_slides_say_the_same_number_of_things_in_both_languages(lesson):
    ja, en = ((lesson / f"slides.{x}.md").read_text("utf-8").split("\n---\n") for x in ("ja", "en"))

    assert len(ja) == len(en)
    assert 12 <= len(ja) <= 18
    assert all(slide.lstrip().startswith("# ") for slide in ja + en)


@pytest.mark.parametrize("text", JAPANESE, ids=lambda path: str(path.relative_to(MATERIAL)))
def test_every_text_is_there_in_english_with_the_same_boxes(text):
    english = text.with_name(text.name.replace(".ja.md", ".en.md"))
    boxes = re.compile(r"^::: (\w+)", re.MULTILINE)

    assert boxes.findall(text.read_text("utf-8")) == boxes.findall(english.read_text("utf-8"))


def test_every_box_is_closed_and_every_figure_exists():
    for text in MATERIAL.rglob("*.md"):
        words = text.read_text("utf-8")
        opened, fences = len(re.findall(r"^::: \w", words, re.MULTILINE)), words.count("\n:::\n")
        assert opened == fences, text
        for name in re.findall(r"^::: figure (\S+)$", words, re.MULTILINE):
            assert (FIGURES / f"{name}.svg").is_file(), name
            assert name.endswith(".en") == text.name.endswith(".en.md")


def test_figures_tell_what_they_show_and_call_nobody():
    for figure in FIGURES.rglob("*.svg"):
        drawn = figure.read_text("utf-8")
        assert all(mark in drawn for mark in ("<title", "<desc")), figure
        assert "http" not in drawn.replace('xmlns="http://www.w3.org/2000/svg"', ""), figure
        assert ('xml:lang="en"' in drawn) == figure.name.endswith(".en.svg")


def test_no_text_leads_into_a_network():
    texts = (p for p in MATERIAL.rglob("*") if p.suffix in {".md", ".toml", ".vtt"})

    assert not [path for path in texts if "://" in path.read_text("utf-8")]


@pytest.mark.parametrize("model", MODELS, ids=lambda path: path.stem)
def test_the_minutes_of_a_model_add_up_and_both_languages_are_there(model):
    facts = told(model)

    assert sum(step["minutes"] for step in facts["steps"]) == facts["minutes"]
    for thing in (facts, *facts["steps"]):
        assert all(thing[key[:-3]] for key in thing if key.endswith("_en"))
        assert thing["title_en"]
    assert set(facts["variations"]) == {
        f"{who}{tail}" for who in ("field", "office", "local") for tail in ("", "_en")
    }


def named_in(folder):
    for path in sorted((MATERIAL / folder).glob("*.toml")):
        facts = told(path)
        yield from facts.get("texts", [facts])


def test_the_definition_has_its_words_and_sources_in_both_languages():
    texts = list(named_in("definition"))
    kinds = [text["kind"] for text in texts]

    assert kinds.count("definition") == 1
    assert 8 <= kinds.count("principle") <= 10
    assert kinds.count("term") >= 20
    assert kinds.count("caption") >= 8
    for text in texts:
        assert text["sources"], text["name"]
        for language in ("ja", "en"):
            assert (MATERIAL / "definition" / f"{text['name']}.{language}.md").read_text("utf-8")


def test_the_definition_says_that_it_is_an_image_and_not_a_verdict():
    words = (MATERIAL / "definition" / "definition.ja.md").read_text("utf-8")

    assert "イメージ" in words.splitlines()[0]
    assert "判定する基準ではありません" in words.splitlines()[0]


def test_the_chapters_of_the_guide_are_there():
    assert [text["name"] for text in named_in("guide")] == ["overview", "models"]
    for name in ("overview", "models"):
        assert (MATERIAL / "guide" / f"{name}.ja.md").is_file()


def test_the_questionnaire_forces_nobody_and_asks_in_both_languages():
    questions = told(MATERIAL / "questionnaires" / "lessons.toml")["questions"]
    names = [question["name"] for question in questions]

    assert {"usefulness", "clarity", "length", "unclear", "change-what", "years"} <= set(names)
    for question in questions:
        assert question["words_en"]
        assert not question.get("required")
        assert question.get("shown_if", {"question": names[0]})["question"] in names
