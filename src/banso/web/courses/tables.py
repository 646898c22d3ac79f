"""Who learnt what and when, as a table. It tells days and ways, and compares nobody."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.records.courses import queries
from banso.records.courses.models import Course
from banso.web.components.languages import told
from banso.web.components.shapes import Cell, Table
from banso.web.components.templatetags.days import short_day


def who_learnt(course: Course, *, on: date) -> Table:
    """A row for each worker at work on the day, by team."""
    lessons = queries.lessons_for_choice(course)
    learnt = queries.learnt_in_office(course)
    certificates = queries.certificate_numbers(course)
    columns = [pgettext("worker", "Name"), _("Agency"), _("Team")]
    rows: list[list[Cell]] = []
    for worker in queries.workers_of_office(on):
        cells = [_cell(learnt.get((worker.pk, lesson.pk))) for lesson in lessons]
        certificate = certificates.get(worker.pk, "")
        team = worker.team
        rows.append([worker.name, team.agency.name, team.name, *cells, certificate])
    titles = [f"{lesson.place}. {told(lesson, 'title')}" for lesson in lessons]
    return Table(
        caption=_("Who has learnt what"),
        columns=[*columns, *titles, pgettext("paper", "Certificate")],
        rows=rows,
    )


def _cell(line: queries.LearntLine | None) -> str:
    return f"{short_day(line.on)} {line.how_words}" if line else ""
