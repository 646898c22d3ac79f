"""Privacy beside the field: each model says which of its texts are replaced in demo copies."""

import pytest
from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.db.models import CharField, JSONField, Model, TextField

TEXTS = (CharField, TextField, JSONField, ArrayField)
# Of Django and allauth, and what a municipality is called in public.
NOT_OURS = ("banso.records.municipalities",)
MODELS = [
    model
    for model in apps.get_models()
    if model.__module__.startswith("banso.records") and not model.__module__.startswith(NOT_OURS)
]


def texts_of(model: type[Model]) -> list[str]:
    return sorted(field.name for field in model._meta.concrete_fields if isinstance(field, TEXTS))


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_text_is_either_kept_or_replaced(model):
    scrub = getattr(model, "Scrub", None)

    said = [*scrub.keep, *scrub.replace] if scrub else []

    assert sorted(said) == texts_of(model)
