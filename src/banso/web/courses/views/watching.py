import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import NamedTuple
from uuid import UUID

from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from banso.records.courses import actions
from banso.records.courses.models import Film, Track
from banso.web.components.templatetags.languages import running_time
from banso.web.doorkeeper import WorkerRequest

MOST_PIECES = 1_000


class Report(NamedTuple):
    """What the player tells: pieces of the film that ran, and where it stands."""

    pieces: Sequence[Sequence[float]]
    position: float

    @classmethod
    def told(cls, sent: Mapping[str, str]) -> "Report":
        """Raises ValueError for whatever no player sends."""
        pieces, position = json.loads(sent.get("pieces", "")), float(sent.get("position", ""))
        if not isinstance(pieces, list) or len(pieces) > MOST_PIECES:
            raise ValueError("pieces")
        for piece in pieces:
            if not isinstance(piece, list) or not all(type(m) in (int, float) for m in piece):
                raise ValueError("piece")
        if position != position:  # noqa: PLR0124  not a number
            raise ValueError("position")
        return cls(pieces, position)


@require_POST
def watched(request: WorkerRequest, film_id: UUID) -> HttpResponse:
    film = Film.objects.select_related("lesson__course", "lesson__text").get(pk=film_id)
    try:
        report = Report.told(request.POST)
    except (ValueError, RecursionError, OverflowError):
        return HttpResponse(status=HTTPStatus.BAD_REQUEST)
    progress = actions.watch(
        film, report.pieces, position=report.position, by=request.worker, at=timezone.now()
    )
    words = _("Watched %(seen)s of %(length)s") % {
        "seen": running_time(progress.seconds),
        "length": running_time(film.seconds),
    }
    return JsonResponse({"words": words, "learnt": progress.learnt})


@require_GET
def track(request: WorkerRequest, track_id: UUID) -> HttpResponse:  # noqa: ARG001  every worker
    """A version of a track never changes, so the browser may keep it."""
    found = Track.objects.get(pk=track_id)
    answer = HttpResponse(found.body, "text/vtt; charset=utf-8")
    answer.headers["Cache-Control"] = "private, max-age=31536000, immutable"
    return answer
