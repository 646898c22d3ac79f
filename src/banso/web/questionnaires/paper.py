"""A round as a sheet of paper: boxes to tick, lines for words, the QR code beside the title."""

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from banso.core.questionnaires.definition import Kind, Question
from banso.records.audience import Field, Position
from banso.records.questionnaires.models import Round
from banso.web.components.languages import told
from banso.web.components.qr import qr_svg
from banso.web.questionnaires.forms.answers import code_recipe, for_whom

ONE, ANY = "○", "□"  # a ring: choose one; a box: as many as one likes
LINES = 3  # for words


def paper_facts(asked: Round, link: str) -> tuple[str, dict[str, object]]:
    language = get_language()[:2]
    definition = asked.version.asked()
    one = asked.version.questionnaire
    title = told(one, "title")
    questions = [
        _question(number, question, language)
        | {"for_whom": for_whom(definition, question, language)}
        for number, question in enumerate(definition.questions, 1)
    ]
    facts = {
        "opening": told(one, "opening"),
        "free": _("You need not answer every question. Your answer does not say who you are."),
        "qr": qr_svg(link),
        "link": link,
        "code": asked.code,
        "by_phone": _("To answer by phone"),
        "about": _about(years=definition.question("years") is None),
        "about_heading": _("About yourself (only if you like)"),
        "recipe": "\n".join(code_recipe()) if asked.with_code else "",
        "own_code": _("A code of your own"),
        "questions": questions,
        "any": _("any number"),
    }
    return title, facts


def _about(*, years: bool) -> list[dict[str, object]]:
    groups = [(_("Your field"), Field), (_("Your position"), Position)]
    about: list[dict[str, object]] = [
        {"words": words, "options": [str(label) for label in kind.labels], "mark": ONE}
        for words, kind in groups
    ]
    if years:
        about.append({"words": _("Years in this kind of work"), "options": [], "mark": ""})
    return about


def _question(number: int, question: Question, language: str) -> dict[str, object]:
    words = question.words.said_in(language)
    written: dict[str, object] = {
        "words": f"{number}. {words}",
        "mark": ANY if question.kind is Kind.SEVERAL else ONE,
        "options": [choice.words.said_in(language) for choice in question.choices],
        "several": question.kind is Kind.SEVERAL and _("any number") not in words,
        "lines": LINES if question.kind is Kind.TEXT else 0,
        "steps": [],
    }
    if scale := question.scale:
        ends = {"low": scale.low.said_in(language), "high": scale.high.said_in(language)}
        written |= {"steps": [str(step) for step in scale.steps]} | ends
    return written
