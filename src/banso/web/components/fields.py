"""Form fields for words and for days as people write them (S45.3.2, 昭和45年3月2日, 1970-03-02,
50歳くらい), and the key that a new record carries from its form.

No field tells the browser its longest length: what is pasted would be cut off without a word.
The form says in a sentence how long it is and how long it may be.
"""

from datetime import date, timedelta
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from banso.core.calendar.eras import NotADay, Reason, SaidDay, read_day
from banso.core.calendar.precision import Precision
from banso.core.names.written import on_one_line, readable, says_something
from banso.records.keys import new_key
from banso.web.components.templatetags.days import day as as_read

STILL_TO_COME = _("This day is still to come.")
TOO_FAR = _("This day lies more than 50 years ahead. Is the year right?")
NOT_EXACT = _("Please write the day, too: 2026-11-23, R8.11.23 or 令和8年11月23日.")
SENTENCES = {
    Reason.NOT_UNDERSTOOD: _("“%(found)s” is not understood as a day."),
    Reason.YEAR_UNCLEAR: _("The year is not clear. Write all four digits, or the era: 1970, S45."),
    Reason.NO_SUCH_DAY: _("There is no such day in the calendar: %(found)s."),
    Reason.NO_SUCH_YEAR: _("The era did not last that long: %(found)s."),
    Reason.OUTSIDE_ERA: _("The era does not fit this day. Is %(meant)s meant?"),
    Reason.TOO_LONG_AGO: _("The year must be 1868 or later."),
}
TOO_OLD = _(
    "This page was too old to be sent. Nothing was saved yet, and what you typed still stands "
    "here. Please save once more."
)
LONGEST_TEXT = 100_000  # characters: some sixty pages; whoever pastes more has pasted a file
LONGEST_AHEAD = timedelta(days=50 * 366)
LONGEST_ECHO = 30  # characters of something that is no day, in the sentence that says so


class ShortChoices(forms.RadioSelect):
    """Radio buttons of one or two words each, side by side as far as there is room."""

    template_name = "components/short_choices.html"


class KeyField(forms.UUIDField):
    """Made with the empty form: sending it twice keeps one record (records.keys.keep_once)."""

    widget = forms.HiddenInput
    default_error_messages = {"invalid": TOO_OLD}  # noqa: RUF012  Django's way to say it

    def __init__(self) -> None:
        super().__init__(required=False, initial=new_key)


class LineField(forms.CharField):
    """Words on one line. Blanks that nobody can see are nothing written."""

    def to_python(self, value: str | None) -> str:
        written = super().to_python(self.kept(value or ""))
        return written if says_something(written) else ""

    def kept(self, written: str) -> str:
        return on_one_line(written)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, object]:
        attrs = super().widget_attrs(widget)
        attrs.pop("maxlength", None)
        return attrs


class TextField(LineField):
    """Words on as many lines as they need."""

    def __init__(self, *, rows: int = 3, **rest) -> None:
        rest.setdefault("widget", forms.Textarea({"rows": rows}))
        rest.setdefault("max_length", LONGEST_TEXT)
        super().__init__(**rest)

    def kept(self, written: str) -> str:
        return readable(written)


class AddressField(LineField):
    """An address on the web that a page will lead to: nothing else than http and https."""

    default_error_messages = {  # noqa: RUF012  Django's way to say it
        "not_an_address": _("An address begins with https:// or http:// and has no blanks.")
    }

    def __init__(self, **rest) -> None:
        rest.setdefault("widget", forms.TextInput({"inputmode": "url", "autocomplete": "off"}))
        super().__init__(**rest)

    def clean(self, value: str | None) -> str:
        written = super().clean(value)
        if written and not _leads_somewhere(written):
            sentence = self.error_messages["not_an_address"]
            raise ValidationError(sentence, code="not_an_address")
        return written


def _leads_somewhere(written: str) -> bool:
    try:
        parts = urlsplit(written)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and " " not in written


class SaidDayField(LineField):
    """A day as exactly as it was said; cleans to a ``SaidDay``, or None when left empty.

    A day that is still to come is refused, unless it ``may_come``: a plan looks ahead, but a
    year such as 2206 is a slip.
    """

    hint = _("As exactly as is known: 1970-03-02, S45.3.2, 昭和45年, about 1970")

    def __init__(self, *, may_come: bool = False, **rest) -> None:
        rest.setdefault("help_text", self.hint)
        rest.setdefault("widget", forms.TextInput({"size": 24, "autocomplete": "off"}))
        super().__init__(**rest)
        self.may_come = may_come

    def clean(self, value: str | None) -> SaidDay | date | None:
        written = super().clean(value)
        if not written:
            return None
        today = timezone.localdate()
        said = read_or_say_why(written, on=today)
        if said.day > today and not self.may_come:
            raise ValidationError(STILL_TO_COME, code="still_to_come")
        if said.day > today + LONGEST_AHEAD:
            raise ValidationError(TOO_FAR, code="too_far")
        return self.as_told(said)

    def as_told(self, said: SaidDay) -> SaidDay | date:
        return said

    def prepare_value(self, value: SaidDay | date | str | None) -> str | None:
        """What stands in the field when a record is amended; it reads back as the same day."""
        if isinstance(value, date):
            value = SaidDay(value, Precision.DAY)
        return as_typed(value) if isinstance(value, SaidDay) else value


class DayField(SaidDayField):
    """A day known exactly; cleans to a ``date``, or None when left empty."""

    hint = _("For example: 2026-11-23, R8.11.23, 令和8年11月23日")

    def as_told(self, said: SaidDay) -> date:
        if said.precision is not Precision.DAY:
            raise ValidationError(NOT_EXACT, code="not_exact")
        return said.day


def read_or_say_why(written: str, *, on: date) -> SaidDay:
    try:
        return read_day(written, on=on)
    except NotADay as problem:
        words = {"found": shortened(problem.found), "meant": as_read(problem.meant)}
        raise ValidationError(SENTENCES[problem.reason], problem.reason.name, words) from problem


def shortened(found: str) -> str:
    return found if len(found) <= LONGEST_ECHO else found[:LONGEST_ECHO] + "…"


def as_typed(said: SaidDay) -> str:
    """昭和60年ごろ → 「1985年ごろ」, a month → 1985-04: as short as what is known."""
    if said.precision is Precision.ABOUT:
        japanese = (get_language() or "").startswith("ja")
        return f"{said.day.year}年ごろ" if japanese else f"about {said.day.year}"
    length = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}[said.precision]
    return said.day.isoformat()[:length]
