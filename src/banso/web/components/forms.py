"""The ground of every form that leads to an action. Forms check and clean; they save nothing."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from banso.records.keys import KeptOtherwise, KeyTaken, new_key
from banso.web.components.fields import TOO_OLD

# For an exception of an action: the field it belongs to (None: the whole form), a sentence.
Refusals = Mapping[type[Exception], tuple[str | None, str | Promise]]
EVERYWHERE: Refusals = {
    KeyTaken: (None, TOO_OLD),
    KeptOtherwise: (
        None,
        _(
            "This was saved before, in other words, and stays as it was saved. What stands here "
            "now is not saved. To correct what was saved, open it and put it right; to keep this "
            "as a further record, save it once more."
        ),
    ),
}


class RecordForm(forms.Form):
    refusals: ClassVar[Refusals] = {}

    def facts(self) -> dict[str, object]:
        """What was written, under the names that the action gives it."""
        return self.cleaned_data

    def carries_out(self, action: Callable, *about: object, **by_whom_and_when: object) -> bool:
        """Check, then act. A refusal becomes a sentence beside its field; what was typed stays."""
        if not self.is_valid():
            if "key" in self.errors:
                self._take_another_key()
            return False
        known = EVERYWHERE | self.refusals
        try:
            self.made = action(*about, **self.facts(), **by_whom_and_when)
        except tuple(known) as refusal:
            self.add_error(*known[type(refusal)])
            if type(refusal) in EVERYWHERE:
                self._take_another_key()
            return False
        return True

    def _take_another_key(self) -> None:
        """The next time, what stands in the form is sent as a record of its own."""
        self.data = self.data.copy()
        self.data[self.add_prefix("key")] = new_key()
