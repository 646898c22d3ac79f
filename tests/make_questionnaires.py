"""Makers of questionnaires, rounds and answers."""

from tests import make

from banso.core.questionnaires.definition import Definition
from banso.core.questionnaires.reading import read
from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Answer, Questionnaire, Round

USEFUL = {
    "name": "useful",
    "kind": "scale",
    "words": "役に立つ内容でしたか",
    "words_en": "Was it useful?",
    "scale": [1, 5, "役に立たない", "とても役に立つ", "Not at all", "Very much"],
}
UNCLEAR = {
    "name": "unclear",
    "kind": "single",
    "words": "わかりにくいところはありましたか",
    "words_en": "Was anything unclear?",
    "choices": [["yes", "あった", "Yes"], ["no", "なかった", "No"]],
}
WHERE = {
    "name": "where",
    "kind": "several",
    "words": "どの部分ですか",
    "words_en": "Which part?",
    "choices": [
        ["words", "言葉", "Words"],
        ["chart", "概念図", "Chart"],
        ["cases", "事例", "Cases"],
    ],
    "shown_if": {"question": "unclear", "is": "yes"},
}
CHANGE = {
    "name": "change",
    "kind": "text",
    "words": "現場で変えてみたいこと",
    "words_en": "What will you change in practice?",
}
ALL_KINDS = [USEFUL, UNCLEAR, WHERE, CHANGE]


def definition(*questions: dict) -> Definition:
    return read({"questions": list(questions or ALL_KINDS)})


def questionnaire(*questions: dict, **more: object) -> Questionnaire:
    usual = {"title": "講義のあとのアンケート", "definition": definition(*questions)}
    return actions.make(**usual | {"by": make.aoi(), "at": make.NOON} | more)


def round_of(of: Questionnaire | None = None, **more: object) -> Round:
    usual = {"opens_on": make.TODAY, "by": make.aoi(), "at": make.NOON}
    return actions.open_round(of or questionnaire(), **usual | more)


def answer(to: Round | None = None, values: dict | None = None, **more: object) -> Answer:
    return actions.answer(to or round_of(), values or {}, **{"at": make.NOON} | more)


def sheet(of: Round | None = None, values: dict | None = None, **more: object) -> Answer:
    usual = {"by": make.hana(), "at": make.NOON}
    return actions.enter_from_paper(of or round_of(), values or {}, **usual | more)
