"""A told story inside of a lesson: the chart of each step, its words, and the way on."""

from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from banso.core.lifeline.drawing import Size
from banso.web.charts import svg
from banso.web.charts.explorable.drawn import chart_of_step, without_calendar
from banso.web.charts.explorable.places import Place, whole, written

BROAD, NARROW = Size(680, 450), Size(340, 460)


def embedded(name: str) -> SafeString:
    """For ``::: chart <name>``: the whole story; words say so where there is no such story."""
    place = whole(name)
    if place is None:
        return SafeString(render_to_string("explorer/no_story.html", {"story": name}))
    return step_of(place)


def step_of(place: Place) -> SafeString:
    """One step. The buttons are links to the same step of the page, where all can be changed."""
    facts = {
        "place": place,
        "broad": _svg(place, BROAD, "broad"),
        "narrow": _svg(place, NARROW, "narrow"),
        "before": place.number > 1 and place._replace(number=place.number - 1),
        "after": None if place.last else place._replace(number=place.number + 1),
        "first": place._replace(number=1),
        "address": written(place.query),
    }
    return SafeString(render_to_string("explorer/embedded.html", facts))


def _svg(place: Place, size: Size, form: str) -> SafeString:
    return _written_once(place, size, form=form, language=get_language() or "")


@lru_cache(maxsize=128)
def _written_once(place: Place, size: Size, *, form: str, language: str) -> SafeString:  # noqa: ARG001
    """A lesson is opened often, and its charts are always the same."""
    title = gettext("Concept chart: %(story)s") % {"story": place.title}
    with without_calendar():
        return svg.inline(chart_of_step(place, size, title), name=f"{place.name}-{form}")
