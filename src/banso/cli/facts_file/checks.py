"""What rows must say together: what each kind needs, the order of days, names that exist."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from banso.cli.facts_file.columns import NEEDED, Column
from banso.cli.facts_file.entries import Entry, same_name
from banso.cli.facts_file.problems import Place, Problem, What
from banso.cli.facts_file.vocabulary import Kind
from banso.core.calendar.eras import last_day
from banso.core.calendar.precision import Precision
from banso.core.ties.kinds import HowEnded

MET = frozenset({Kind.CONTACT, Kind.ATTEMPT})
CROSSINGS = frozenset({Kind.LINK, Kind.BRING_BACK, Kind.RELINK})
# These happened on a day; a tie, a trouble, a plan or a story may be known to the month.
ON_A_DAY = MET | CROSSINGS | {Kind.MOTIVATION, Kind.CONFIRMATION}
NAMES_A_TIE = CROSSINGS | {Kind.CONFIRMATION}
MOST_NAMES_SHOWN = 10


def problems_of(entries: Sequence[Entry], *, as_of: date) -> list[Problem]:
    ties = {same_name(entry.name): entry for entry in reversed(entries) if entry.kind is Kind.TIE}
    problems = [*_columns_missing(entries), *_other_persons(entries)]
    for entry in entries:
        problems += _empty(entry)
        problems += _days(entry, as_of=as_of)
        if entry.kind is Kind.TIE:
            problems += _ending(entry)
            problems += _twice(entry, ties[same_name(entry.name)])
        problems += _names(entry, ties)
    return problems


def _columns_missing(entries: Sequence[Entry]) -> list[Problem]:
    """A column that a kind of row needs and the table has not: said once, not row by row."""
    missing: dict[tuple[Place, Column], Problem] = {}
    for entry in entries:
        headers = entry.headers
        for column in NEEDED[entry.kind]:
            if column not in headers.columns:
                missing[headers.place, column] = headers.problem(
                    What.MISSING_COLUMN, headers.place, column, **headers.lacking([column])
                )
    return list(missing.values())


def _other_persons(entries: Sequence[Entry]) -> Iterator[Problem]:
    """One file is one life: two lives in one chart would be a stranger's chart."""
    named = [entry for entry in entries if entry.person]
    for entry in named[1:]:
        if same_name(entry.person) != same_name(named[0].person):
            yield entry.problem(What.OTHER_PERSON, Column.PERSON, first=named[0].person)


def _empty(entry: Entry) -> Iterator[Problem]:
    for column in NEEDED[entry.kind]:
        if column in entry.headers.columns and column not in entry.written:
            yield entry.problem(What.EMPTY, column)


def _days(entry: Entry, *, as_of: date) -> Iterator[Problem]:
    """Only a plan may lie ahead, and an end that was planned."""
    begin, end, told = entry.date, entry.until, entry.told_on
    if begin and begin.day > as_of and entry.kind is not Kind.PLAN:
        yield entry.problem(What.AFTER_AS_OF, Column.DATE, as_of=as_of)
    if begin and entry.kind in ON_A_DAY and begin.precision is not Precision.DAY:
        yield entry.problem(What.NOT_EXACT, Column.DATE)
    if begin and end and last_day(end) < begin.day:
        yield entry.problem(What.ENDS_BEFORE_IT_BEGINS, Column.UNTIL, begin=begin.day)
    elif end and end.day > as_of and not _planned(entry):
        yield entry.problem(What.AFTER_AS_OF, Column.UNTIL, as_of=as_of)
    if told and told.day > as_of:
        yield entry.problem(What.AFTER_AS_OF, Column.TOLD_ON, as_of=as_of)


def _planned(entry: Entry) -> bool:
    """A plan, and a bounded service, may end on a day that is still to come."""
    return entry.kind is Kind.PLAN or entry.how_ended is HowEnded.FINISHED


def _ending(tie: Entry) -> Iterator[Problem]:
    """An end keeps its day and its manner together."""
    if tie.until and Column.HOW_ENDED not in tie.written:
        yield tie.problem(What.HOW_ENDED_MISSING, Column.HOW_ENDED)
    if tie.how_ended and Column.UNTIL not in tie.written:
        yield tie.problem(What.END_MISSING, Column.UNTIL)


def _twice(tie: Entry, first: Entry) -> Iterator[Problem]:
    if tie.name and tie is not first:
        yield tie.problem(What.TIE_TWICE, Column.NAME, row=first.place.row)


def _names(entry: Entry, ties: Mapping[str, Entry]) -> Iterator[Problem]:
    """Ties that a row names must be in the file, and must have been alive on that day."""
    column = Column.NAME if entry.kind in NAMES_A_TIE else Column.TIES
    names = (entry.name,) if entry.kind in NAMES_A_TIE else entry.ties
    for name in filter(None, names):
        tie = ties.get(same_name(name))
        if tie is None:
            shown = ", ".join(known.name for known in [*ties.values()][:MOST_NAMES_SHOWN])
            yield entry.problem(What.TIE_UNKNOWN, column, found=name, ties=shown)
        elif entry.kind not in CROSSINGS and not _was_alive(tie, entry):
            yield entry.problem(What.OUTSIDE_TIE, column, found=name, row=tie.place.row)


def _was_alive(tie: Entry, entry: Entry) -> bool:
    """A crossing may come before its tie, or after it; a contact with it may not."""
    day = entry.date.day if entry.date else None
    begun = not day or not tie.date or tie.date.day <= day
    return begun and (not day or not tie.until or day <= last_day(tie.until))
