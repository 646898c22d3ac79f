from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from banso.core.access.teaching import may_teach
from banso.records.texts.choices import TextKind
from banso.records.texts.queries import current_of
from banso.records.trainings import queries
from banso.web.components.languages import told
from banso.web.components.prose import as_html
from banso.web.doorkeeper import WorkerRequest

BELOW_CHAPTERS = 3  # the heading level of what stands within a chapter


@require_safe
def guide(request: WorkerRequest) -> HttpResponse:
    """Chapter 1, and chapter 2 with the models after its words."""
    facts = {
        "chapters": [
            {
                "name": version.text.name,
                "title": told(version, "title"),
                "body": as_html(told(version, "body"), level=BELOW_CHAPTERS),
            }
            for version in current_of([TextKind.GUIDE])
        ],
        "models": queries.training_models(),
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "trainings/guide.html", facts)


@require_safe
def training_model(request: WorkerRequest, model_name: str) -> HttpResponse:
    model = queries.model_named(model_name)
    facts = {"model": model, "may_teach": may_teach(request.worker.duty)}
    return render(request, "trainings/model.html", facts)
