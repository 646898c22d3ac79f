"""From when to when a chart (概念図) reaches: a whole life, or what is shown of it at first."""

from collections.abc import Iterator
from datetime import date, timedelta

from banso.core.lifeline.drawing.shapes import Window
from banso.core.lifeline.facts import Life, recorded_from

# A life of which only today is known still needs some width.
SHORTEST = timedelta(days=30)
# Of the told past as much as leaves the record four fifths of the width …
TOLD_OF_RECORDED = 1 / 4
# … but not less than this: what led to the first meeting belongs to it.
LEAST_TOLD = timedelta(days=2 * 365)


def whole_life(life: Life, *, today: date) -> Window:
    """From the first fact to ``today``, or to the planned end of what still runs."""
    running = [plan.until for plan in life.plans if not plan.ended]
    return Window(min([today - SHORTEST, *_beginnings(life)]), max([today, *running]))


def first_view(life: Life, *, today: date) -> Window:
    """What is shown before anybody asks for more: the record, and the last of what was told.

    A tie known since childhood would otherwise press the recorded years into a corner.
    """
    whole = whole_life(life, today=today)
    recorded = recorded_from(life)
    if recorded is None:
        return whole
    recorded = min(recorded, today)
    told = max(LEAST_TOLD, (today - recorded) * TOLD_OF_RECORDED)
    return Window(max(whole.begin, recorded - told), whole.end)


def _beginnings(life: Life) -> Iterator[date]:
    yield from (tie.began_on for tie in life.ties)
    yield from (contact.on for contact in life.contacts)
    yield from (observation.on for observation in life.observations)
    yield from (plan.begins_on for plan in life.plans)
    yield from (trouble.on for trouble in life.troubles)
    yield from (crossing.on for crossing in life.crossings)
    yield from (passage.began_on for passage in life.passages)
