from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from banso.core.access.teaching import may_teach
from banso.records.texts.choices import TextKind
from banso.records.texts.models import Version
from banso.records.texts.queries import OF_THE_DEFINITION, current_of
from banso.web.answers import page_or_part
from banso.web.doorkeeper import WorkerRequest
from banso.web.texts.booklet import booklet_of
from banso.web.texts.papers import pdf
from banso.web.texts.shown import found_among, shown

PAGE = "texts/definition.html#found"


@require_safe
def definition(request: WorkerRequest) -> HttpResponse:
    """The living definition. Words are sought in the glossary alone."""
    sought = request.GET.get("q", "")
    by_kind = _by_kind()
    facts = {
        "definitions": [shown(v) for v in by_kind[TextKind.DEFINITION]],
        "principles": [shown(v) for v in by_kind[TextKind.PRINCIPLE]],
        "captions": [shown(v) for v in by_kind[TextKind.CAPTION]],
        "terms": found_among(by_kind[TextKind.TERM], sought),
        "sought": sought,
        "may_teach": may_teach(request.worker.duty),
    }
    return page_or_part(request, PAGE, facts)


@require_safe
def booklet(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django's signature
    """Definition, principles, glossary and captions on A4, each with its version and day."""
    by_kind = _by_kind()
    chapters = [(kind, by_kind[kind]) for kind in OF_THE_DEFINITION]
    title = _("The definition of support that walks alongside")
    return pdf(booklet_of(title, chapters), "definition.pdf")


def _by_kind() -> dict[str, list[Version]]:
    versions = current_of(OF_THE_DEFINITION)
    return {kind: [v for v in versions if v.text.kind == kind] for kind in OF_THE_DEFINITION}
