"""Every page about training, for those that walk through them."""

from django.urls import reverse
from tests import make_trainings

from banso.records.trainings.models import Run

OF_RUN = ("run", "amend-run", "withdraw-run", "repeat-run", "steps", "attach-material", "add-guest",
          "add-colleague", "show-code")  # fmt: skip
OF_SESSION = ("move-session", "new-step", "running-sheet", "attendance")
OF_CODE = ("join-run",)
ALONE = ("runs", "guide", "forget-names", "join")
PAGES = (*ALONE, "training-model", "new-run", *OF_RUN, *OF_SESSION, "amend-step", *OF_CODE)
PAGES_OF_PARTICIPANT = ("amend-participant",)


def address(page: str, run: Run) -> str:
    if page in OF_RUN:
        return reverse(page, args=[run.pk])
    if page in OF_SESSION:
        return reverse(page, args=[run.pk, make_trainings.session(run).pk])
    if page in OF_CODE:
        return reverse(page, args=[run.code])
    if page in {"training-model", "new-run"}:
        return reverse(page, args=[run.model.name])
    if page == "amend-step":
        return reverse(page, args=[run.pk, make_trainings.step(make_trainings.session(run)).pk])
    if page == "amend-participant":
        return reverse(page, args=[run.pk, run.participations.order_by("pk")[0].pk])
    return reverse(page)
