"""An XLSForm as a definition, or a sentence that says where it cannot be read and what is expected.

What other programs can ask and we cannot (places, photographs, sums, groups) is refused by
name; columns that change nothing in what is asked are told of and left aside.
"""

import io
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from django.utils.translation import gettext as _
from python_calamine import CalamineError, CalamineWorkbook

from banso.core.names.written import on_one_line, readable
from banso.core.questionnaires.checking import NotADefinition
from banso.core.questionnaires.definition import Definition
from banso.core.questionnaires.reading import Plain, read
from banso.web.questionnaires.sentences import why_not

LARGEST = 5 * 2**20  # bytes; a questionnaire of a hundred questions has fifty thousand
MOST_ROWS = 6000
KNOWN = {"type", "name", "relevant", "parameters", "constraint", "list_name"}
UNDERSTOOD = "select_one, select_multiple, range, text"
SELECT = re.compile(r"(select_one|select_multiple)\s+(\S+)")
EQUALS = re.compile(r"\$\{\s*([^}\s]+)\s*\}\s*=\s*['\"]([^'\"]+)['\"]")
SELECTED = re.compile(r"selected\(\s*\$\{\s*([^}\s]+)\s*\}\s*,\s*['\"]([^'\"]+)['\"]\s*\)")
ENDS = re.compile(r"\d+＝(.*)、\d+＝(.*)")
BETWEEN = re.compile(r"\.\s*>=\s*(\d+)\s+and\s+\.\s*<=\s*(\d+)")
Row = Mapping[str, str]


class CannotRead(ValueError):
    """The sentence is for whoever brought the file."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Brought(NamedTuple):
    """``left_aside``: columns that were not understood and change nothing in what is asked."""

    title: str
    definition: Definition
    left_aside: tuple[str, ...]


class At(NamedTuple):
    """A row of a sheet, counted as the spreadsheet counts it."""

    sheet: str
    number: int
    row: Row

    def get(self, column: str) -> str:
        return self.row.get(column, "")

    def refuse(self, column: str, sentence: str) -> CannotRead:
        place = _("Sheet “%(sheet)s”, row %(row)s, column “%(column)s”: %(sentence)s")
        words = {"sheet": self.sheet, "row": self.number, "column": column, "sentence": sentence}
        return CannotRead(place % words)


def bring(content: bytes) -> Brought:
    sheets = _sheets(content)
    survey = list(_rows(sheets, "survey"))
    choices: dict[str, list[list[str]]] = {}
    for row in _rows(sheets, "choices", needed=False):
        name, words = row.get("list_name") or row.get("list name"), _words(row)
        choices.setdefault(name, []).append([row.get("name"), *words])
    questions = [_question(row, choices) for row in survey if row.get("type")]
    if not questions:
        raise CannotRead(_("The sheet “survey” has no question."))
    try:
        definition = read({"questions": questions})
    except NotADefinition as problem:
        asked = [row for row in survey if row.get("type")]
        at = asked[(problem.place or 1) - 1]
        raise at.refuse("name", why_not(problem)) from problem
    settings = next(iter(_rows(sheets, "settings", needed=False)), None)
    title = settings.get("form_title") if settings else ""
    return Brought(title, definition, _left_aside(survey))


def _sheets(content: bytes) -> dict[str, list[list[object]]]:
    if len(content) > LARGEST:
        raise CannotRead(_("The file is larger than 5 MB. A questionnaire is much smaller."))
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return {
            name.strip().lower(): book.get_sheet_by_name(name).to_python(nrows=MOST_ROWS)
            for name in book.sheet_names
        }
    except (CalamineError, ValueError, OSError) as problem:
        sentence = _("This is no spreadsheet that can be opened. An XLSForm is a file that ends in "
                     ".xlsx.")  # fmt: skip
        raise CannotRead(sentence) from problem


def _rows(sheets: Mapping[str, list], name: str, *, needed: bool = True) -> Iterator[At]:
    if name not in sheets or not sheets[name]:
        if needed:
            found = "、".join(sheets) or "–"
            sentence = _("The sheet “%(sheet)s” is missing. There are: %(found)s.")
            raise CannotRead(sentence % {"sheet": name, "found": found})
        return
    heads, *rows = sheets[name]
    columns = [_cell(head).lower() for head in heads]
    for number, cells in enumerate(rows, 2):
        row = {c: _cell(cell) for c, cell in zip(columns, cells, strict=False) if c}
        if any(row.values()):
            yield At(name, number, row)


def _cell(value: object) -> str:
    """Numbers arrive as 1.0; somebody wrote 1."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return readable(str(value)).strip()


def _words(row: At) -> list[str]:
    """Japanese and English; a label without a language is taken for Japanese."""
    return [_in(row, "label", language) for language in ("ja", "en")]


def _in(row: At, what: str, language: str) -> str:
    for column, words in row.row.items():
        if column.startswith(f"{what}::") and f"({language})" in column:
            return words
    return row.get(what) if language == "ja" else ""


def _question(row: At, choices: Mapping[str, list[list[str]]]) -> Plain:
    japanese, english = _words(row)
    question: Plain = {"name": row.get("name"), "words": japanese, "words_en": english}
    kind = row.get("type")
    if found := SELECT.fullmatch(kind):
        question["kind"] = "single" if found[1] == "select_one" else "several"
        if found[2] not in choices:
            sentence = _("The list “%(found)s” is not in the sheet “choices”.")
            raise row.refuse("type", sentence % {"found": found[2]})
        listed = choices[found[2]]
        question["choices"] = [[name, on_one_line(ja), on_one_line(en)] for name, ja, en in listed]
    elif kind in {"range", "integer"}:
        question |= {"kind": "scale", "scale": _scale(row)}
    elif kind == "text":
        question["kind"] = "text"
    else:
        sentence = _("The type “%(found)s” is not known here. Known are: %(known)s.")
        raise row.refuse("type", sentence % {"found": kind[:40], "known": UNDERSTOOD})
    if condition := _condition(row):
        question["shown_if"] = condition
    return question


def _scale(row: At) -> list[object]:
    said = dict(part.split("=", 1) for part in row.get("parameters").split() if "=" in part)
    between = BETWEEN.fullmatch(row.get("constraint"))
    parts = between.groups() if between else ("", "")
    first, last = (said.get("start"), said.get("end")) if said else parts
    if not _digits(first) or not _digits(last) or said.get("step", "1") != "1":
        column = "parameters" if row.get("type") == "range" else "constraint"
        expected = {"parameters": "start=1 end=5 step=1", "constraint": ". >= 1 and . <= 5"}
        sentence = _("A scale needs its ends in whole numbers, for example: %(expected)s")
        raise row.refuse(column, sentence % {"expected": expected[column]})
    ends = [ENDS.fullmatch(_in(row, "hint", language)) for language in ("ja", "en")]
    words = [end for found in ends for end in (found.groups() if found else ("", ""))]
    return [int(first), int(last), *words]


def _digits(written: str | None) -> bool:
    return bool(written) and written.isascii() and written.isdigit() and len(written) < 6


def _condition(row: At) -> dict[str, str] | None:
    written = row.get("relevant")
    if not written:
        return None
    found = EQUALS.fullmatch(written) or SELECTED.fullmatch(written)
    if not found:
        sentence = _("Only one condition is understood: ${question} = 'choice', or "
                     "selected(${question}, 'choice'). Found: %(found)s")  # fmt: skip
        raise row.refuse("relevant", sentence % {"found": written[:60]})
    return {"question": found[1], "is": found[2]}


def _left_aside(survey: list[At]) -> tuple[str, ...]:
    """Columns in which something is written that is not taken over."""
    written = {column for at in survey for column, words in at.row.items() if words}
    taken = (*(f"{what}::" for what in ("label", "hint")), "label", "hint")
    return tuple(sorted(c for c in written - KNOWN if not c.startswith(taken)))
