"""``banso draw``: from a spreadsheet of facts to the chart of a life, without any database.

The format of the spreadsheet is described in docs/facts-file.md.
"""

import argparse
import csv
import io
import os
import sys
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from banso.cli.draw_words import report
from banso.cli.facts_file.problems import FactsRefused, Problem, What
from banso.cli.facts_file.reading import FactsFile, read_facts
from banso.cli.outputs import problems_of_outputs, write_whole
from banso.core.calendar.eras import NotADay, read_day
from banso.core.calendar.precision import Precision
from banso.web.charts.alone import configure_alone

REFUSED = 2
LANGUAGES = ("ja", "en")
USUAL_WIDTH = 1200  # px: a wide screen, and legible on A4 landscape
NARROWEST, WIDEST = 320, 4000
HEIGHT_OF_WIDTH = 0.55
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="xlsx, xls, ods, csv, tsv")
    parser.add_argument("--out", type=Path, required=True, help="chart.svg / chart.pdf")
    parser.add_argument(
        "--table", type=Path, help="the same facts as a table / 同じ内容の表 (.csv)"
    )
    parser.add_argument("--as-of", metavar="DATE", help="2024-07-01, R6.7.1 (today / 今日)")
    parser.add_argument("--language", choices=LANGUAGES, help="words of the chart / 図の言語")
    parser.add_argument("--title", help="above the chart / 図の題 (本人)")
    parser.add_argument("--width", type=_width, default=USUAL_WIDTH, help="px (%(default)s)")


def run(options: argparse.Namespace) -> int:
    configure_alone(options.language or usual_language(os.environ))
    try:
        facts, as_of = _read(options)
        write_whole(_drawn(facts, options, as_of=as_of))
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


def _read(options: argparse.Namespace) -> tuple[FactsFile, date]:
    """What was asked for and what the file says are refused together, all problems at once."""
    problems = problems_of_outputs(options.file, options.out, options.table)
    today = datetime.now(ZoneInfo("Asia/Tokyo")).date()
    as_of = _day_of_chart(options.as_of, today=today)
    if as_of is None:
        problems.append(Problem(What.AS_OF_NOT_A_DAY, found=options.as_of))
    try:
        facts = read_facts(options.file, as_of=as_of or today)
    except FactsRefused as refused:
        raise FactsRefused([*problems, *refused.problems]) from refused
    if as_of is None or problems:
        raise FactsRefused(problems)
    return facts, as_of


def _day_of_chart(text: str | None, *, today: date) -> date | None:
    """None if it was not understood."""
    if text is None:
        return today
    try:
        said = read_day(text, on=today)
    except NotADay:
        return None
    return said.day if said.precision is Precision.DAY else None


def _drawn(facts: FactsFile, options: argparse.Namespace, *, as_of: date) -> dict[Path, bytes]:
    # Inline: a file that is refused needs neither numpy nor templates.
    from banso.core.lifeline.drawing import Size  # noqa: PLC0415
    from banso.core.lifeline.span import whole_life  # noqa: PLC0415
    from banso.web.charts.render import chart_svg  # noqa: PLC0415

    window = whole_life(facts.life, today=as_of)
    size = Size(options.width, options.width * HEIGHT_OF_WIDTH)
    title = options.title or facts.person or options.file.stem
    svg = chart_svg(facts.life, window=window, size=size, today=as_of, title=title, standalone=True)
    return {options.out: svg.encode()}


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    """With BOM, so that Excel reads the Japanese; what looks like a formula stays text."""
    text = io.StringIO()
    csv.writer(text).writerows(
        [f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row] for row in rows
    )
    return text.getvalue().encode("utf-8-sig")
