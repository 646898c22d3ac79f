"""Parts of addresses of the learning places: for each name in a route, how such a record is made.

Each place has its own file, in which ``MAKERS`` maps the name to a function without arguments.
"""

from collections.abc import Callable

from tests.web.parts import (
    courses,
    documents,
    events,
    explorer,
    meetings,
    questionnaires,
    texts,
    trainings,
)

MAKERS: dict[str, Callable[[], object]] = {}
for place in (courses, documents, events, explorer, meetings, questionnaires, texts, trainings):
    MAKERS |= place.MAKERS
