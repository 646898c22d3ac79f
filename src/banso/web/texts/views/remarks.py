from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from banso.core.access.teaching import may_teach
from banso.records.meetings.queries import meetings_for_choice
from banso.records.texts import actions, queries
from banso.records.texts.actions import Wording
from banso.records.texts.choices import Origin, RemarkState, TextKind
from banso.records.texts.models import Remark, Text, Version
from banso.web.answers import SeeOther
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.texts import compared, forms
from banso.web.texts.shown import shown

ON_A_PAGE = 20


@require_safe
def remarks(request: WorkerRequest) -> HttpResponse:
    """What was said and is to be looked at; first of all what is under discussion."""
    asked = request.GET.get("state", RemarkState.OPEN)
    state = asked if asked in RemarkState else RemarkState.OPEN
    kind = request.GET.get("kind", "")
    found = queries.remarks().in_state(RemarkState(state))
    if kind in TextKind:
        found = found.filter(version__text__kind=kind)
    counts = queries.counts_by_state()
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    facts = {
        "states": [(s, counts[s], s == state) for s in RemarkState],
        "state": state,
        "kinds": TextKind.choices,
        "kind": kind,
        "page": page,
    }
    return render(request, "texts/remarks.html", facts)


@require_http_methods(["GET", "POST"])
def new(request: WorkerRequest, text_name: str) -> HttpResponse:
    return _new(request, queries.current_called(text_name))


@require_http_methods(["GET", "POST"])
def again(request: WorkerRequest, decided_id: UUID) -> HttpResponse:
    """A decided remark is taken up again in a new one, about the version that is valid now."""
    renews = queries.the_remark(decided_id)
    return _new(request, queries.current(renews.version.text), renews)


def _new(request: WorkerRequest, now: Version, renews: Remark | None = None) -> HttpResponse:
    asked = request.GET.get("origin", Origin.READING)
    initial = {"origin": asked if asked in Origin else Origin.READING}
    form = forms.NewRemark(request.POST or None, version=now, initial=initial)
    by_whom = {"renews": renews, "by": request.worker, "at": timezone.now()}
    if form.carries_out(keep, now.text, **by_whom):
        messages.success(request, _("Thank you. Your remark is kept, and it will be answered."))
        return SeeOther("remark", form.made.pk)
    facts = {"form": form, "text": shown(now), "renews": renews}
    return render(request, "texts/new_remark.html", facts)


def keep(text: Text, *, number: int, **said: object) -> Remark:
    """``number``: of the version that was read, which need not be the newest any more."""
    return actions.remark(queries.version(text.name, number), **said)


@require_http_methods(["GET", "POST"])
def remark(request: WorkerRequest, remark_id: UUID) -> HttpResponse:
    """A remark with its proposal, its discussion and what became of it."""
    said = queries.the_remark(remark_id)
    form = forms.NewComment(request.POST or None)
    if form.carries_out(actions.comment, said, by=request.worker, at=timezone.now()):
        messages.success(request, _("Your word stands in the discussion."))
        return SeeOther("remark", said.pk)
    proposal = getattr(said, "proposal", None)
    wordings = proposal and (Wording.of(said.version), Wording.of(proposal))
    facts = {
        "form": form,
        "remark": said,
        "text": shown(said.version),
        "proposal": proposal,
        "parts": compared.compare(*wordings) if wordings else [],
        "comments": list(queries.comments_on(said)),
        "renewed_by": list(said.renewed_by.order_by("said_at")),
        "may_teach": may_teach(request.worker.duty),
    }
    return render(request, "texts/remark.html", facts)


@teachers_only
@require_http_methods(["GET", "POST"])
def decide(request: WorkerRequest, remark_id: UUID) -> HttpResponse:
    said = queries.the_remark(remark_id)
    form = forms.Decide(request.POST or None, meetings=meetings_for_choice())
    if form.carries_out(actions.decide, said, by=request.worker, at=timezone.now()):
        messages.success(request, _("The decision is kept, with its reason."))
        return SeeOther("remark", said.pk)
    return render(request, "texts/decide.html", {"form": form, "remark": said})
