"""A PDF as an answer that is shown in the browser and named when it is saved."""

from django.http import HttpResponse


def pdf(content: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{name}"'}
    return HttpResponse(content, content_type="application/pdf", headers=headers)
