"""What the desk writes down on the way: contacts with their notes, and what was said of the will."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from random import Random

from banso.core.contacts.modes import Mode, usual_minutes
from banso.core.lifeline.facts import Contact, Observation
from banso.core.motivation.steps import Step as Will
from banso.core.motivation.steps import Voice
from banso.core.simulation import phrases
from banso.core.simulation.bonds import Bond
from banso.core.simulation.circle import Circles, noticed
from banso.core.simulation.notes import note_of, one_of
from banso.core.simulation.rates import Fate
from banso.core.simulation.townlife import Page
from banso.core.simulation.walking import Step

ASKED, ASKED_LATER = 0.16, 0.08  # how often motivation is spoken of, close to a crisis and later
NOT_TODAY, BOTH_VOICES, BY_THE_PERSON = 0.14, 0.3, 0.6
HOUR_WRITTEN = 0.5
WITH_WHOM = {Mode.AGENCY: ("agency", "agency", "local"), Mode.MEETING: ("agency", "local")}
USUALLY = ("person",) * 8 + ("family", "local")


@dataclass(slots=True)
class Book:
    """The pages of one life as they are filled."""

    contacts: list[Contact] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    observations: list[Observation] = field(default_factory=list)

    def add(self, step: Step, page: Page) -> None:
        minutes = page.minutes or usual_minutes(step.mode, reached=step.reached)
        self.contacts.append(
            Contact(
                f"c{len(self.contacts)}",
                date.fromordinal(step.day),
                step.mode,
                minutes,
                step.reached,
                step.ring_reviewed,
            )
        )
        self.pages.append(page)


def book_of(fate: Fate, steps: list[Step], circles: Circles) -> Book:
    """Fill the book, step by step; ``circles`` learns on which days its ties were noticed."""
    book = Book()
    ceiling = fate.uniform(2.4, 4.9)  # how far this person's will comes back
    for step in steps:
        level = _level(fate, step, ceiling)
        found = list(noticed(fate, circles, step)) if step.may_tell_of_ties else []
        step.ring_reviewed |= bool(found)  # who speaks of a tie has looked at the circle
        book.add(step, _page(fate, step, found, level=level))
        often = ASKED if step.episode.recovered(step.day) < 1 else ASKED_LATER
        if step.talked and fate.random() < often:
            book.observations += _spoken_of(fate, step, level, first=len(book.observations))
    return book


def _level(rng: Random, step: Step, ceiling: float) -> int:
    recovered = max(0.0, step.episode.recovered(step.day))
    return round(max(1.0, min(5.0, 1.3 + (ceiling - 1.3) * recovered + rng.gauss(0, 0.45))))


def _page(fate: Fate, step: Step, found: list[tuple[Bond, bool]], *, level: int) -> Page:
    written = step.reached and fate.random() < fate.rates.minutes_written
    usual = usual_minutes(step.mode, reached=True)
    hour = fate.random()
    return Page(
        note=note_of(fate, step, found, level=level),
        with_whom=one_of(fate, WITH_WHOM.get(step.mode, USUALLY)) if step.reached else "person",
        at=time(9 + int(16 * hour), 10 * int(6 * fate.random())) if hour < HOUR_WRITTEN else None,
        minutes=max(5, 5 * round(usual * (0.5 + fate.random()) / 5)) if written else None,
        met=tuple(bond.key for bond, met in found if met),
        heard=tuple(bond.key for bond, met in found if not met),
    )


def _spoken_of(rng: Random, step: Step, level: int, *, first: int) -> Iterator[Observation]:
    """In the person's own word, in the worker's view, or in both; or not today."""
    on = date.fromordinal(step.day)
    if rng.random() < NOT_TODAY:
        yield Observation(f"m{first}", on, None, Voice.SELF, one_of(rng, phrases.NOT_ASKED))
        return
    both = rng.random() < BOTH_VOICES
    if both or rng.random() < BY_THE_PERSON:
        yield Observation(f"m{first}", on, Will(level), Voice.SELF, _quoted(rng, level))
        if not both:
            return
    seen = max(1, min(5, level + rng.choice((-1, 0, 0, 0, 1))))
    words = phrases.BY_WORKER[seen - 1]
    yield Observation(f"m{first + both}", on, Will(seen), Voice.WORKER, words)


def _quoted(rng: Random, level: int) -> str:
    return one_of(rng, phrases.SAID[level - 1])
