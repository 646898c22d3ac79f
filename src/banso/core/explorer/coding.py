"""A stand as text that fits into an address, and back.

``144.60~t.diner.32.f98.inner.dishes.weekly~x.job.10.-``: months (and the month that is now),
then the events, each a letter and its parts. Only letters that an address leaves as they are.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple, TypeVar

from banso.core.accompaniment.crossings import CrossingKind
from banso.core.explorer.events import (
    LONGEST,
    MOST_EVENTS,
    SHORTEST,
    SHORTEST_PLAN,
    AlongsideEvent,
    CrossingEvent,
    Event,
    Lasting,
    PlanEvent,
    SaidEvent,
    Stand,
    TieEvent,
    TroubleEvent,
)
from banso.core.explorer.vocabulary import (
    Closeness,
    Ending,
    PlanName,
    Rhythm,
    Role,
    TieName,
    TroubleName,
)
from banso.core.motivation.steps import Step
from banso.core.ties.kinds import Circle

BETWEEN_EVENTS, BETWEEN_PARTS, NOTHING = "~", ".", "-"
NUMBER = re.compile(r"[0-9]{1,4}", re.ASCII)
LONGEST_TEXT = 6000  # letters: eighty of the longest events
FIRST_LETTER = {Ending.FADES: "f", Ending.ENDS: "e"}
USUAL_MONTHS = 120
W = TypeVar("W", bound=Enum)


class BadStand(ValueError):
    """A text that is no stand."""


class UnknownKind(BadStand):
    """No event is written with this letter."""


class UnknownName(BadStand):
    """A part that none of the words for it is."""


class Malformed(BadStand):
    """Too many or too few parts, or a number that is none."""


class OutOfRange(BadStand):
    """A month outside of the time line, or an end before its beginning."""


class TooMany(BadStand):
    """More events than a chart can tell."""


class Reading(NamedTuple):
    """The nearest sensible stand to a text, and what could not be taken as it was."""

    stand: Stand
    problems: tuple[BadStand, ...]


def encode(stand: Stand) -> str:
    head = str(stand.months) if stand.now is None else f"{stand.months}.{stand.now}"
    return BETWEEN_EVENTS.join([head, *map(encode_event, stand.events)])


def encode_event(event: Event) -> str:
    return BETWEEN_PARTS.join(map(str, _parts(event)))


def _parts(event: Event) -> tuple[object, ...]:
    match event:
        case TieEvent(name, month, until, ending, circle, role, rhythm):
            end = NOTHING if until is None else f"{FIRST_LETTER[ending]}{until}"
            return "t", name, month, end, circle, role, rhythm
        case TroubleEvent(name, month, until):
            return "x", name, month, _or_nothing(until)
        case PlanEvent(name, month, until):
            return "p", name, month, until
        case AlongsideEvent(month, closeness):
            return "a", month, int(closeness)
        case SaidEvent(month, step):
            return "s", month, int(step)
        case CrossingEvent(kind, month, name):
            return "c", kind, month, _or_nothing(name)


def decode(text: str) -> Stand:
    """Exactly what the text says; a named exception if it says nothing sensible."""
    stand, problems = nearest(text)
    if problems:
        raise problems[0]
    return stand


def nearest(text: str) -> Reading:
    """Never fails: what cannot be read is left out, what lies outside is moved inside."""
    head, *tokens = text[:LONGEST_TEXT].split(BETWEEN_EVENTS)
    problems: list[BadStand] = [TooMany(len(text))] if len(text) > LONGEST_TEXT else []
    months, now = _head(head, problems)
    if len(tokens) > MOST_EVENTS:
        problems.append(TooMany(len(tokens)))
    events = tuple(_sensible(tokens[:MOST_EVENTS], months, problems))
    return Reading(Stand(months, events, now), tuple(problems))


def _head(head: str, problems: list[BadStand]) -> tuple[int, int | None]:
    try:
        months, *now = map(_number, head.split(BETWEEN_PARTS))
        if len(now) > 1:
            raise Malformed(head)
    except BadStand as problem:
        problems.append(problem)
        return USUAL_MONTHS, None
    inside = min(max(months, SHORTEST), LONGEST)
    reached = min(max(now[0], 1), inside) if now else None
    if inside != months or now not in ([], [reached]):
        problems.append(OutOfRange(head))
    return inside, reached


def _sensible(tokens: list[str], months: int, problems: list[BadStand]) -> Iterator[Event]:
    for token in tokens:
        try:
            event = decode_event(token)
        except BadStand as problem:
            problems.append(problem)
            continue
        inside = fitted(event, months)
        if inside != event:
            problems.append(OutOfRange(token))
        yield inside


def decode_event(token: str) -> Event:
    """One event, wherever it lies."""
    letter, *parts = token.split(BETWEEN_PARTS)
    reader = READERS.get(letter)
    if reader is None:
        raise UnknownKind(token)
    if len(parts) != reader.parts:
        raise Malformed(token)
    return reader.read(parts)


def fitted(event: Event, months: int) -> Event:
    """The event moved into a time line of ``months``; an end never before its beginning.

    Of a tie that stays it is not told how it would end.
    """
    month = min(max(event.month, 0), months - SHORTEST_PLAN)
    moved: Event = event._replace(month=month)
    if isinstance(moved, Lasting) and moved.until is not None:
        until = min(max(moved.until, month + SHORTEST_PLAN), months)
        moved = moved._replace(until=until)
    elif isinstance(moved, TieEvent):
        moved = moved._replace(ending=Ending.FADES)
    return moved


def _tie(parts: Sequence[str]) -> TieEvent:
    name, month, end, circle, role, rhythm = parts
    until, ending = _end(end)
    return TieEvent(
        _word(TieName, name),
        _number(month),
        until,
        ending,
        _word(Circle, circle),
        _word(Role, role),
        _word(Rhythm, rhythm),
    )


def _end(text: str) -> tuple[int | None, Ending]:
    if text == NOTHING:
        return None, Ending.FADES
    for ending, letter in FIRST_LETTER.items():
        if text.startswith(letter):
            return _number(text.removeprefix(letter)), ending
    raise UnknownName(text)


def _trouble(parts: Sequence[str]) -> TroubleEvent:
    name, month, until = parts
    settled = None if until == NOTHING else _number(until)
    return TroubleEvent(_word(TroubleName, name), _number(month), settled)


def _plan(parts: Sequence[str]) -> PlanEvent:
    name, month, until = parts
    return PlanEvent(_word(PlanName, name), _number(month), _number(until))


def _alongside(parts: Sequence[str]) -> AlongsideEvent:
    month, closeness = parts
    return AlongsideEvent(_number(month), _word(Closeness, _number(closeness)))


def _said(parts: Sequence[str]) -> SaidEvent:
    month, step = parts
    return SaidEvent(_number(month), _word(Step, _number(step)))


def _crossing(parts: Sequence[str]) -> CrossingEvent:
    kind, month, name = parts
    tie = None if name == NOTHING else _word(TieName, name)
    return CrossingEvent(_word(CrossingKind, kind), _number(month), tie)


class Reader(NamedTuple):
    parts: int
    read: Callable[[Sequence[str]], Event]


READERS = {
    "t": Reader(6, _tie),
    "x": Reader(3, _trouble),
    "p": Reader(3, _plan),
    "a": Reader(2, _alongside),
    "s": Reader(2, _said),
    "c": Reader(3, _crossing),
}


def _number(text: str) -> int:
    if not NUMBER.fullmatch(text):
        raise Malformed(text)
    return int(text)


def _word(words: type[W], text: object) -> W:
    try:
        return words(text)
    except ValueError as problem:
        raise UnknownName(text) from problem


def _or_nothing(value: object) -> object:
    return NOTHING if value is None else value
