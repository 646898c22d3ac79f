"""Putting one life together: who it is, what was told, the way with the desk, and its pages."""

from dataclasses import replace
from datetime import date
from random import Random

from banso.core.contacts.modes import Mode
from banso.core.lifeline.facts import Confirmation, Life, Tie, Trouble
from banso.core.simulation import phrases
from banso.core.simulation.bonds import Bond
from banso.core.simulation.circle import Circles, make_known
from banso.core.simulation.course import Course
from banso.core.simulation.notes import one_of
from banso.core.simulation.past import passages_of, told_troubles_of
from banso.core.simulation.rates import Fate
from banso.core.simulation.recording import Book, book_of
from banso.core.simulation.support import Support, support_of
from banso.core.simulation.townlife import Page, TownLife
from banso.core.simulation.walking import Step, steps_of, tries


def never_met(fate: Fate, someone: TownLife, course: Course) -> TownLife:
    book = book_of(fate, list(tries(fate, course.episodes[0])), Circles())
    return replace(someone, life=Life(contacts=tuple(book.contacts)), pages=tuple(book.pages))


def with_past(rng: Random, someone: TownLife, *, born: date, met_on: date) -> TownLife:
    past = Life(
        passages=passages_of(rng, born=born, met_on=met_on),
        troubles=tuple(told_troubles_of(rng, born=born, met_on=met_on)),
    )
    return replace(someone, met_on=met_on, life=past)


def lived(fate: Fate, someone: TownLife, way: tuple[Course, Circles]) -> TownLife:
    course, circles = way
    steps = steps_of(fate, course)
    make_known(fate, circles, [step for step in steps if step.talked])
    support = support_of(fate, course, circles)
    book = book_of(fate, steps, circles)
    _tell_of_turns(fate, book, steps, reports=_reports(course, support))
    if course.left:
        _tell_of_leaving(fate, book, course)
    life = replace(
        someone.life,
        ties=tuple(tie_of(bond) for bond in circles.bonds),
        contacts=tuple(book.contacts),
        observations=tuple(book.observations),
        plans=tuple(support.plans),
        troubles=tuple(sorted(someone.life.troubles + tuple(support.troubles), key=_day)),
        crossings=tuple(support.crossings),
    )
    return replace(someone, life=life, pages=tuple(book.pages), aims=tuple(support.aims))


def _day(trouble: Trouble) -> date:
    return trouble.on


def tie_of(bond: Bond) -> Tie:
    """The tie as the desk knows it: its real end may be later, earlier, or never heard of."""
    day = date.fromordinal
    sort = bond.sort
    told = (Confirmation(day(bond.noted), bond.rhythm_told),) if bond.rhythm_told else ()
    return Tie(
        key=bond.key,
        label=sort.label,
        kind=sort.kind,
        began_on=day(bond.began),
        noted_on=day(bond.noted),
        circle=sort.circle,
        direction=sort.direction,
        role=bond.role,
        began_precision=bond.precision,
        ended_on=day(bond.ended) if bond.ended else None,
        how_ended=bond.how,
        seen_on=tuple(map(day, bond.seen)),
        confirmations=told,
    )


def _reports(course: Course, support: Support) -> dict[int, str]:
    """By the day on which an episode began: how its crisis reached the desk."""
    pairs = zip(course.episodes, support.crises, strict=True)
    return {episode.begins: crisis.report for episode, crisis in pairs}


def _tell_of_turns(rng: Random, book: Book, steps: list[Step], *, reports: dict[int, str]) -> None:
    """How it began, and each new crisis, stand in the notes of the first talk after it."""
    first = True
    for number, step in enumerate(steps):
        if step.talked and (report := reports.pop(step.episode.begins, "")):
            how = phrases.BEGAN_BY["outreach" if step.mode is Mode.VISIT else "desk"]
            page = book.pages[number]
            note = (one_of(rng, how) if first else "") + report + page.note
            book.pages[number] = replace(page, note=note, with_whom="person")
            first = False


def _tell_of_leaving(rng: Random, book: Book, course: Course) -> None:
    last = Step(course.until, Mode.AGENCY, None, course.episodes[-1])
    book.add(last, Page(one_of(rng, phrases.LEFT), with_whom="agency"))
