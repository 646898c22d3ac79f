"""Where a point of the chart leads, and where the chart can be taken along from."""

from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from banso.core.lifeline.drawing import Mark, MarkKind
from banso.records.people.models import Person
from banso.web.charts.figure import Download
from banso.web.charts.svg import LinkFor

SOME_KEY = f"tie:{UUID(int=0)}"


def way_to_records(person: Person) -> LinkFor:
    """A stretch of the line leads to its contacts; a thing that is drawn, to its records.

    Both addresses are asked for once and then filled in: a chart has hundreds of points.
    """
    stretch = reverse("chart-days", args=[person.pk, date.min, date.max])
    stretch = stretch.replace(date.min.isoformat(), "{begin}").replace(
        date.max.isoformat(), "{end}"
    )
    records = reverse("chart-records", args=[person.pk, SOME_KEY]).replace(SOME_KEY, "{keys}")

    def link_for(mark: Mark) -> str | None:
        if not mark.keys:
            return None
        if mark.kind is MarkKind.SAMPLE:
            return stretch.format(begin=mark.begin, end=mark.end)
        return records.format(keys=",".join(mark.keys))

    return link_for


def downloads_of(person: Person) -> list[Download]:
    return [
        Download(_("Download as PDF"), reverse("chart-pdf", args=[person.pk])),
        Download(_("Download as a picture (SVG)"), reverse("chart-svg", args=[person.pk])),
        Download(_("Download as a table (CSV)"), reverse("chart-table", args=[person.pk])),
    ]
