"""Reading texts: the living definition, each version by its address, differences, booklets."""

from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader
from tests import make_texts
from tests.web.test_people_queries import questions

from banso.records.texts import queries

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("hana")]
IMAGE = "これはイメージであり、判定ではありません。"


def page(client, name: str, *about: object, **asked: object) -> str:
    answer = client.get(reverse(name, args=about), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def with_a_glossary() -> None:
    make_texts.text()
    make_texts.text("term-tie", kind="term", title="つながり", body="本人と結ばれた関係。")
    make_texts.text("term-role", kind="term", title="役割", body="本人が必要とされること。")


def test_the_definition_says_that_it_is_an_image_and_no_verdict(client):
    with_a_glossary()

    read = page(client, "definition")

    assert IMAGE in read
    assert "つながり続けることを目的とする" in read
    assert "term-role" in read


def test_an_office_without_texts_is_told_so(client):
    assert "まだ文章がありません" in page(client, "definition")


def test_a_word_of_the_glossary_is_found_in_any_spelling(client):
    with_a_glossary()

    found = page(client, "definition", q="ﾂﾅｶﾞﾘ")

    assert "つながり</a>" in found
    assert "役割</a>" not in found


def test_while_typing_only_the_glossary_is_sent(client):
    with_a_glossary()

    answer = client.get(reverse("definition"), {"q": "役割"}, headers={"HX-Request": "true"})

    assert "役割</a>" in answer.content.decode()
    assert "<html" not in answer.content.decode()


def test_a_version_keeps_its_address_and_says_that_a_newer_one_is_valid(client):
    text = make_texts.text()
    make_texts.version(text, body="新しい文")

    first, now = page(client, "text-version", text.name, 1), page(client, "text", text.name)

    assert "つながり続けること" in first
    assert "これより新しい版があります" in first
    assert "新しい文" in now
    assert "これより新しい版があります" not in now


def test_a_version_is_cited_by_title_number_day_and_address(client):
    text = make_texts.text()

    read = page(client, "text", text.name)

    address = f"http://testserver/learn/texts/{text.name}/v/1"
    assert f"「伴走型支援」第1版（2026年5月1日）{address}" in read


def test_an_english_page_shows_japanese_words_where_english_ones_are_missing(client):
    text = make_texts.text(body_en="")
    client.cookies["django_language"] = "en"

    read = page(client, "text", text.name)

    assert '<div class="prose" lang="ja">' in read
    assert "<h1>Accompaniment</h1>" in read


def test_the_last_two_versions_are_compared_word_by_word(client):
    text = make_texts.text()
    make_texts.version(text, body="伴走型支援は、つながり続けることを願いとする。")

    read = page(client, "compare-versions", text.name)

    assert "［削除：</span>目的と<" in read
    assert "［追加：</span>願いと<" in read


def test_any_two_versions_are_compared(client):
    text = make_texts.text()
    for body in ("二つ目", "三つ目"):
        make_texts.version(text, body=body)

    read = page(client, "compare-versions", text.name, earlier=1, later=3)

    assert "第1版から第3版へ" in read
    assert "二つ目" not in read


def test_a_version_that_nobody_published_is_not_found(client):
    text = make_texts.text()

    assert client.get(reverse("text-version", args=[text.name, 2])).status_code == 404
    assert client.get(reverse("text", args=["nothing-of-it"])).status_code == 404


def test_the_booklet_holds_every_text_with_its_version_and_day(client):
    with_a_glossary()
    body = "# 見出し\n\n::: case 佐藤さん\n- 一つ目\n\n| 列 | 値 |\n|--|--|\n| あ | い |\n:::\n"
    make_texts.version(make_texts.text(), body=body, sources="報告書、2019年")

    answer = client.get(reverse("definition-booklet"))

    words = "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(answer.content)).pages)
    for part in (IMAGE, "第2版", "2026年5月1日", "見出し", "一つ目", "報告書", "役割"):
        assert part.replace("、", "") in words.replace("、", "").replace("\n", ""), part


def test_one_text_is_printed_alone(client):
    with_a_glossary()

    answer = client.get(reverse("text-paper", args=["term-tie"]))

    assert len(PdfReader(BytesIO(answer.content)).pages) == 1
    assert answer["Content-Type"] == "application/pdf"


def test_what_is_adopted_and_not_yet_done_is_visible_beside_the_text(client):
    text = make_texts.text()
    make_texts.decide(make_texts.remark(queries.current(text), "まだのこと"))

    read = page(client, "text", text.name)
    assert "まだのこと" in read
    assert "採用・反映待ち" in read


@pytest.mark.parametrize("name", ["definition", "text", "remarks", "changes", "remark"])
def test_pages_ask_as_often_for_five_as_for_one(client, name):
    asked = []
    for so_many in (1, 5):
        for number in range(so_many):
            remark = make_texts.decide(make_texts.proposal(body=f"文 {number}"))
            make_texts.comment(remark)
            text = make_texts.text(f"term-{so_many}-{number}", kind="term")
            make_texts.version(remark.version.text, answers=[remark], body=f"版 {number}")
            make_texts.decide(make_texts.remark(queries.current(text)), "declined")
            make_texts.remark(queries.current(text))
        about = {"text": ["definition"], "remark": [remark.pk]}.get(name, [])
        asked.append(questions(client, reverse(name, args=about)))

    assert asked[0] == asked[1]
