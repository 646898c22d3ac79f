"""Forms for remarks, proposals, discussion, decisions and new versions.

Titles in Japanese stand in ``title_ja``, what somebody said in ``said``: other records have
shorter fields of the plain names.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.core.calendar.past import InTheFuture
from banso.core.names.written import readable
from banso.records.audience import Field, Position
from banso.records.meetings.models import Meeting
from banso.records.texts import actions
from banso.records.texts.actions import Wording
from banso.records.texts.choices import Decision, Origin, TextKind
from banso.records.texts.models import Remark, Version
from banso.web.components.fields import STILL_TO_COME, DayField, KeyField, LineField, TextField
from banso.web.components.forms import RecordForm, Refusals

ANSWERED = (
    "answers",
    _("One of these remarks has been answered meanwhile. Please look at the list again."),
)
A_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NOT_A_NAME = _("Only small Latin letters, digits and hyphens, for example: term-tie")
RESERVED = frozenset({"new", "remarks", "changes", "preview"})  # addresses of other pages
LONGEST_LABEL = 60  # characters of a remark beside its checkbox


class NumberField(forms.TypedChoiceField):
    """The number of the version that somebody read, carried along unseen."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(coerce=int, choices=())


class AboutVersion(RecordForm):
    """Whatever refers to a version of a text, the newest one when the page was opened."""

    number = NumberField()
    key = KeyField()

    def __init__(self, *args, version: Version, **kwargs) -> None:
        initial = {"number": version.number} | (kwargs.pop("initial", None) or {})
        super().__init__(*args, initial=initial, **kwargs)
        numbers = range(1, version.number + 1)
        self.fields["number"].choices = [(number, str(number)) for number in numbers]


class Author(forms.Form):
    """The words of a text, in both languages, and where they come from."""

    title_ja = LineField(label=pgettext_lazy("part of a text", "Title"), max_length=200)
    body = TextField(
        label=pgettext_lazy("part of a text", "Text"),
        rows=16,
        help_text=_(
            "A blank line parts paragraphs, # begins a heading, - a list, ** marks a word: **tie**."
        ),
    )
    title_en = LineField(
        label=pgettext_lazy("part of a text", "Title in English"), max_length=200, required=False
    )
    body_en = TextField(
        label=pgettext_lazy("part of a text", "Text in English"), rows=8, required=False
    )
    sources = TextField(
        label=pgettext_lazy("part of a text", "Sources"),
        required=False,
        help_text=_("One a line: author, title, year, page"),
    )

    @staticmethod
    def of(wording: Wording) -> dict[str, str]:
        words = wording._asdict()
        return {"title_ja": words.pop("title"), **words}

    @property
    def typed(self) -> Wording:
        """What stands in the form now, checked or not."""
        words = {name: readable(str(self[name].value() or "")) for name in Author.base_fields}
        return Wording(words.pop("title_ja"), **words)

    @staticmethod
    def taken_from(facts: dict[str, object]) -> tuple[Wording, dict[str, object]]:
        """The wording, and what else stood in the form."""
        rest = dict(facts)
        words = {name: rest.pop(name) for name in Author.base_fields}
        return Wording(words.pop("title_ja"), **words), rest


class NewRemark(AboutVersion):
    said = TextField(
        label=_("What did you notice?"),
        rows=6,
        help_text=_("A question, something unclear, something missing, an example from practice"),
    )
    origin = forms.ChoiceField(label=_("On which occasion?"), choices=Origin)
    origin_words = LineField(
        label=_("More about the occasion, or from whom you heard it"),
        max_length=200,
        required=False,
        help_text=_("Please write no names of persons whom we accompany."),
    )
    field = forms.ChoiceField(
        label=_("Field of work"),
        choices=[("", pgettext_lazy("audience", "Not said")), *Field.choices],
        required=False,
    )
    position = forms.ChoiceField(
        label=pgettext_lazy("audience", "Position"),
        choices=[("", pgettext_lazy("audience", "Not said")), *Position.choices],
        required=False,
    )
    field_order = ("said", "origin", "origin_words", "field", "position")
    refusals: ClassVar[Refusals] = {
        actions.StillUndecided: (
            None,
            _("That remark is still under discussion. Please join the discussion there."),
        )
    }

    def facts(self) -> dict[str, object]:
        facts = dict(self.cleaned_data)
        return {"words": facts.pop("said"), **facts}


class NewProposal(AboutVersion, Author):
    said = TextField(
        label=_("Why should it read like this?"),
        help_text=_("The reason, in words that others can follow and answer"),
    )
    field_order = (*Author.base_fields, "said")

    def facts(self) -> dict[str, object]:
        proposed, rest = self.taken_from(self.cleaned_data)
        return {"proposed": proposed, "words": rest.pop("said"), **rest}


class NewVersion(AboutVersion, Author):
    what_changed = TextField(
        label=_("What has changed, and why?"),
        help_text=_("Learners read this sentence beside the differences."),
    )
    answers = forms.MultipleChoiceField(
        label=_("Adopted remarks that are done with this version"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    field_order = (*Author.base_fields, "what_changed", "answers")
    refusals: ClassVar[Refusals] = {
        actions.NotToBeAnswered: ANSWERED,
        actions.PublishedMeanwhile: (
            None,
            _(
                "Somebody else has published a version while you were writing. Nothing of yours "
                "is lost: compare both below, change your text if need be, and publish again."
            ),
        ),
    }

    def __init__(self, *args, to_be_done: Iterable[Remark], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.by_key = {str(remark.pk): remark for remark in to_be_done}
        self.fields["answers"].choices = [
            (key, _as_label(remark)) for key, remark in self.by_key.items()
        ]
        if not self.by_key:
            del self.fields["answers"]

    def facts(self) -> dict[str, object]:
        wording, rest = self.taken_from(self.cleaned_data)
        return {
            "wording": wording,
            "after": rest["number"],
            "note": rest["what_changed"],
            "answers": [self.by_key[key] for key in rest.get("answers", [])],
            "key": rest["key"],
        }

    def begin_from(self, now: Version) -> int | None:
        """The number from which the author had begun, if it is not ``now`` any more.

        From here on the form begins from ``now``, for both are shown.
        """
        begun = self["number"].value()
        if not self.is_bound or str(begun) == str(now.number):
            return None
        self.data = self.data.copy()
        self.data[self.add_prefix("number")] = now.number
        known = {str(number) for number, _label in self.fields["number"].choices}
        return int(begun) if begun in known else None


def _as_label(remark: Remark) -> str:
    words = " ".join(remark.words.split())
    return words if len(words) <= LONGEST_LABEL else words[:LONGEST_LABEL] + "…"


class NewText(RecordForm, Author):
    kind = forms.ChoiceField(
        label=_("What kind of text is it?"),
        choices=[
            (kind.value, kind.label)
            for kind in (TextKind.TERM, TextKind.PRINCIPLE, TextKind.CAPTION, TextKind.GUIDE)
        ],
        widget=forms.RadioSelect,
        initial=TextKind.TERM,
    )
    address_name = LineField(
        label=_("Short name for the address"), max_length=60, help_text=NOT_A_NAME
    )
    key = KeyField()
    field_order = ("kind", "address_name")
    refusals: ClassVar[Refusals] = {
        actions.NameTaken: ("address_name", _("Another text has this name. Please choose another."))
    }

    def clean_address_name(self) -> str:
        name = self.cleaned_data["address_name"]
        if not A_NAME.fullmatch(name) or name in RESERVED:
            raise ValidationError(NOT_A_NAME)
        return name

    def facts(self) -> dict[str, object]:
        wording, rest = self.taken_from(self.cleaned_data)
        return {"wording": wording, "name": rest.pop("address_name"), **rest}


class NewComment(RecordForm):
    said = TextField(label=_("Your word in the discussion"))
    key = KeyField()

    def facts(self) -> dict[str, object]:
        return {"words": self.cleaned_data["said"], "key": self.cleaned_data["key"]}


class Decide(RecordForm):
    decision = forms.ChoiceField(
        label=pgettext_lazy("remark", "Decision"), choices=Decision, widget=forms.RadioSelect
    )
    reason = TextField(
        label=pgettext_lazy("remark", "Reason"),
        help_text=_("Whoever said it reads this, and so do all who learn."),
    )
    meeting = forms.ChoiceField(label=_("In which meeting?"), required=False)
    agreed_by = LineField(
        label=_("Who agreed?"),
        max_length=300,
        help_text=_("For example: all members present; or the names of those who agreed"),
    )
    on = DayField(label=pgettext_lazy("remark", "Decided on"), initial=timezone.localdate)
    refusals: ClassVar[Refusals] = {
        InTheFuture: ("on", STILL_TO_COME),
        actions.AlreadyDecided: (
            None,
            _("This has been decided already, and the decision stays. Take it up in a new remark."),
        ),
    }

    def __init__(self, *args, meetings: Sequence[Meeting], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.meetings: Mapping[str, Meeting] = {str(m.pk): m for m in meetings}
        by_agreement = ("", _("In none, by agreement"))
        named = [(key, f"{m.on} {m.series} {m}") for key, m in self.meetings.items()]
        self.fields["meeting"].choices = [by_agreement, *named]

    def facts(self) -> dict[str, object]:
        meeting = self.meetings.get(self.cleaned_data["meeting"])
        return self.cleaned_data | {"meeting": meeting}
