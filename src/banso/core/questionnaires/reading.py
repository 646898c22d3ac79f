"""Definitions from and to plain lists and maps, as JSON and TOML carry them.

Reading is strict: an unknown part is a mistake and is not passed over, so that nothing that
somebody wrote is lost in silence.
"""

from collections.abc import Mapping, Sequence

from banso.core.names.written import on_one_line, readable
from banso.core.questionnaires.checking import NotADefinition, Reason, check
from banso.core.questionnaires.definition import (
    Choice,
    Condition,
    Definition,
    Kind,
    Question,
    Scale,
    Words,
)

PARTS = frozenset({"name", "kind", "words", "words_en", "choices", "scale", "shown_if"})
Plain = dict[str, object]


def read(plain: object) -> Definition:
    """The definition in ``{"questions": [...]}``, checked; raises ``NotADefinition``."""
    if not isinstance(plain, Mapping) or set(plain) != {"questions"}:
        raise NotADefinition(Reason.MISSHAPEN, found="questions")
    written = plain["questions"]
    if not isinstance(written, Sequence) or isinstance(written, str):
        raise NotADefinition(Reason.MISSHAPEN, found="questions")
    questions = []
    for place, each in enumerate(written, 1):
        try:
            questions.append(_question(each))
        except NotADefinition as problem:
            raise NotADefinition(problem.reason, place=place, found=problem.found) from None
    definition = Definition(tuple(questions))
    check(definition)
    return definition


def plain(definition: Definition) -> Plain:
    return {"questions": [_plain_question(question) for question in definition.questions]}


def _question(written: object) -> Question:
    if not isinstance(written, Mapping):
        raise NotADefinition(Reason.MISSHAPEN, found=str(written)[:40])
    if unknown := sorted(str(part) for part in set(written) - PARTS):
        raise NotADefinition(Reason.MISSHAPEN, found=unknown[0])
    kind = _text(written.get("kind"), "kind")
    if kind not in set(Kind):
        raise NotADefinition(Reason.UNKNOWN_KIND, found=kind)
    return Question(
        name=_text(written.get("name"), "name"),
        kind=Kind(kind),
        words=Words(
            readable(_text(written.get("words"), "words")),
            readable(_text(written.get("words_en", ""), "words_en")),
        ),
        choices=tuple(_choice(each) for each in _list(written.get("choices", ()), "choices")),
        scale=_scale(written.get("scale")),
        shown_if=_condition(written.get("shown_if")),
    )


def _choice(written: object) -> Choice:
    parts = _list(written, "choices")
    if len(parts) not in {2, 3}:
        raise NotADefinition(Reason.MISSHAPEN, found="choices")
    name, *words = (_text(part, "choices") for part in parts)
    return Choice(name, Words(*(on_one_line(each) for each in words)))


def _scale(written: object) -> Scale | None:
    """``[from, to, ja_low, ja_high, en_low, en_high]``; words at the end may be missing."""
    if written is None:
        return None
    lowest, highest, *ends = [*_list(written, "scale"), *[""] * 6][:6]
    if len(_list(written, "scale")) > 6 or not (_whole(lowest) and _whole(highest)):
        raise NotADefinition(Reason.MISSHAPEN, found="scale")
    ja_low, ja_high, en_low, en_high = (on_one_line(_text(each, "scale")) for each in ends)
    return Scale(
        int(str(lowest)), int(str(highest)), Words(ja_low, en_low), Words(ja_high, en_high)
    )


def _condition(written: object) -> Condition | None:
    if written is None:
        return None
    if not isinstance(written, Mapping) or set(written) != {"question", "is"}:
        raise NotADefinition(Reason.MISSHAPEN, found="shown_if")
    return Condition(_text(written["question"], "shown_if"), _text(written["is"], "shown_if"))


def _text(value: object, part: str) -> str:
    if not isinstance(value, str):
        raise NotADefinition(Reason.MISSHAPEN, found=part)
    return value


def _list(value: object, part: str) -> list[object]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise NotADefinition(Reason.MISSHAPEN, found=part)
    return list(value)


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _plain_question(question: Question) -> Plain:
    written: Plain = {"name": question.name, "kind": str(question.kind), "words": question.words.ja}
    if question.words.en:
        written["words_en"] = question.words.en
    if question.choices:
        written["choices"] = [[c.name, c.words.ja, c.words.en] for c in question.choices]
    if scale := question.scale:
        written["scale"] = [
            *(scale.lowest, scale.highest),
            *(scale.low.ja, scale.high.ja, scale.low.en, scale.high.en),
        ]
    if question.shown_if:
        written["shown_if"] = {
            "question": question.shown_if.question,
            "is": question.shown_if.choice,
        }
    return written
