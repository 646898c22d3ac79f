"""Where a point of the chart leads, and where the chart can be taken along from."""

from django.urls import reverse
from django.utils.translation import gettext as _

from banso.core.lifeline.drawing import Mark, MarkKind
from banso.records.people.models import Person
from banso.web.charts.figure import Download
from banso.web.charts.svg import LinkFor


def way_to_records(person: Person) -> LinkFor:
    """A stretch of the line leads to its contacts; a thing that is drawn, to its records."""

    def link_for(mark: Mark) -> str | None:
        if not mark.keys:
            return None
        if mark.kind is MarkKind.SAMPLE:
            return reverse("chart-days", args=[person.pk, mark.begin, mark.end])
        return reverse("chart-records", args=[person.pk, ",".join(mark.keys)])

    return link_for


def downloads_of(person: Person) -> list[Download]:
    return [
        Download(_("Download as PDF"), reverse("chart-pdf", args=[person.pk])),
        Download(_("Download as a picture (SVG)"), reverse("chart-svg", args=[person.pk])),
        Download(_("Download as a table (CSV)"), reverse("chart-table", args=[person.pk])),
    ]
