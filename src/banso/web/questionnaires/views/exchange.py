from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from banso.records.questionnaires import actions
from banso.records.questionnaires.models import Questionnaire
from banso.records.questionnaires.queries import newest_version
from banso.web.answers import SeeOther
from banso.web.components.sheets import XLSX
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.questionnaires.xlsform.reading import LARGEST, Brought, CannotRead
from banso.web.questionnaires.xlsform.reading import bring as read
from banso.web.questionnaires.xlsform.writing import write

LONGEST_TITLE = 100


class BringForm(forms.Form):
    """Cleans to what the file says."""

    file = forms.FileField(
        label=gettext_lazy("XLSForm (.xlsx)"), widget=forms.FileInput({"accept": ".xlsx"})
    )

    def clean_file(self) -> Brought:
        try:
            return read(self.cleaned_data["file"].read(LARGEST + 1))
        except CannotRead as problem:
            raise forms.ValidationError(problem.sentence) from problem


@require_http_methods(["GET", "POST"])
@teachers_only
def bring(request: WorkerRequest) -> HttpResponse:
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    upload = BringForm(*sent)
    if upload.is_bound and upload.is_valid():
        brought = upload.cleaned_data["file"]
        title = (brought.title or request.FILES["file"].name)[:LONGEST_TITLE]
        by_whom = {"by": request.worker, "at": timezone.now()}
        made = actions.make(title, definition=brought.definition, **by_whom)
        messages.success(request, _("The questionnaire is brought in. Please look through it."))
        if brought.left_aside:
            sentence = _("Not taken over, because nothing here depends on it: %(columns)s.")
            messages.warning(request, sentence % {"columns": "、".join(brought.left_aside)})
        return SeeOther("questionnaire", made.pk)
    return render(request, "questionnaires/bring.html", {"upload": upload})


@require_safe
def give(request: WorkerRequest, questionnaire_id: UUID) -> HttpResponse:  # noqa: ARG001  Django's signature
    one = Questionnaire.objects.get(pk=questionnaire_id)
    version = newest_version(one)
    name = one.name or f"questionnaire-{one.pk.hex[-6:]}"
    content = write(version.asked(), title=one.title, name=name, version=version.number)
    headers = {"Content-Disposition": f'attachment; filename="{name}.xlsx"'}
    return HttpResponse(content, XLSX, headers=headers)
