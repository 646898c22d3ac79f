"""Results while they come in: what is shown, what is not, and what leaves the house."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook
from tests import make, make_texts
from tests import make_questionnaires as asked

from banso.records.audit.models import Entry
from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Round, Tag, Tagging
from banso.records.texts.models import Remark

pytestmark = pytest.mark.django_db


def round_with(count: int, *, closed: bool = True, of: Round | None = None, **about: object):
    one = of or asked.round_of(with_code=True)
    for number in range(count):
        values = {"useful": 1 + number % 5, "unclear": "yes", "change": f"ことば{number}"}
        asked.answer(one, values, **about)
    if closed:
        actions.close_round(one, by=make.aoi(), at=make.NOON)
    return one


def page(client, name: str, one: Round, **query: object) -> str:
    return client.get(reverse(name, args=[one.pk]), query).content.decode()


@pytest.mark.usefixtures("hana")
def test_results_tell_counts_shares_and_means(client):
    text = page(client, "results", round_with(10))

    assert "回答は10件です。" in text
    assert "平均 3.0。" in text
    assert "20%" in text


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize(
    ("come", "shown"),
    [
        ({"count": 4}, 0),
        ({"count": 5}, 5),
        ({"count": 12}, 12),
        ({"count": 9, "closed": False}, 0),
        ({"count": 12, "closed": False}, 5),
    ],
)
def test_answers_are_shown_in_steps_of_five(client, come, shown):
    one = round_with(**come)

    assert client.get(reverse("results", args=[one.pk])).context["shown"] == shown


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize(("closed", "asks"), [(False, True), (True, False)])
def test_the_page_asks_again_as_long_as_answers_may_come(client, closed, asks):
    assert (
        'hx-trigger="every 15s"' in page(client, "results", round_with(1, closed=closed))
    ) is asks


@pytest.mark.usefixtures("hana")
def test_htmx_gets_the_part_alone(client):
    one = round_with(5)

    part = client.get(reverse("results", args=[one.pk]), headers={"HX-Request": "true"})

    assert part.content.decode().strip().startswith('<div class="stack stack--wide" id="shown"')


@pytest.mark.usefixtures("hana")
def test_a_small_group_and_what_would_betray_it_are_not_shown(client):
    one = round_with(3, closed=False, field="youth")
    round_with(5, closed=False, of=one, field="ageing")
    round_with(8, of=one, field="hardship")

    answer = client.get(reverse("results", args=[one.pk]))

    ((kind, sizes),) = answer.context["sizes"]
    (by_field,) = answer.context["results"][0].groups
    assert (kind, [size for _, size in sizes.shown], len(sizes.left_out)) == ("field", [8], 2)
    assert [line.answered for line in by_field.lines] == [8]
    assert len(by_field.left_out) == 2
    assert "人数が少ないか" in answer.content.decode()


def waves(*, codes: bool) -> tuple[Round, Round]:
    before = asked.round_of(wave="before", with_code=True)
    more = {"opens_on": make.TODAY, "by": make.aoi(), "at": make.NOON}
    after = actions.open_next(before, wave="after", **more)
    for number in range(6):
        code = {"code": f"こう{number:02}"} if codes else {}
        asked.answer(before, {"useful": 1 + number % 3}, **code)
        asked.answer(after, {"useful": 3 + number % 3}, **code)
    for one in (before, after):
        actions.close_round(one, by=make.aoi(), at=make.NOON)
    return before, after


@pytest.mark.usefixtures("hana")
@pytest.mark.parametrize(
    ("codes", "how"), [(True, "両方に答えた6人"), (False, "2つの集まりとして比べています")]
)
def test_before_against_after_is_told_in_a_sentence(client, codes, how):
    _before, after = waves(codes=codes)

    text = page(client, "results", after)

    assert "平均は2.0から4.0に上がりました" in text
    assert how in text


@pytest.mark.usefixtures("aoi")
def test_words_are_read_found_and_tagged(client):
    one = round_with(5)
    given = one.answers.get(values__change="ことば3")
    address = reverse("tag-words", args=[one.pk, given.pk, "change"])

    client.post(address, {"name": "電話"})
    tag = Tag.objects.get()

    assert page(client, "words-said", one, q="ことば3").count("as-written") == 1
    assert page(client, "words-said", one, tag=tag.pk).count("as-written") == 1
    assert "電話 (1)" in page(client, "words-said", one)
    client.post(reverse("untag-words", args=[one.pk, Tagging.objects.get().pk]))
    assert not Tag.objects.exists()


@pytest.mark.usefixtures("aoi")
def test_words_that_may_not_be_read_yet_are_not_reached_by_their_address(client):
    one = round_with(5, closed=False)
    given = one.answers.order_by("pk").first()

    answer = client.get(reverse("tag-words", args=[one.pk, given.pk, "change"]))

    assert answer.status_code == 404


@pytest.mark.usefixtures("aoi")
def test_words_become_a_remark_of_nobody_in_particular(client):
    text = make_texts.text()
    one = round_with(5, closed=True)
    given = one.answers.get(values__change="ことば2")
    address = reverse("remark-words", args=[one.pk, given.pk, "change"])

    form = client.get(address).context["form"]
    client.post(address, {"about": str(text.pk), "words": form["words"].value()})

    remark = Remark.objects.get()
    assert (remark.words, remark.origin, remark.version.text) == ("ことば2", "questionnaire", text)


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.usefixtures("aoi")
def test_whole_answers_leave_without_words_and_small_groups_without_their_names(client):
    one = round_with(3, closed=False, field="youth", position="desk", years=3)
    round_with(5, closed=False, of=one, field="youth", position="office")
    round_with(8, of=one, field="hardship", position="desk")

    answer = client.get(reverse("round-answers-csv", args=[one.pk]))

    head, *lines = rows(answer.content)
    hidden = [line for line in lines if line[0] == "人数が少ないため非表示"]
    assert head[:3] == ["分野", "立場", "役に立つ内容でしたか"]
    assert (len(lines), len(hidden)) == (16, 8)
    assert "ことば" not in answer.content.decode()
    assert Entry.objects.latest("id").what == "round.exported"


@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize("what", ["figures", "answers", "words"])
def test_files_open_in_a_spreadsheet(client, what):
    one = round_with(5)

    csv_file, excel = (
        client.get(reverse(f"round-{what}-{kind}", args=[one.pk])) for kind in ("csv", "xlsx")
    )

    assert csv_file.content.startswith(b"\xef\xbb\xbf")
    (sheet,) = load_workbook(io.BytesIO(excel.content)).worksheets
    assert sheet.max_row == len(rows(csv_file.content)) > 5


@pytest.mark.usefixtures("aoi")
def test_while_answers_come_in_a_file_holds_no_more_than_the_page(client):
    one = round_with(12, closed=False)

    assert len(rows(client.get(reverse("round-answers-csv", args=[one.pk])).content)) == 1 + 5


@pytest.mark.usefixtures("hana")
def test_results_ask_the_same_for_few_and_many_answers(client):
    counts = []
    for answers in (5, 15):
        address = reverse("results", args=[round_with(answers).pk])
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        counts.append(len(captured))

    assert counts[0] == counts[1]
