"""From when to when a whole life (概念図) reaches: all that is known, and plans that still run."""

from collections.abc import Iterator
from datetime import date, timedelta

from banso.core.lifeline.drawing.shapes import Window
from banso.core.lifeline.facts import Life

# A life of which only today is known still needs some width.
SHORTEST = timedelta(days=30)


def whole_life(life: Life, *, today: date) -> Window:
    """From the first fact to ``today``, or to the planned end of what still runs."""
    running = [plan.until for plan in life.plans if not plan.ended]
    return Window(min([today - SHORTEST, *_beginnings(life)]), max([today, *running]))


def _beginnings(life: Life) -> Iterator[date]:
    yield from (tie.began_on for tie in life.ties)
    yield from (contact.on for contact in life.contacts)
    yield from (observation.on for observation in life.observations)
    yield from (plan.begins_on for plan in life.plans)
    yield from (trouble.on for trouble in life.troubles)
    yield from (crossing.on for crossing in life.crossings)
    yield from (passage.began_on for passage in life.passages)
