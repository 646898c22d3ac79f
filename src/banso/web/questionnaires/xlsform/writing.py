"""A definition as an XLSForm: the sheets survey, choices and settings.

A scale becomes a ``range``; what its ends mean stands in the hint as 「1＝…、5＝…」, from which
reading takes it back.
"""

import io

import xlsxwriter

from banso.core.questionnaires.definition import Definition, Kind, Question, Scale

JAPANESE, ENGLISH = "日本語 (ja)", "English (en)"
SURVEY = (
    "type",
    "name",
    f"label::{JAPANESE}",
    f"label::{ENGLISH}",
    f"hint::{JAPANESE}",
    f"hint::{ENGLISH}",
    "relevant",
    "parameters",
)
CHOICES = ("list_name", "name", f"label::{JAPANESE}", f"label::{ENGLISH}")
SETTINGS = ("form_title", "form_id", "version", "default_language")
Sheet = list[tuple[str, ...]]


def write(definition: Definition, *, title: str, name: str, version: int) -> bytes:
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        for sheet, rows in (
            ("survey", survey(definition)),
            ("choices", choices(definition)),
            ("settings", [SETTINGS, (title, name, str(version), JAPANESE)]),
        ):
            page = book.add_worksheet(sheet)
            page.freeze_panes(1, 0)
            page.set_column(0, len(rows[0]) - 1, 24)
            for number, row in enumerate(rows):
                for place, cell in enumerate(row):
                    page.write_string(number, place, cell)
    return file.getvalue()


def survey(definition: Definition) -> Sheet:
    return [SURVEY, *(_row(definition, question) for question in definition.questions)]


def choices(definition: Definition) -> Sheet:
    return [
        CHOICES,
        *(
            (question.name, choice.name, choice.words.ja, choice.words.en)
            for question in definition.questions
            for choice in question.choices
        ),
    ]


def _row(definition: Definition, question: Question) -> tuple[str, ...]:
    kinds = {
        Kind.SINGLE: f"select_one {question.name}",
        Kind.SEVERAL: f"select_multiple {question.name}",
        Kind.SCALE: "range",
        Kind.TEXT: "text",
    }
    scale = question.scale
    return (
        kinds[question.kind],
        question.name,
        question.words.ja,
        question.words.en,
        _ends(scale, "ja"),
        _ends(scale, "en"),
        _relevant(definition, question),
        f"start={scale.lowest} end={scale.highest} step=1" if scale else "",
    )


def _ends(scale: Scale | None, language: str) -> str:
    if scale is None:
        return ""
    low, high = (getattr(end, language) for end in (scale.low, scale.high))
    return f"{scale.lowest}＝{low}、{scale.highest}＝{high}" if low or high else ""


def _relevant(definition: Definition, question: Question) -> str:
    condition = question.shown_if
    if condition is None:
        return ""
    asked = definition.question(condition.question)
    if asked and asked.kind is Kind.SEVERAL:
        return f"selected(${{{condition.question}}}, '{condition.choice}')"
    return f"${{{condition.question}}} = '{condition.choice}'"
