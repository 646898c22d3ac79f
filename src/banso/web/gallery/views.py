from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from banso.web.gallery import samples
from banso.web.gallery.forms import Sample, mistaken_sample


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    facts = {
        "larger": "larger" in request.GET,
        "blank": Sample(prefix="blank"),
        "mistaken": mistaken_sample(),
        "sections": samples.sections(),
        "people": samples.people(),
        "notes": samples.notes(),
        "facts": samples.facts(),
        "table": samples.table(),
        "cards": samples.cards(),
        "records": samples.records(),
        "history": samples.history(),
        "pages": Paginator(range(90), 30).get_page(2),
    }
    return render(request, "gallery/gallery.html", facts)
