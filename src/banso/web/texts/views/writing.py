from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from banso.core.names.written import says_something
from banso.records.texts import actions, queries
from banso.records.texts.actions import Wording
from banso.records.texts.choices import TextKind
from banso.records.texts.models import Remark, Version
from banso.web.answers import SeeOther, key_asked, page_or_part
from banso.web.components.fields import LONGEST_TEXT
from banso.web.components.prose import as_html
from banso.web.doorkeeper import WorkerRequest, teachers_only
from banso.web.texts import forms
from banso.web.texts.compared import compare
from banso.web.texts.shown import shown
from banso.web.texts.views.remarks import keep


@require_http_methods(["GET", "POST"])
def propose(request: WorkerRequest, text_name: str) -> HttpResponse:
    """How a text should read instead, with the reason. Looking at it first saves nothing."""
    now = queries.current_called(text_name)
    typed = forms.NewProposal.of(Wording.of(now))
    form = forms.NewProposal(request.POST or None, version=now, initial=typed)
    by_whom = {"by": request.worker, "at": timezone.now()}
    if not is_looking(request) and form.carries_out(keep, now.text, **by_whom):
        messages.success(request, _("Thank you. Your proposal is kept, and it will be answered."))
        return SeeOther("remark", form.made.pk)
    facts = {"form": form, "text": shown(now), "looked": look(form, now)}
    return page_or_part(request, "texts/propose.html#looked", facts)


@teachers_only
@require_http_methods(["GET", "POST"])
def publish(request: WorkerRequest, text_name: str) -> HttpResponse:
    """The next version of a text, possibly begun from a proposal; it answers adopted remarks."""
    now, proposed = queries.current_called(text_name), _proposed(request)
    form = forms.NewVersion(
        request.POST or None,
        version=now,
        to_be_done=queries.to_be_done(now.text),
        initial=_beginning(now, proposed),
    )
    by_whom = {"by": request.worker, "at": timezone.now()}
    if not is_looking(request) and form.carries_out(actions.publish, now.text, **by_whom):
        messages.success(request, _("The new version is published. Earlier ones stay citable."))
        return SeeOther("text", text_name)
    begun = None if is_looking(request) else form.begin_from(now)
    facts = {
        "form": form,
        "text": shown(now),
        "proposed": proposed,
        "meanwhile": _changed_since(begun, now),
        "looked": look(form, now),
    }
    return page_or_part(request, "texts/publish.html#looked", facts)


def _proposed(request: WorkerRequest) -> Remark | None:
    asked = key_asked(request, "proposal")
    return queries.the_remark(asked) if asked else None


def _beginning(now: Version, proposed: Remark | None) -> dict[str, object]:
    proposal = getattr(proposed, "proposal", None)
    if proposal is None or proposed.version.text_id != now.text_id:
        return forms.NewVersion.of(Wording.of(now))
    return forms.NewVersion.of(Wording.of(proposal)) | {
        "answers": [str(proposed.pk)],
        "what_changed": proposed.words,
    }


def _changed_since(begun: int | None, now: Version) -> list | None:
    """What somebody else has changed since the author began."""
    if begun is None:
        return None
    return compare(Wording.of(queries.version(now.text.name, begun)), Wording.of(now))


@teachers_only
@require_http_methods(["GET", "POST"])
def new_text(request: WorkerRequest) -> HttpResponse:
    number = queries.how_many_of(TextKind.TERM) + 1
    form = forms.NewText(request.POST or None, initial={"address_name": f"term-{number}"})
    if form.carries_out(actions.write, by=request.worker, at=timezone.now()):
        messages.success(request, _("The text is published in its first version."))
        return SeeOther("text", form.made.name)
    return render(request, "texts/new_text.html", {"form": form})


def is_looking(request: WorkerRequest) -> bool:
    """The author wants to see the differences and the page first."""
    return "look" in request.POST


def look(form: forms.Author, now: Version) -> dict[str, object]:
    """What the author has changed so far, and how it will look; nothing is saved."""
    typed = form.typed
    if max(map(len, typed)) > LONGEST_TEXT:
        return {"parts": [], "html": SafeString()}
    said = says_something(typed.body)
    return {
        "parts": compare(Wording.of(now), typed),
        "html": as_html(typed.body) if said else SafeString(),
    }
