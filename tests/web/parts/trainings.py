from collections.abc import Callable

from tests import make_trainings

from banso.records.trainings.actions import steps
from banso.records.trainings.models import Run, Session


def run() -> Run:
    """One run for the whole address: each part belongs to the one before it.

    With it a file, so that there is something to put beside it.
    """
    known = Run.objects.order_by("pk").first()
    if known is None:
        make_trainings.document()
    return known or make_trainings.run()


def session() -> Session:
    return run().sessions.order_by("number")[0]


def material() -> object:
    known = run().materials.order_by("pk").first()
    usual = {"by": make_trainings.make.aoi(), "at": make_trainings.make.NOON}
    return known or steps.attach(run(), make_trainings.document("別の資料.pdf"), **usual)


MAKERS: dict[str, Callable[[], object]] = {
    "model_name": lambda: make_trainings.training_model().name,
    "run_id": lambda: run().pk,
    "session_id": lambda: session().pk,
    "step_id": lambda: session().steps.order_by("place")[0].pk,
    "participation_id": lambda: make_trainings.guest(run()).pk,
    "material_id": lambda: material().pk,
    "paper_name": lambda: "names",
    "code": lambda: run().code,
}
