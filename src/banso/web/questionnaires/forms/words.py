"""Forms about what somebody wrote in their own words."""

from collections.abc import Iterable, Sequence

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.records.questionnaires.queries import TextLine
from banso.records.texts.models import Version
from banso.web.components.fields import KeyField, LineField, TextField
from banso.web.components.forms import RecordForm
from banso.web.components.languages import told


class TagForm(RecordForm):
    name = LineField(
        label=pgettext_lazy("words of an answer", "Tag"),
        max_length=40,
        help_text=_("One or two words under which similar answers are gathered."),
        widget=forms.TextInput({"list": "tags-used", "autocomplete": "off"}),
    )

    def __init__(self, *args, used: Sequence[str], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.used = used


class MakeRemark(RecordForm):
    about = forms.ChoiceField(label=_("On which text?"))
    words = TextField(
        label=pgettext_lazy("remark", "The remark"),
        help_text=_("Leave out whatever could tell who wrote it."),
    )
    key = KeyField()

    def __init__(self, *args, texts: Iterable[TextLine], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(text.id), told(text, "title")) for text in texts]
        self.fields["about"].choices = choices

    def facts(self) -> dict[str, object]:
        written = dict(self.cleaned_data)
        versions = Version.objects.filter(text=written.pop("about")).order_by("-number")
        return written | {"version": versions[:1].get()}
