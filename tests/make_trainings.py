"""Makers for training: a model of the guide, a run made from it, who takes part."""

from datetime import date, datetime, timedelta
from pathlib import Path

from tests import make

from banso.records.documents.models import Document
from banso.records.staff.models import Worker
from banso.records.trainings.actions import bring_in, clock, joining, runs
from banso.records.trainings.models import (
    Participation,
    Progress,
    Run,
    Session,
    Step,
    TrainingModel,
)

SAMPLES = Path(__file__).parent / "examples" / "training_models"
A_WEEK_LATER = make.NOON + timedelta(7)


def training_model(name: str = "sample-hour") -> TrainingModel:
    bring_in(SAMPLES, at=make.NOON)
    return TrainingModel.objects.get(name=name)


def run(title: str = "伴走型支援の研修", **more: object) -> Run:
    """A run in a week's time; ``on`` another day, or ``begins`` for a series."""
    on = more.pop("on", None)
    begins = more.pop("begins", [_at_noon(on) if on else A_WEEK_LATER])
    model = more.pop("model", None) or training_model()
    usual = {"place": "市役所 第2会議室", "by": make.aoi(), "at": make.NOON}
    return runs.begin(model, begins=begins, **usual | {"title": title} | more)


def series(**more: object) -> Run:
    """Two sessions: in a week's time, and a week after that."""
    days = [A_WEEK_LATER, A_WEEK_LATER + timedelta(7)]
    return run(**{"model": training_model("sample-series"), "begins": days} | more)


def session(of: Run | None = None) -> Session:
    return (of or run()).sessions.order_by("number")[0]


def step(of: Session | None = None) -> Step:
    return (of or session()).steps.order_by("place")[0]


def guest(of: Run | None = None, name: str = "架空 花子", **more: object) -> Participation:
    """Somebody without an account."""
    return joining.add(of or run(), name=name, **{"by": make.aoi(), "at": make.NOON} | more)


def colleague(of: Run | None = None, worker: Worker | None = None) -> Participation:
    return joining.join(of or run(), by=worker or make.hana(), at=make.NOON)


def started(of: Session | None = None, at: datetime = make.NOON) -> Progress:
    return clock.start(of or session(), by=make.aoi(), at=at)


def document(name: str = "当日の資料.pdf", **more: object) -> Document:
    known = {"kind": "handout", "media_type": "application/pdf", "content": "0" * 64, "size": 1}
    return Document.objects.create(name=name, received_at=make.NOON, **known | more)


def _at_noon(day: date) -> datetime:
    return make.NOON + (day - make.TODAY)
