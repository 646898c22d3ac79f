"""The SVG of a chart: well-formed, told in words, light, and safe against what people type."""

from dataclasses import replace
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from django.utils.translation import override
from tests.core.drawing import lives
from tests.web.charts.cast import WHOLE, chart

from banso.core.lifeline.drawing import Window
from banso.core.lifeline.facts import Life, Trouble
from banso.web.charts import svg

SVG = "{http://www.w3.org/2000/svg}"


def parsed(drawn):
    return ET.fromstring(drawn)  # noqa: S314  our own picture


def link(mark):
    return f"/{mark.kind}/"


def texts(root):
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("width", [320, 700, 1200])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_chart_is_a_named_picture_in_both_languages(width, language):
    with override(language):
        root = parsed(svg.inline(chart(width=width)))

    title, about = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {about.get('id')}"
    assert title.text == "歩み"


def test_only_the_first_point_is_a_stop_of_the_tabulator():
    root = parsed(svg.inline(chart(), link_for=link))

    points = [each for each in root.iter(f"{SVG}a") if each.get("class") == "point"]

    assert [p.get("tabindex") for p in points] == ["0", *["-1"] * (len(points) - 1)]
    assert root.get("role") == "group"  # a picture must not hold links


def test_every_point_says_one_sentence_and_leads_somewhere():
    root = parsed(svg.inline(chart(), link_for=link))

    points = [each for each in root.iter(f"{SVG}a") if each.get("class") == "point"]

    assert all(point.find(f"{SVG}title").text for point in points)
    assert {point.get("href") for point in points} >= {"/sample/", "/trouble/", "/ring/"}


def test_what_was_typed_is_escaped():
    trouble = Trouble("x", "<script>&", date(2020, 1, 1))

    root = parsed(svg.inline(chart(Life(troubles=(trouble,)), title='"><b>')))

    assert "<script>&" in texts(root)
    assert list(root.iter("script")) == []


def test_years_are_told_in_both_calendars_to_readers_of_japanese():
    with override("ja"):
        japanese = texts(parsed(svg.inline(chart())))
    with override("en"):
        english = texts(parsed(svg.inline(chart())))

    assert {"2015", "平成27", "令和2"} <= set(japanese)
    assert "平成27" not in english


def test_what_did_not_find_a_lane_is_counted():
    many = replace(
        lives.whole_concept(),
        plans=tuple(
            replace(lives.whole_concept().plans[0], key=f"p{i}", label=f"支援{i}") for i in range(8)
        ),
    )

    with override("en"):
        found = texts(parsed(svg.inline(chart(many))))

    assert "+2 more" in found


def test_the_key_names_only_what_is_shown():
    window = Window(date(2025, 4, 1), WHOLE.end)

    with override("en"):
        found = texts(parsed(svg.inline(chart(lives.three_facts(), window=window))))

    assert "Motivation not heard" in found
    assert "Circle of people" not in found


def test_forty_years_stay_light():
    window = Window(date(1986, 4, 1), WHOLE.end)

    drawn = svg.inline(chart(lives.forty_years(visits=300), window=window), link_for=link)

    assert len(drawn.encode()) < 150_000
