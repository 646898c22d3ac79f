import pytest

from banso.web.components.prose import as_html, as_plain


def test_html_in_a_text_stays_text():
    assert "<script>" not in as_html("<script>alert(1)</script>")


def test_a_heading_of_the_text_stands_below_the_heading_of_the_page():
    assert as_html("# 二つの輪") == "<h2>二つの輪</h2>\n"


@pytest.mark.parametrize("kind", ["case", "think", "note", "disputed"])
def test_a_box_has_a_title_in_words(kind):
    box = as_html(f"::: {kind} 佐藤さん\nある日\n:::")

    assert f'class="box box--{kind}"' in box
    assert "佐藤さん" in box


def test_a_figure_shows_our_own_picture_with_its_caption():
    figure = as_html("::: figure lesson-1/two-wheels\n支援の両輪\n:::")

    assert 'src="/static/figures/lesson-1/two-wheels.svg"' in figure
    assert "<figcaption><p>支援の両輪</p>\n</figcaption>" in figure


def test_a_link_of_a_text_leads_nowhere_dangerous():
    assert "href" not in as_html("[ここ](javascript:alert(1))")


def test_the_words_alone_keep_their_paragraphs():
    assert as_plain("# 題\n\n一つ目の**段落**\n\n- 二つ目") == "題\n一つ目の段落\n二つ目"
