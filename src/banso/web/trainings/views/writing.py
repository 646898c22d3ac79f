"""The page of every form about a training."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from banso.web.components.forms import RecordForm


def form_page(
    request: HttpRequest,
    form: RecordForm,
    *,
    heading: str,
    about: object,
    back: str,
    **more: object,
) -> HttpResponse:
    """``about``: the run or model it belongs to; ``back``: where to go without saving."""
    facts = {"form": form, "heading": heading, "about": about, "back": back} | more
    return render(request, "trainings/form.html", facts)
