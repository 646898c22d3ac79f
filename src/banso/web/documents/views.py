from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_safe

from banso.records.documents import actions, queries
from banso.records.documents.choices import DocumentKind
from banso.records.documents.models import Upload
from banso.web.answers import SeeOther
from banso.web.components.serving import serve
from banso.web.documents.forms import HandOver
from banso.web.doorkeeper import WorkerRequest, teachers_only

AT_ONCE = 30  # files on a page


@require_safe
def document(request: WorkerRequest, document_id: UUID) -> HttpResponseBase:
    found = queries.document_of(document_id)
    return serve(request, found, download="save" in request.GET)


@require_safe
@teachers_only
def files(request: WorkerRequest) -> HttpResponse:
    page = Paginator(queries.newest(), AT_ONCE).get_page(request.GET.get("page"))
    facts = {
        "unfinished": queries.unfinished_of(request.worker),
        "page": page,
        "kinds": DocumentKind,
    }
    return render(request, "documents/files.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def new(request: WorkerRequest, document_kind: str) -> HttpResponse:
    if document_kind not in DocumentKind.values:
        raise Http404
    kind = DocumentKind(document_kind)
    form = HandOver(request.POST or None, request.FILES or None, kind=kind)
    if form.is_valid():
        messages.success(request, _("The file is kept."))
        return SeeOther("files")
    return render(request, "documents/hand_over.html", {"form": form, "kind": kind})


@require_http_methods(["GET", "POST"])
@teachers_only
def go_on(request: WorkerRequest, upload_id: UUID) -> HttpResponse:
    upload = queries.unfinished_of(request.worker).get(pk=upload_id)
    kind = DocumentKind(upload.kind)
    form = HandOver(request.POST or None, request.FILES or None, kind=kind)
    if form.is_valid():
        messages.success(request, _("The file is kept."))
        return SeeOther("files")
    facts = {"form": form, "kind": kind, "upload": upload}
    return render(request, "documents/hand_over.html", facts)


@require_http_methods(["GET", "POST"])
@teachers_only
def discard(request: WorkerRequest, upload_id: UUID) -> HttpResponse:
    upload = Upload.objects.get(pk=upload_id, by=request.worker, document=None)
    if request.method == "POST":
        actions.discard(upload, by=request.worker, at=timezone.now())
        messages.success(request, _("What had come of the file is thrown away."))
        return SeeOther("files")
    facts = {
        "upload": upload,
        "question": _("Throw away what has come of this file?"),
        "consequence": _("The file on your own computer stays as it is."),
        "yes": pgettext("upload", "Throw away"),
        "back": reverse("files"),
    }
    return render(request, "documents/discard.html", facts)
