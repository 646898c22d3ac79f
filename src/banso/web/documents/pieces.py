"""What ``pieces.js`` talks with: answers are JSON, refusals carry a sentence in the page's language."""

from contextlib import suppress
from http import HTTPStatus
from uuid import UUID

from django import forms
from django.http import HttpRequest, JsonResponse
from django.http.request import UnreadablePostError
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from banso.core.documents.problems import Unfit
from banso.records.documents import actions, store
from banso.records.documents.choices import DocumentKind
from banso.records.documents.models import Upload
from banso.web.components.documents import GONE, NO_ROOM, why_not
from banso.web.components.fields import LineField
from banso.web.doorkeeper import WorkerRequest, teachers_only

SIP = 2**16  # bytes that are read at once
LARGEST_NUMBER = 2**53  # that a browser counts exactly


class Begin(forms.Form):
    name = LineField(max_length=4096)
    kind = forms.ChoiceField(choices=DocumentKind)
    size = forms.IntegerField(min_value=0, max_value=LARGEST_NUMBER)
    changed = forms.IntegerField(
        min_value=-LARGEST_NUMBER, max_value=LARGEST_NUMBER, required=False
    )


@require_POST
@teachers_only
def begin(request: WorkerRequest) -> JsonResponse:
    form = Begin(request.POST)
    if not form.is_valid():
        return refusal(GONE)
    about = form.cleaned_data | {"changed": form.cleaned_data["changed"] or 0}
    try:
        upload = actions.begin_upload(**about, by=request.worker, at=timezone.now())
    except Unfit as problem:
        return refusal(why_not(problem, about["kind"]).messages[0])
    except store.NoRoom:
        return refusal(NO_ROOM)
    return JsonResponse(
        {
            "received": actions.bytes_received(upload),
            "piece": reverse("upload-piece", args=[upload.pk]),
            "finish": reverse("finish-upload", args=[upload.pk]),
        }
    )


@require_POST
@teachers_only
def piece(request: WorkerRequest, upload_id: UUID) -> JsonResponse:
    upload = Upload.objects.get(pk=upload_id, by=request.worker)
    at = request.GET.get("at", "")
    if not (at.isascii() and at.isdecimal() and len(at) < 20):
        return refusal(GONE)
    try:
        received = actions.append(upload, body_of(request), at_byte=int(at), at=timezone.now())
    except actions.WrongPlace as problem:
        return JsonResponse({"received": problem.received}, status=HTTPStatus.CONFLICT)
    except store.NoRoom:
        return refusal(NO_ROOM)
    return JsonResponse({"received": received})


def body_of(request: HttpRequest) -> bytearray:
    """As much of a piece as has come: also the beginning of a cut one is worth keeping.

    The web server holds what it has read for as long as the request knows of it, and the request
    knows of itself, so that it waits for the collector of garbage, which looks seldom (config.wsgi).
    Hundreds of pieces would wait with it; therefore the request forgets its body.
    """
    body = bytearray()
    with suppress(UnreadablePostError):
        while sip := request.read(min(SIP, actions.LONGEST_PIECE - len(body))):
            body += sip
    request._stream = request.META["wsgi.input"] = None  # noqa: SLF001
    return body


@require_POST
@teachers_only
def finish(request: WorkerRequest, upload_id: UUID) -> JsonResponse:
    upload = Upload.objects.get(pk=upload_id, by=request.worker)
    try:
        document = actions.finish(upload, by=request.worker, at=timezone.now())
    except Unfit as problem:
        return refusal(why_not(problem, upload.kind).messages[0])
    except actions.NotYetWhole:
        return refusal(GONE)
    except store.NoRoom:
        return refusal(NO_ROOM)
    return JsonResponse({"document": str(document.pk), "name": document.name})


def refusal(sentence: object) -> JsonResponse:
    return JsonResponse({"sentence": str(sentence)}, status=HTTPStatus.BAD_REQUEST)
