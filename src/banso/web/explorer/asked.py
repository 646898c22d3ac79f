"""What an address asks for. Whatever stands in it, there is a sensible stand near it."""

from collections.abc import Mapping
from typing import NamedTuple

from django.utils.translation import gettext as _

from banso.core.explorer.coding import LONGEST_TEXT, TooMany, nearest
from banso.core.explorer.events import Stand
from banso.web.charts.explorable.places import (
    FIRST_STORY,
    Place,
    place_at,
    place_written,
    query_of,
    whole,
    written,
)

BIG = "big"


class Asked(NamedTuple):
    """``place``: the step that is shown, if nothing is changed in it. ``began``: where one began.

    ``big``: for a projector. ``said``: what could not be taken as it was asked.
    """

    stand: Stand
    began: Place | None
    big: bool
    opened: str = ""
    said: str = ""

    @property
    def place(self) -> Place | None:
        at_a_step = self.began is not None and self.began.step.stand == self.stand
        return self.began if at_a_step else None

    @property
    def query(self) -> dict[str, str]:
        return query_of(self.stand, self.began) | ({"show": BIG} if self.big else {})

    @property
    def address(self) -> str:
        return written(self.query)


def asked(query: Mapping[str, str]) -> Asked:
    big, opened = query.get("show") == BIG, query.get("form", "")
    if text := query.get("stand"):
        stand, problems = nearest(text[: LONGEST_TEXT + 1])
        return Asked(stand, place_written(query.get("begin", "")), big, opened, _sorry(problems))
    name = query.get("story")
    place = place_at(name, query.get("step", "")) if name else whole(FIRST_STORY)
    if place is None:
        place = whole(FIRST_STORY)
        said = _("There is no such story here. This is the chart of the report.")
    else:
        said = ""
    return Asked(place.step.stand, place, big, opened, said)


def _sorry(problems: tuple[Exception, ...]) -> str:
    if not problems:
        return ""
    if any(isinstance(problem, TooMany) for problem in problems):
        return _("The address held more than a chart can tell. What there was room for is shown.")
    return _("Not all of this address could be read. What could be read is shown.")
