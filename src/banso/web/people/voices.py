"""Motivation as it was last said: the person's own word and a worker's view, side by side."""

from collections.abc import Iterable
from typing import NamedTuple

from banso.records.life.choices import Voice
from banso.records.life.models import Observation


class LastSaid(NamedTuple):
    """None: never said or seen so far. "Not asked today" says nothing and is passed over."""

    by_self: Observation | None
    by_worker: Observation | None


def last_said(observations: Iterable[Observation]) -> LastSaid:
    """``observations``: the newest first."""
    asked = [observation for observation in observations if observation.step is not None]
    return LastSaid(
        by_self=next((one for one in asked if one.voice == Voice.SELF), None),
        by_worker=next((one for one in asked if one.voice == Voice.WORKER), None),
    )
