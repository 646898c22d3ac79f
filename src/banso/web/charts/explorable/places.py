"""Where one stands: a step of a story. Written ``report.8``; also where one began to change."""

from typing import NamedTuple

from django.utils.http import urlencode

from banso.core.explorer.coding import encode
from banso.core.explorer.events import Stand
from banso.core.explorer.stories import Step, Story, stories, story_of
from banso.web.charts.explorable.telling import STEPS, TITLES, Told

FIRST_STORY = "report"
DIGITS = 3


class Place(NamedTuple):
    """``number`` of the step, from 1."""

    name: str
    number: int

    def __str__(self) -> str:
        return f"{self.name}.{self.number}"

    @property
    def story(self) -> Story:
        return story_of(self.name)

    @property
    def step(self) -> Step:
        return self.story.steps[self.number - 1]

    @property
    def last(self) -> bool:
        return self.number == len(self.story.steps)

    @property
    def told(self) -> Told:
        return STEPS[self.name][self.step.name]

    @property
    def title(self) -> str:
        return str(TITLES[self.name])

    @property
    def former(self) -> "Place | None":
        """The step that this one stands beside."""
        return self._replace(number=self.number - 1) if self.step.beside else None

    @property
    def query(self) -> dict[str, str]:
        return {"story": self.name, "step": str(self.number)}


def whole(name: str) -> Place | None:
    """The last step of a story, which shows all of it."""
    story = stories().get(name)
    return story and Place(name, len(story.steps))


def place_at(name: str, number: str) -> Place | None:
    """As an address tells it; None if there is no such story. A step beyond is the last."""
    end = whole(name)
    if end is None or not number:
        return end
    if not (number.isascii() and number.isdigit() and len(number) <= DIGITS):
        return end
    return Place(name, min(max(int(number), 1), end.number))


def place_written(text: str) -> Place | None:
    name, _, number = text.rpartition(".")
    return place_at(name, number) if name else None


def query_of(stand: Stand, began: Place | None) -> dict[str, str]:
    """The shortest address of a stand: a step of a story, or all of its events."""
    if began and began.step.stand == stand:
        return began.query
    begin = {"begin": str(began)} if began else {}
    return begin | {"stand": encode(stand)}


def written(query: dict[str, str]) -> str:
    return "?" + urlencode(query)
