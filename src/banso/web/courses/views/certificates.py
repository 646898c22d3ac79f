from pathlib import Path
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from banso.core.access.teaching import may_teach
from banso.records.courses import queries
from banso.records.courses.choices import How
from banso.records.courses.models import Certificate
from banso.web.components.languages import told
from banso.web.components.templatetags.days import day
from banso.web.doorkeeper import WorkerRequest
from banso.web.papers import paper

PAPER = Path(__file__).parent.parent / "certificate.typ"


@require_GET
def certificates(request: WorkerRequest) -> HttpResponse:
    """One's own."""
    facts = {"certificates": queries.certificates_of(request.worker)}
    return render(request, "courses/certificates.html", facts)


@require_GET
def certificate(request: WorkerRequest, certificate_id: UUID) -> HttpResponse:
    """For whoever earned it, and for those who teach. Of others' there is nothing here."""
    found = queries.certificate(certificate_id)
    if found.worker != request.worker and not may_teach(request.worker.duty):
        raise Certificate.DoesNotExist
    answer = HttpResponse(paper(PAPER, _("Certificate"), _facts(found)), "application/pdf")
    answer.headers["Content-Disposition"] = 'inline; filename="certificate.pdf"'
    return answer


def _facts(found: Certificate) -> dict[str, object]:
    worker, course = found.worker, told(found.course, "title")
    lessons = [
        [
            str(line.place),
            _("%(title)s (version %(number)d)")
            % {"title": told(line, "title"), "number": line.number},
            day(line.on),
            str(How(line.how).label),
        ]
        for line in queries.lessons_on(found)
    ]
    return {
        "number": _("No. %(number)s") % {"number": found.number},
        "name": worker.name,
        "sentence": _("has learnt every lesson of the course “%(course)s”.") % {"course": course},
        "columns": [_("Lesson"), _("Title and version"), _("Day"), _("How it was learnt")],
        "lessons": lessons,
        "on": day(found.on),
        "body": worker.team.agency.body.name,
        "note": _("It tells of a course that was learnt. It is no measure of a person."),
        "printed": day(timezone.localdate()),
    }
