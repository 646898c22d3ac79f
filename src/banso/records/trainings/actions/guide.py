"""Bringing in the training models that ship with the product."""

import tomllib
from datetime import datetime
from pathlib import Path

from django.db import transaction

import banso
from banso.records.audit import actions as audit
from banso.records.trainings.choices import Audience
from banso.records.trainings.models import ModelStep, TrainingModel, Variation

SHIPPED = Path(banso.__file__).parent / "material" / "guide" / "models"
OF_MODEL = ("title", "title_en", "aim", "aim_en", "minutes", "hints", "hints_en")
OF_STEP = (
    *("minutes", "title", "title_en", "what", "what_en", "material", "material_en"),
    *("group_work", "hints", "hints_en", "session"),
)


@transaction.atomic
def bring_in(folder: Path = SHIPPED, *, at: datetime) -> None:
    """Each model of the folder that is not there yet. One that is there stays as it is."""
    for file in sorted(folder.glob("*.toml")):
        told = tomllib.loads(file.read_text(encoding="utf-8"))
        if not TrainingModel.objects.filter(name=told["name"]).exists():
            _bring_in(told, at=at)


def _bring_in(told: dict, *, at: datetime) -> None:
    model = TrainingModel.objects.create(
        name=told["name"], place=told["place"], **_given(told, OF_MODEL)
    )
    ModelStep.objects.bulk_create(
        ModelStep(model=model, place=place, **_given(step, OF_STEP))
        for place, step in enumerate(told["steps"], start=1)
    )
    varied = told.get("variations", {})
    Variation.objects.bulk_create(
        Variation(
            model=model,
            for_whom=whom,
            words=_text(varied[whom]),
            words_en=_text(varied.get(f"{whom}_en", "")),
        )
        for whom in Audience.values
        if varied.get(whom)
    )
    audit.note("training_model.brought_in", model, by=None, at=at)


def _given(told: dict, fields: tuple[str, ...]) -> dict[str, object]:
    return {field: _text(told[field]) for field in fields if field in told}


def _text(told: object) -> object:
    """Several hints may stand as a list, one a line."""
    words = "\n".join(told) if isinstance(told, list) else told
    return words.strip() if isinstance(words, str) else words
