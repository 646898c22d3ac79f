"""``banso draw``: from a spreadsheet of facts to the chart of a life, without any database.

The format of the spreadsheet is described in docs/facts-file.md.
"""

import argparse
import os
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from banso.cli.draw_words import report
from banso.cli.facts_file.problems import FactsRefused, Problem, What
from banso.cli.facts_file.reading import FactsFile, read_facts
from banso.cli.outputs import problems_of_outputs, write_whole
from banso.core.calendar.eras import NotADay, read_day
from banso.web.charts.alone import configure_alone

REFUSED = 2
LANGUAGES = ("ja", "en")
EVERYTHING = frozenset({"all", "全部"})
USUAL_WIDTH = 1160  # px: fills A4 landscape, and fits a screen
NARROWEST, WIDEST = 320, 4000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="xlsx, xls, ods, csv, tsv")
    parser.add_argument("--out", type=Path, required=True, help="chart.svg / chart.pdf")
    parser.add_argument(
        "--table", type=Path, help="the same facts as a table / 同じ内容の表 (.csv)"
    )
    parser.add_argument("--as-of", metavar="DATE", help="2024-07-01, R6.7.1 (today / 今日)")
    parser.add_argument("--from", dest="begin", metavar="DATE", help="2017-04, all / 全部")
    parser.add_argument("--language", choices=LANGUAGES, help="words of the chart / 図の言語")
    parser.add_argument("--title", help="above the chart / 図の題 (本人)")
    parser.add_argument("--width", type=_width, default=USUAL_WIDTH, help="px (%(default)s)")


def run(options: argparse.Namespace) -> int:
    configure_alone(options.language or usual_language(os.environ))
    try:
        facts, asked = _read(options)
        write_whole(_drawn(facts, options, asked=asked))
    except FactsRefused as refused:
        print(*report(refused.problems, source=options.file), sep="\n", file=sys.stderr)
        return REFUSED
    if facts.unread:
        unread = _("Not read, because the names are not known here: %(names)s")
        print(unread % {"names": ", ".join(facts.unread)}, file=sys.stderr)
    return 0


def usual_language(environment: Mapping[str, str]) -> str:
    """Japanese, unless the machine speaks English."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    spoken = next((environment[name] for name in names if environment.get(name)), "")
    return "en" if spoken.startswith("en") else "ja"


def _width(text: str) -> int:
    width = int(text)
    if not NARROWEST <= width <= WIDEST:
        raise argparse.ArgumentTypeError(f"{NARROWEST}-{WIDEST}")
    return width


class Asked(NamedTuple):
    """The days that were asked for. ``begin`` None: as a chart begins when nobody asks."""

    as_of: date
    begin: date | None


def _read(options: argparse.Namespace) -> tuple[FactsFile, Asked]:
    """What was asked for and what the file says are refused together, all problems at once."""
    problems = problems_of_outputs(options.file, options.out, options.table)
    asked = _days(options, problems)
    try:
        facts = read_facts(options.file, as_of=asked.as_of)
    except FactsRefused as refused:
        raise FactsRefused([*problems, *refused.problems]) from refused
    if problems:
        raise FactsRefused(problems)
    return facts, asked


def _days(options: argparse.Namespace, problems: list[Problem]) -> Asked:
    """A day that is not understood is put among the problems, and today stands in for it."""
    today = datetime.now(ZoneInfo("Asia/Tokyo")).date()
    as_of = _day(options.as_of, problems, today=today) or today
    everything = options.begin in EVERYTHING
    begin = date.min if everything else _day(options.begin, problems, today=today)
    if begin and begin >= as_of:
        words = {"as_of": as_of}
        problems.append(Problem(What.BEGINS_AFTER_IT_ENDS, found=options.begin, words=words))
    return Asked(as_of, begin)


def _day(text: str | None, problems: list[Problem], *, today: date) -> date | None:
    """Of a month or a year, the first day."""
    if text is None:
        return None
    try:
        return read_day(text, on=today).day
    except NotADay:
        problems.append(Problem(What.OPTION_NOT_A_DAY, found=text))
        return None


def _drawn(facts: FactsFile, options: argparse.Namespace, *, asked: Asked) -> dict[Path, bytes]:
    # Inline: a file that is refused needs neither numpy nor templates.
    from banso.cli import chart_files  # noqa: PLC0415

    window = chart_files.window_of(facts.life, as_of=asked.as_of, begin=asked.begin)
    if asked.begin is None and chart_files.begins_earlier(facts.life, window, as_of=asked.as_of):
        begins = _(
            "The chart begins on %(begin)s; with --from all it shows the whole told life, too."
        )
        print(begins % {"begin": window.begin}, file=sys.stderr)
    chart = chart_files.chart_of(
        facts.life,
        as_of=asked.as_of,
        window=window,
        title=options.title or facts.person or options.file.stem,
        width=options.width,
    )
    written = {options.out: chart_files.picture(chart, options.out.suffix.lower())}
    if options.table:
        written[options.table] = chart_files.table_csv(chart)
    return written
