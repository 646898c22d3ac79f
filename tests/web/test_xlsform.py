"""XLSForm there and back: others can read ours, we can read ours, and what we cannot read is named."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook
from pyxform.xls2xform import convert
from tests import make
from tests import make_questionnaires as asked

from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Questionnaire
from banso.records.questionnaires.queries import newest_version
from banso.web.questionnaires.xlsform.reading import CannotRead, bring
from banso.web.questionnaires.xlsform.writing import write

SURVEY = [
    ["type", "name", "label", "relevant", "parameters", "constraint", "required"],
    ["select_one yn", "went", "行きましたか", "", "", "", "yes"],
    ["integer", "rate", "何点ですか", "${went} = 'y'", "", ". >= 0 and . <= 10", ""],
    ["text", "why", "なぜですか", "", "", "", ""],
]
CHOICES = [["list_name", "name", "label"], ["yn", "y", "はい"], ["yn", "n", "いいえ"]]


def book(survey: list = SURVEY, choices: list | None = CHOICES, **sheets: list) -> bytes:
    made = Workbook()
    made.remove(made.active)
    for name, rows in {"survey": survey, "choices": choices or [], **sheets}.items():
        page = made.create_sheet(name)
        for row in rows:
            page.append(row)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def changed(row: int, column: int, value: str) -> list:
    rows = [list(each) for each in SURVEY]
    rows[row][column] = value
    return rows


def ours(definition=None) -> bytes:
    return write(definition or asked.definition(), title="講義", name="lessons", version=2)


def test_pyxform_reads_ours():
    found = convert(xlsform=io.BytesIO(ours()), validate=False)

    assert "role" not in found.warnings
    for name in ("useful", "unclear", "where", "change"):
        assert f"/{name}" in found.xform
    assert "selected(" not in found.xform
    assert "/unclear  = 'yes'" in found.xform


def test_what_we_wrote_is_read_back_the_same():
    brought = bring(ours())

    assert brought == ("講義", asked.definition(), ())


@pytest.mark.django_db
def test_the_shipped_one_goes_there_and_back():
    (one,) = actions.bring_in(at=make.NOON)
    definition = newest_version(one).asked()

    content = ours(definition)

    assert bring(content).definition == definition
    assert convert(xlsform=io.BytesIO(content), validate=False).xform


def test_a_form_from_elsewhere_is_read_as_far_as_it_asks_the_same():
    brought = bring(book(settings=[["form_title"], ["よそのアンケート"]]))

    went, rate, why = brought.definition.questions
    assert brought.title == "よそのアンケート"
    assert (went.name, rate.scale.highest, rate.shown_if.choice) == ("went", 10, "y")
    assert why.words.ja == "なぜですか"
    assert brought.left_aside == ("required",)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"no spreadsheet", "開けません"),
        (
            book(survey=changed(2, 0, "geopoint")),
            "「survey」3行目「type」の列：「geopoint」という種類",
        ),
        (book(survey=changed(1, 0, "select_one xx")), "「xx」がシート「choices」にありません"),
        (book(survey=changed(2, 5, "")), "例：. >= 1 and . <= 5"),
        (book(survey=changed(2, 5, ". > 3")), "「survey」3行目「constraint」"),
        (book(survey=changed(2, 3, "${went} = 'y' and 1 = 1")), "3行目「relevant」"),
        (book(survey=changed(2, 3, "${nobody} = 'y'")), "「nobody」がありません"),
        (book(survey=changed(3, 1, "went")), "「went」という名前の問いが2つ"),
        (book(survey=changed(3, 1, "Why Not")), "名前に使えません"),
        (book(survey=SURVEY[:1]), "問いがありません"),
        (book(survey=[]), "シート「survey」がありません"),
        (book(choices=CHOICES[:2]), "2つ以上"),
        (b"PK" + b"0" * (5 * 2**20 + 1), "5MB"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(content, sentence):
    with pytest.raises(CannotRead) as refused:
        bring(content)

    assert sentence in refused.value.sentence


@pytest.mark.django_db
@pytest.mark.usefixtures("aoi")
def test_a_file_becomes_a_questionnaire(client):
    file = SimpleUploadedFile("夏の研修.xlsx", book())

    answer = client.post(reverse("import-questionnaire"), {"file": file}, follow=True)

    assert Questionnaire.objects.get().title == "夏の研修.xlsx"
    assert [m.level_tag for m in answer.context["messages"]] == ["success", "warning"]


@pytest.mark.django_db
@pytest.mark.usefixtures("aoi")
@pytest.mark.parametrize("sent", [{}, {"file": SimpleUploadedFile("a.xlsx", b"x")}])
def test_a_file_that_is_none_is_asked_about(client, sent):
    answer = client.post(reverse("import-questionnaire"), sent)

    assert list(answer.context["upload"].errors) == ["file"]
    assert not Questionnaire.objects.exists()


@pytest.mark.django_db
@pytest.mark.usefixtures("hana")
def test_it_is_given_as_a_file(client):
    one = asked.questionnaire()

    answer = client.get(reverse("questionnaire-xlsx", args=[one.pk]))

    assert bring(answer.content).definition == asked.definition()
