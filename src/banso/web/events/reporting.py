"""The report of an event: who registered and came, told in groups that betray nobody."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.core.statistics.disclosure import left_out, may_stand_beside
from banso.records.events.models import Event
from banso.records.events.queries import Share, listed, shares
from banso.web.events.words import field_said, position_said

PROTECTED = "–"


class GroupLine(NamedTuple):
    group: str
    registered: str
    came: str


class Totals(NamedTuple):
    registered: int
    placed: int
    waiting: int
    withdrawn: int
    came: int | None  # None: nobody has noted it


def totals_of(event: Event) -> Totals:
    placed, waiting, withdrawn = listed(event)
    noted = [each.came for each in placed + waiting if each.came is not None]
    return Totals(
        len(placed) + len(waiting),
        len(placed),
        len(waiting),
        len(withdrawn),
        sum(noted) if noted else None,
    )


def by_field(event: Event) -> list[GroupLine]:
    return _lines(shares(event), lambda share: field_said(share.field))


def by_position(event: Event) -> list[GroupLine]:
    return _lines(shares(event), lambda share: position_said(share.position))


def total_words(totals: Totals) -> list[tuple[str, str]]:
    came = pgettext("event", "Not noted") if totals.came is None else _people(totals.came)
    return [
        (pgettext("event", "Registered"), _people(totals.registered)),
        (_("With a place"), _people(totals.placed)),
        (_("On the waiting list"), _people(totals.waiting)),
        (pgettext("event", "Withdrawn"), _people(totals.withdrawn)),
        (pgettext("event", "Came"), came),
    ]


def _people(number: int) -> str:
    return _("%(number)d people") % {"number": number}


def _lines(found: Iterable[Share], said: Callable[[Share], str]) -> list[GroupLine]:
    """Small groups are left out, and so is whatever would give them away."""
    registered: Counter[str] = Counter()
    came: Counter[str] = Counter()
    for share in found:
        registered[said(share)] += share.registered
        came[said(share)] += share.came
    hidden = left_out(registered)
    unsaid = _attendance_left_out(registered, came, hidden)
    return [
        GroupLine(
            group,
            PROTECTED if group in hidden else str(number),
            PROTECTED if group in unsaid else str(came[group]),
        )
        for group, number in registered.most_common()
    ]


def _attendance_left_out(
    registered: Mapping[str, int], came: Mapping[str, int], hidden: Collection[str]
) -> set[str]:
    """Of which groups it is not told how many came. Never of one alone: the total stands beside."""
    unsaid = {
        group
        for group, number in registered.items()
        if group in hidden or not may_stand_beside(came[group], number)
    }
    others = sorted(registered.keys() - unsaid, key=lambda group: (registered[group], group))
    return unsaid | {*others[:1]} if len(unsaid) == 1 else unsaid
