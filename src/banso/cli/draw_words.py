"""The sentences of ``banso draw``: for each problem where it is, what was found, what helps."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from banso.cli.facts_file.problems import Problem, What
from banso.core.calendar.eras import Reason

MOST_SHOWN = 50

OF_THE_FILE = {
    What.NO_SUCH_FILE: gettext_lazy("There is no such file."),
    What.CANNOT_OPEN: gettext_lazy("The file cannot be opened (%(why)s)."),
    What.TOO_LARGE: gettext_lazy(
        "The file is larger than %(most)s MB. One file is one person's life."
    ),
    What.TOO_MANY_ROWS: gettext_lazy(
        "The file has more than %(most)s rows. One file is one person's life."
    ),
    What.NOT_A_TABLE: gettext_lazy(
        "This is not a table that can be read. Expected a spreadsheet (xlsx, xls, ods) or a CSV file."
    ),
    What.LOCKED: gettext_lazy(
        "The file is locked with a password. Save it without one and try again."
    ),
    What.UNREADABLE_TEXT: gettext_lazy(
        "The letters cannot be read. Expected UTF-8 or Shift_JIS; in Excel, save as “CSV UTF-8”."
    ),
    What.BROKEN_TEXT: gettext_lazy(
        'Around line %(line)s a quotation mark (") is not in order. Expected one before and one after the text of a cell.'
    ),
    What.NOTHING_IN_IT: gettext_lazy(
        "The file is empty. Expected a row of headers and then a row per fact."
    ),
    What.NO_FACTS: gettext_lazy("There are only headers. Expected a row per fact below them."),
    What.MISSING_COLUMN: gettext_lazy(
        "The column “%(missing)s” is missing. Found these headers: %(headers)s."
    ),
    What.UNKNOWN_ENDING: gettext_lazy(
        "The name of the output must end in one of these: %(endings)s."
    ),
    What.FOLDER_MISSING: gettext_lazy(
        "There is no such folder. Make it first, or choose another one."
    ),
    What.OVERWRITES_SOURCE: gettext_lazy(
        "This would overwrite the file of facts. Choose another name for the output."
    ),
    What.OUTPUT_TWICE: gettext_lazy("The chart and the table need two different names."),
    What.CANNOT_WRITE: gettext_lazy("The file cannot be written (%(why)s)."),
    What.OPTION_NOT_A_DAY: gettext_lazy(
        "This is not understood as a day. Expected one such as 2012-04-01 or H24.4.1."
    ),
    What.BEGINS_AFTER_IT_ENDS: gettext_lazy(
        "Expected a day before the day of the chart, %(as_of)s."
    ),
}
OF_A_CELL = {
    What.COLUMN_TWICE: gettext_lazy("There is another column with the same meaning. Expected one."),
    What.EMPTY: gettext_lazy("Expected an entry; this kind of row cannot be without it."),
    What.NOT_ONE_OF: gettext_lazy("Expected one of these: %(choices)s."),
    What.NOT_A_NUMBER: gettext_lazy("Expected a whole number from %(least)s to %(most)s."),
    What.NOT_EXACT: gettext_lazy("Expected the exact day, not only a month or a year."),
    What.AFTER_AS_OF: gettext_lazy("Expected a day up to %(as_of)s, the day of the chart."),
    What.ENDS_BEFORE_IT_BEGINS: gettext_lazy("Expected a day from its beginning on, %(begin)s."),
    What.HOW_ENDED_MISSING: gettext_lazy(
        "Expected how the tie ended, because the day of its end is there."
    ),
    What.END_MISSING: gettext_lazy(
        "Expected the day of the end, because how the tie ended is there."
    ),
    What.TIE_TWICE: gettext_lazy(
        "Row %(row)s already has a tie of this name. Expected another name, such as “friend from work”."
    ),
    What.TIE_UNKNOWN: gettext_lazy(
        "Expected a tie that has a row of its own. Found these ties: %(ties)s."
    ),
    What.OUTSIDE_TIE: gettext_lazy(
        "On that day this tie was not there. Expected a day within row %(row)s."
    ),
    What.OTHER_PERSON: gettext_lazy("Expected one person in one file, as before: %(first)s."),
}
OF_A_DAY = {
    Reason.EMPTY: gettext_lazy("Expected a day."),
    Reason.NOT_UNDERSTOOD: gettext_lazy(
        "Expected a day such as 2012-04-01 or H24.4.1, or a month or year alone."
    ),
    Reason.YEAR_UNCLEAR: gettext_lazy("Expected four digits of the year, or an era (S45.3.2)."),
    Reason.NO_SUCH_DAY: gettext_lazy("Expected a day that is in the calendar; this one is not."),
    Reason.NO_SUCH_YEAR: gettext_lazy("Expected a year that the era had; it was not so long."),
    Reason.OUTSIDE_ERA: gettext_lazy(
        "Expected a day within the era. If %(meant)s is meant, write it so."
    ),
    Reason.TOO_LONG_AGO: gettext_lazy("Expected a year from 1868 on."),
}


def report(problems: Sequence[Problem], *, source: Path) -> Iterator[str]:
    """One line per problem, and what came of it."""
    for problem in problems[:MOST_SHOWN]:
        yield sentence(problem, source=source)
    if len(problems) > MOST_SHOWN:
        yield _("These are the first %(shown)s of %(all)s problems.") % {
            "shown": MOST_SHOWN,
            "all": len(problems),
        }
    yield _("Nothing was written.")


def sentence(problem: Problem, *, source: Path) -> str:
    if problem.place is None:
        return f"{problem.found or source}: {_advice(problem)}"
    words = {
        "file": _file(source, problem.place.sheet),
        "row": problem.place.row,
        "column": problem.column,
        "found": problem.found,
        "advice": _advice(problem),
    }
    if not problem.found:
        return _("%(file)s, row %(row)s, column “%(column)s”: %(advice)s") % words
    return _("%(file)s, row %(row)s, column “%(column)s”: found “%(found)s”. %(advice)s") % words


def _file(source: Path, sheet: str) -> str:
    if not sheet:
        return source.name
    return _("%(file)s, sheet “%(sheet)s”") % {"file": source.name, "sheet": sheet}


def _advice(problem: Problem) -> str:
    words = {name: _said(value) for name, value in problem.words.items()}
    if problem.what is What.NOT_A_DAY:
        return str(OF_A_DAY[problem.words["reason"]]) % words
    if problem.what is What.NOT_ONE_OF:
        words["choices"] = words["ja"] if _japanese() else words["en"]
    return str((OF_THE_FILE | OF_A_CELL)[problem.what]) % words


def _said(value: object) -> str:
    if not isinstance(value, date):
        return str(value)
    return f"{value.year}年{value.month}月{value.day}日" if _japanese() else value.isoformat()


def _japanese() -> bool:
    return (get_language() or "").startswith("ja")
