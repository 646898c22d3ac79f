"""Tools for lives written by hand: stretches of contacts, and ties noticed in them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from banso.core.contacts.modes import INDIRECT, Mode, usual_minutes
from banso.core.lifeline.facts import Contact, Life, Plan, Tie, Trouble
from banso.core.simulation.townlife import Aim, Page


@dataclass(frozen=True, slots=True)
class Stretch:
    """Contacts every ``every_days`` days, their modes and notes in turn."""

    begins: date
    until: date
    every_days: int
    modes: tuple[Mode, ...]
    notes: tuple[str, ...]
    reached: bool = True


@dataclass(frozen=True, slots=True)
class Lasting:
    """A tie, and from when until when it is noticed: in the first contact after ``every_days``."""

    tie: Tie
    noticed: tuple[tuple[date, date, int], ...]
    met_every: int = 4  # each so many times it was met, and else heard of


def contacts_of(stretches: tuple[Stretch, ...], today: date) -> Iterator[tuple[Contact, Page]]:
    number = 0
    for stretch in stretches:
        day, turn = stretch.begins, 0
        while day < min(stretch.until, today + timedelta(days=1)):
            mode = stretch.modes[turn % len(stretch.modes)]
            minutes = usual_minutes(mode, reached=stretch.reached)
            talked = stretch.reached and mode not in INDIRECT
            note = stretch.notes[turn % len(stretch.notes)]
            yield Contact(f"c{number}", day, mode, minutes, stretch.reached, talked), Page(note)
            # A day more or less, as the week has it: a desk is not a clock.
            day += timedelta(days=stretch.every_days + (0, 1, -1, 2, -1)[turn % 5])
            turn, number = turn + 1, number + 1


def noticed_on(lasting: Lasting, days: list[date]) -> list[date]:
    """The days among ``days`` (of talks) on which the tie is noticed."""
    found: list[date] = []
    for begins, until, every in lasting.noticed:
        due = begins
        for day in days:
            if due <= day < until:
                found.append(day)
                due = day + timedelta(days=every - 1)
    return found


def woven(
    life: Life, stretches: tuple[Stretch, ...], lasting: tuple[Lasting, ...], *, today: date
) -> tuple[Life, tuple[Page, ...]]:
    """The life with its contacts, its ties, and the pages on which they were noticed."""
    pairs = list(contacts_of(stretches, today))
    talks = [contact.on for contact, _ in pairs if contact.ring_reviewed]
    known = [one for one in lasting if one.tie.noted_on <= today]
    seen = [noticed_on(one, talks) for one in known]
    met: dict[date, list[str]] = {}
    heard: dict[date, list[str]] = {}
    for one, days in zip(known, seen, strict=True):
        for turn, day in enumerate(days):
            kept = met if turn % one.met_every == 0 else heard
            kept.setdefault(day, []).append(one.tie.key)
    pages = (
        replace(page, met=tuple(met.get(c.on, ())), heard=tuple(heard.get(c.on, ())))
        for c, page in pairs  # never two on one day
    )
    ties = (
        replace(until_today(one.tie, today), seen_on=tuple(days))
        for one, days in zip(known, seen, strict=True)
    )
    return replace(life, contacts=tuple(c for c, _ in pairs), ties=tuple(ties)), tuple(pages)


def until_today(tie: Tie, today: date) -> Tie:
    """The tie as it stood on ``today``: an end that lies ahead is not known yet."""
    if tie.ended_on and tie.ended_on > today:
        return replace(tie, ended_on=None, how_ended=None)
    return tie


def troubles_until(troubles: tuple[Trouble, ...], today: date) -> tuple[Trouble, ...]:
    """The troubles that had come by ``today``, and which of them were settled by then."""
    return tuple(
        replace(one, settled_on=None) if one.settled_on and one.settled_on > today else one
        for one in troubles
        if one.on <= today
    )


def plans_until(
    plans: tuple[tuple[Plan, Aim], ...], today: date
) -> tuple[tuple[Plan, ...], tuple[Aim, ...]]:
    """The plans begun by ``today``; one whose end lies ahead is still running."""
    begun = [(plan, aim) for plan, aim in plans if plan.begins_on <= today]
    running = [
        replace(plan, until=aim.planned_end, ended=False, result="") if plan.until > today else plan
        for plan, aim in begun
    ]
    return tuple(running), tuple(aim for _, aim in begun)
