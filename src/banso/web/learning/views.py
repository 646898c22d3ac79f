from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from banso.core.access.teaching import may_teach
from banso.web.doorkeeper import WorkerRequest


@require_GET
def learning(request: WorkerRequest) -> HttpResponse:
    facts = {"may_teach": may_teach(request.worker.duty)}
    return render(request, "learning/learning.html", facts)
