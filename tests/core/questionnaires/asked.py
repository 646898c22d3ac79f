"""A small questionnaire with a question of each kind, for the tests."""

from banso.core.questionnaires.columns import Given
from banso.core.questionnaires.definition import Definition
from banso.core.questionnaires.reading import read

USEFUL = {"name": "useful", "kind": "scale", "words": "役に立ちましたか", "scale": [1, 5]}
UNCLEAR = {
    "name": "unclear",
    "kind": "single",
    "words": "わかりにくいところは",
    "choices": [["yes", "あった"], ["no", "なかった"]],
}
WHERE = {
    "name": "where",
    "kind": "several",
    "words": "どの部分",
    "words_en": "Which part",
    "choices": [["words", "言葉", "Words"], ["chart", "図", "Chart"], ["cases", "事例", "Cases"]],
    "shown_if": {"question": "unclear", "is": "yes"},
}
CHANGE = {"name": "change", "kind": "text", "words": "変えてみたいこと"}
ALL = (USEFUL, UNCLEAR, WHERE, CHANGE)


def definition(*questions: dict) -> Definition:
    return read({"questions": list(questions or ALL)})


def given(**values: object) -> Given:
    about = {each: values.pop(each) for each in ("field", "position", "pair") if each in values}
    return Given(values, values.pop("version", 1), **about)
