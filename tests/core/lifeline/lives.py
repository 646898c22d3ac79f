"""Makers of facts for the tests of the curves: days are counted from ``DAY_0``."""

from collections.abc import Iterable
from datetime import date, timedelta

from banso.core.contacts.modes import Mode
from banso.core.lifeline.facts import Confirmation, Contact, Observation, Tie
from banso.core.motivation.steps import Step, Voice
from banso.core.ties.kinds import Circle, TieKind

DAY_0 = date(2020, 4, 1)


def day(number: int) -> date:
    return DAY_0 + timedelta(days=number)


def tie(
    *,
    kind: TieKind = TieKind.FRIEND,
    circle: Circle = Circle.MIDDLE,
    role: str = "",
    began: int = 0,
    noted: int | None = None,
    seen: Iterable[int] = (),
    confirmed: Iterable[tuple[int, int]] = (),
    ended: int | None = None,
) -> Tie:
    return Tie(
        key="tie",
        label="将棋の友人",
        kind=kind,
        circle=circle,
        role=role,
        began_on=day(began),
        noted_on=day(began if noted is None else noted),
        seen_on=tuple(day(on) for on in sorted(seen)),
        confirmations=tuple(Confirmation(day(on), every) for on, every in confirmed),
        ended_on=None if ended is None else day(ended),
    )


def contact(
    on: int, minutes: int = 60, *, mode: Mode = Mode.VISIT, ring_reviewed: bool = False
) -> Contact:
    return Contact(f"contact-{on}", day(on), mode, minutes, ring_reviewed=ring_reviewed)


def reviews(*days: int) -> tuple[Contact, ...]:
    """Contacts in which the circle of people was talked about."""
    return tuple(contact(on, ring_reviewed=True) for on in sorted(days))


def said(on: int, step: int | None, *, voice: Voice = Voice.SELF) -> Observation:
    return Observation(f"said-{on}", day(on), None if step is None else Step(step), voice)
