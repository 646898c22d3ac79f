"""What a chart becomes outside the page: a file of its own, paper, a table, a part of a page."""

import io
from base64 import b64decode
from datetime import date

import pytest
import uharfbuzz
from django.template.loader import render_to_string
from django.utils.translation import override
from pypdf import PdfReader
from tests.core.drawing import lives
from tests.web.charts.cast import WHOLE, chart

from banso.core.lifeline.drawing import MarkKind, Window
from banso.web.charts import figure, fonts, table, windows
from banso.web.charts.pdf import chart_pdf
from banso.web.charts.render import chart_svg, own_style, standalone_svg

FIRST = WHOLE._replace(begin=date(2019, 6, 1))


def test_a_file_brings_its_style_and_only_the_letters_it_uses():
    drawn = standalone_svg(chart())

    letters = b64decode(drawn.split("base64,")[1].split(")")[0])

    assert own_style() in drawn
    assert len(letters) < 60_000
    assert ord("棋") in uharfbuzz.Face(uharfbuzz.Blob(letters)).unicodes
    assert "var(" not in drawn  # an SVG alone knows no tokens


def test_a_page_gets_neither_style_nor_letters():
    drawn = chart_svg(
        lives.three_facts(), window=WHOLE, size=chart().drawing.size, today=WHOLE.end, title="歩み"
    )

    assert "<style" not in drawn
    assert "style=" not in drawn  # strict content security policy


def test_a_font_is_cut_down_to_what_is_asked():
    cut = fonts.subset(fonts.REGULAR, frozenset("輪本"))

    assert len(cut) < 8_000


def test_paper_holds_searchable_words_and_its_own_letters():
    with override("en"):
        printed = PdfReader(io.BytesIO(chart_pdf(chart())))

    first, second = printed.pages[0], printed.pages[1]
    embedded = {
        font["/BaseFont"].split("+")[1]
        for font in map(_font, first["/Resources"]["/Font"].values())
    }

    assert first.mediabox.width > first.mediabox.height
    assert "食堂・将棋の会" in first.extract_text()
    assert "問題発生" not in first.extract_text()
    assert "In words" in second.extract_text()
    assert embedded == {"BIZUDPGothic-Regular", "BIZUDPGothic-Bold"}


def _font(reference):
    return reference.get_object()


def test_the_table_leaves_nothing_out():
    life = lives.forty_years(visits=100)
    window = Window(date(1986, 4, 1), WHOLE.end)

    rows = table.rows(chart(life, window=window, width=320))

    keys = {key for row in rows for key in row.mark.keys}
    assert {f.key for f in (*life.ties, *life.troubles, *life.plans, *life.observations)} <= keys
    assert [row.mark.begin for row in rows] == sorted(row.mark.begin for row in rows)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        pytest.param({}, FIRST, id="nothing asked: what is shown at first"),
        pytest.param({"from": "x", "to": "2020-01-01"}, FIRST, id="not understood"),
        pytest.param({"from": "2020-01-01", "to": "2019-01-01"}, FIRST, id="the wrong way round"),
        pytest.param(
            {"from": "2020-01-01", "to": "2021-01-01"},
            Window(date(2020, 1, 1), date(2021, 1, 1)),
            id="a year",
        ),
        pytest.param(
            {"from": "2020-01-05", "to": "2020-01-05"},
            Window(date(2020, 1, 2), date(2020, 1, 9)),
            id="a day becomes a week",
        ),
        pytest.param({"from": "1900-01-01", "to": "2100-01-01"}, WHOLE, id="more than there is"),
    ],
)
def test_an_address_asks_for_days(query, shown):
    assert windows.asked(query, WHOLE, first=FIRST) == shown


def test_zooming_and_moving_stay_within_the_life():
    year = Window(date(2012, 6, 1), date(2013, 6, 1))

    closer = windows.zoomed(year, WHOLE, by=2)
    earlier = windows.moved(year, WHOLE, by=-1)

    assert (closer.end - closer.begin).days == 182
    assert earlier == Window(date(2012, 4, 1), date(2013, 4, 1))
    assert windows.zoomed(year, WHOLE, by=1 / 100) == WHOLE


def test_the_figure_works_with_plain_links_and_tells_all_twice():
    drawn = chart()
    downloads = [figure.Download("SVG", "/chart.svg")]
    context = figure.context(
        drawn, url="/chart/", whole=WHOLE, link_for=lambda mark: f"/{mark.kind}/",
        downloads=downloads,
    )  # fmt: skip

    with override("en"):
        page = render_to_string("charts/figure.html", context)

    assert page.count('data-step="') == 5
    assert 'href="/chart/?from=2012-04-01&amp;to=2026-11-20"' in page
    assert 'href="/chart.svg?from=2012-04-01&amp;to=2026-11-20"' in page
    assert page.count('<th scope="row">') == len(context["rows"])
    assert {row.mark.kind for row in table.rows(drawn)} == set(MarkKind)


@pytest.mark.parametrize(
    ("query", "cookies", "width"),
    [
        ({}, {}, figure.USUAL),
        ({"width": "700"}, {"chart_width": "500"}, 700),
        ({}, {"chart_width": "500"}, 500),
        ({"width": "12"}, {}, 320),
        ({"width": "99999"}, {}, 1600),
        ({"width": "wide"}, {}, figure.USUAL),
    ],
)
def test_the_width_is_what_the_page_measured(query, cookies, width):
    assert figure.asked_size(query, cookies).width == width
