"""The ground of every form that leads to an action. Forms check and clean; they save nothing."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from banso.records.keys import KeyTaken

# For an exception of an action: the field it belongs to (None: the whole form), a sentence.
Refusals = Mapping[type[Exception], tuple[str | None, str | Promise]]
EVERYWHERE: Refusals = {
    KeyTaken: (None, _("This page is too old to be sent. Please open it again and write it there."))
}


class RecordForm(forms.Form):
    refusals: ClassVar[Refusals] = {}

    def facts(self) -> dict[str, object]:
        """What was written, under the names that the action gives it."""
        return self.cleaned_data

    def carries_out(self, action: Callable, *about: object, **by_whom_and_when: object) -> bool:
        """Check, then act. A refusal becomes a sentence beside its field; what was typed stays."""
        if not self.is_valid():
            return False
        known = EVERYWHERE | self.refusals
        try:
            self.made = action(*about, **self.facts(), **by_whom_and_when)
        except tuple(known) as refusal:
            self.add_error(*known[type(refusal)])
            return False
        return True
