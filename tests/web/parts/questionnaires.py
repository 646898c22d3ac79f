from collections.abc import Callable

from tests import make, make_questionnaires, make_texts

from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Answer, Round

# One round for all parts of an address: the answer must be one of its own.
USUAL = {"useful": 4, "unclear": "yes", "where": ["words"], "change": "毎週電話をかける"}


def read_round() -> Round:
    """An open round with enough answers that the first five may be read."""
    known = Round.objects.filter(title="読める回").first()
    if known:
        return known
    make_texts.text()  # to remark on
    asked = make_questionnaires.round_of(title="読める回")
    for _ in range(10):
        make_questionnaires.answer(asked, USUAL)
    return asked


def read_answer() -> Answer:
    return read_round().answers.filter(batch=0).order_by("pk").first()


def open_round() -> Round:
    return make_questionnaires.round_of(with_code=True)


def tagging():
    return actions.tag(read_answer(), "change", name="電話", by=make.aoi(), at=make.NOON)


MAKERS: dict[str, Callable[[], object]] = {
    "questionnaire_id": lambda: make_questionnaires.questionnaire().pk,
    "question_name": lambda: "change",
    "round_id": lambda: read_round().pk,
    "answer_id": lambda: read_answer().pk,
    "tagging_id": lambda: tagging().pk,
    "round_code": lambda: open_round().code,
}
