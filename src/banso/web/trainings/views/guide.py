from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from banso.core.access.teaching import may_teach
from banso.records.texts.choices import TextKind
from banso.records.texts.queries import current_of
from banso.records.trainings import queries
from banso.web.doorkeeper import WorkerRequest


@require_safe
def guide(request: WorkerRequest) -> HttpResponse:
    """Chapter 1, and chapter 2 with the models after its words."""
    facts = {
        "chapters": current_of([TextKind.GUIDE]),
        "models": queries.training_models(),
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "trainings/guide.html", facts)


@require_safe
def training_model(request: WorkerRequest, model_name: str) -> HttpResponse:
    model = queries.model_named(model_name)
    facts = {"model": model, "may_teach": may_teach(request.worker.duty)}
    return render(request, "trainings/model.html", facts)
