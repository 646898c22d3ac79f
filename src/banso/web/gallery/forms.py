from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from banso.records.documents.choices import DocumentKind
from banso.web.components.documents import DocumentField
from banso.web.components.fields import DayField, SaidDayField, ShortChoices

WAYS = [("visit", _("Visit")), ("phone", _("Telephone")), ("letter", _("Letter"))]
STEPS = [
    ("1", _("Cannot move")),
    ("2", _("Feels heavy")),
    ("3", _("Comes along if asked")),
    ("4", _("Would like to")),
    ("5", _("Moves without being asked")),
]
PLACES = [
    ("", _("Not chosen")),
    ("kitchen", _("Children's kitchen at the harbour")),
    ("shogi", _("Shogi afternoon")),
]


class Sample(forms.Form):
    """One field of every kind."""

    name = forms.CharField(label=_("Name"), max_length=10, help_text=_("Or a description."))
    kana = forms.CharField(label=_("Reading in kana"), required=False)
    on = DayField(label=_("Day"))
    born = SaidDayField(label=_("Born"), required=False)
    minutes = forms.IntegerField(
        label=_("Minutes"),
        required=False,
        min_value=1,
        widget=forms.NumberInput({"size": 6}),
    )
    place = forms.ChoiceField(label=_("Place"), choices=PLACES, required=False)
    way = forms.ChoiceField(label=_("How"), choices=WAYS, widget=ShortChoices)
    step = forms.ChoiceField(
        label=_("How is it now?"),
        choices=STEPS,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("There is no right answer."),
    )
    met = forms.MultipleChoiceField(
        label=_("Who was met?"),
        choices=PLACES[1:],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    told = forms.BooleanField(
        label=_("It was told later"), required=False, help_text=_("From before we met.")
    )
    note = forms.CharField(label=_("Note"), widget=forms.Textarea({"rows": 4}))
    picture = DocumentField(
        kind=DocumentKind.PICTURE,
        label=pgettext_lazy("kind of document", "Picture"),
        required=False,
    )


def mistaken_sample() -> Sample:
    """A form sent with a mistake in every field that can have one."""
    written = {"name": "いろはにほへとちりぬるを", "on": "R8.2.30", "born": "昭和99年"}
    written |= {"minutes": "0", "place": "elsewhere", "step": "9", "picture": "gone"}
    form = Sample({f"mistaken-{name}": words for name, words in written.items()}, prefix="mistaken")
    form.add_error(None, _("Somebody else has changed this record in the meantime."))
    return form
