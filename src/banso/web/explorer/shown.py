"""What the page shows of a stand: chart, words, rows, forms, and ways to keep it."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from banso.core.explorer.coding import encode
from banso.core.lifeline.drawing import Mark, MarkKind, Size
from banso.web.charts import figure, svg, table
from banso.web.charts.chart import Chart
from banso.web.charts.explorable.drawn import (
    chart_of,
    chart_of_step,
    curves_of_step,
    without_calendar,
)
from banso.web.charts.explorable.places import Place, written
from banso.web.charts.explorable.telling import TITLES
from banso.web.charts.markup import TableRow
from banso.web.charts.svg import TABLE
from banso.web.explorer.asked import BIG, Asked
from banso.web.explorer.doing import Done
from banso.web.explorer.forms import FORMS, EventForm, as_fields, kind_of, usual
from banso.web.explorer.rows import NAMES, groups, kinds, name_of

HEIGHT_OF_WIDTH, LOWEST, HIGHEST = 0.64, 480.0, 600.0
PROJECTED = Size(1180, 440)  # scaled up by the page, letters and all
LONGEST_QR = 900  # letters of an address that a telephone still reads from a screen


def shown(request: HttpRequest, now: Asked, done: Done | None = None) -> dict[str, Any]:
    size = PROJECTED if now.big else _room(request)
    with without_calendar():
        chart = chart_drawn(now, size)
        form, opened = _form(now, done)
        return {
            "now": now,
            "said": now.said,
            "svg": svg.inline(chart, link_for=None if now.big else _way_to_row),
            "width": round(size.width),
            "plot": chart.drawing.frame.plot,
            "stand": encode(now.stand),
            "groups": groups(now.stand, done and done.place),
            "event_form": form,
            "opened": opened,
            "kinds": _kinds(),
            **_told(now),
            **_kept(request, now),
            **_table(chart),
        }


def _room(request: HttpRequest) -> Size:
    """As broad as the page has room, and so low that the events can stand beside it."""
    width = figure.asked_size(request.GET, request.COOKIES).width
    return Size(width, min(max(width * HEIGHT_OF_WIDTH, LOWEST), HIGHEST))


def chart_drawn(now: Asked, size: Size) -> Chart:
    title = title_of(now)
    if now.place:
        return chart_of_step(now.place, size, title)
    former = now.began and curves_of_step(now.began)
    return chart_of(now.stand, size, title=title, former=former)


def title_of(now: Asked) -> str:
    if now.place is None:
        return _("Concept chart: a stand of your own")
    return _("Concept chart: %(story)s") % {"story": now.place.title}


def _way_to_row(mark: Mark) -> str | None:
    """Things lead to their row in the list, stretches of the line to the table."""
    return TABLE if mark.kind is MarkKind.SAMPLE else f"#event-{mark.keys[0]}"


def _told(now: Asked) -> dict[str, Any]:
    place, began = now.place, now.began
    return {
        "place": place,
        "stories": [
            {"title": title, "url": _url(now, Place(name, 1)), "current": _is_in(name, now)}
            for name, title in TITLES.items()
        ],
        "first": place and place.number > 1 and _url(now, place._replace(number=1)),
        "before": place and place.number > 1 and _url(now, place._replace(number=place.number - 1)),
        "after": place and not place.last and _url(now, place._replace(number=place.number + 1)),
        "reset": began and not place and _url(now, began),
        "smaller": reverse("explorer") + now._replace(big=False).address,
        "bigger": reverse("explorer") + now._replace(big=True).address,
    }


def _is_in(name: str, now: Asked) -> bool:
    return now.began is not None and now.began.name == name


def _url(now: Asked, place: Place) -> str:
    big = {"show": BIG} if now.big else {}
    return reverse("explorer") + written(place.query | big)


def _form(now: Asked, done: Done | None) -> tuple[EventForm | None, dict[str, str]]:
    """The opened form, filled; and how it is sent and headed."""
    if done and done.form:
        return done.form, _heading(done.form, done.place)
    asked, events = now.opened, now.stand.events
    if asked in FORMS:
        form = FORMS[asked](now.stand, initial=usual(asked, now.stand))
        return form, {"do": "put", "kind": asked, "heading": dict(_kinds())[asked]}
    if asked.isascii() and asked.isdigit() and len(asked) < 4 and int(asked) < len(events):
        event = events[int(asked)]
        form = FORMS[kind_of(event)](now.stand, initial=as_fields(event))
        heading = _("%s: change") % name_of(event)
        return form, {"do": f"put.{asked}", "kind": kind_of(event), "heading": heading}
    return None, {}


def _heading(form: EventForm, place: int | None) -> dict[str, str]:
    kind = next(name for name, each in FORMS.items() if isinstance(form, each))
    do = "put" if place is None else f"put.{place}"
    return {"do": do, "kind": kind, "heading": dict(_kinds())[kind]}


def _kinds() -> list[tuple[str, str]]:
    """What can be added."""
    return [(NAMES[kind], label) for kind, label in kinds()]


def _kept(request: HttpRequest, now: Asked) -> dict[str, Any]:
    query = now._replace(big=False).address
    link = request.build_absolute_uri(reverse("explorer") + query)
    return {
        "link": link,
        "qr": reverse("explorer-qr") + query if len(link) <= LONGEST_QR else "",
        "downloads": [
            (_("Picture (PNG)"), reverse("explorer-png") + query),
            (_("Picture (SVG)"), reverse("explorer-svg") + query),
            (_("Sheet of paper (PDF)"), reverse("explorer-pdf") + query),
        ],
    }


def _table(chart: Chart) -> dict[str, Any]:
    return {
        "title": chart.title,
        "span": svg.span_words(chart.drawing.frame.window),
        "heads": table.heads(),
        "rows_of_table": [TableRow(r.when, r.what, r.text, "") for r in table.rows(chart)],
    }
