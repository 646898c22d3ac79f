"""Lengths of films and links, as a form takes them."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from banso.core.names.written import on_one_line
from banso.web.components.fields import LineField
from banso.web.components.templatetags.languages import running_time

LENGTH = re.compile(r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)", re.ASCII)
NO_LENGTH = _("Please write minutes and seconds: 37:24.")
NO_LINK = _("A link begins with https:// or http:// and holds no blanks.")
FULL_WIDTH = str.maketrans("０１２３４５６７８９：", "0123456789:")
LONGEST_LINK = 500


class LengthField(LineField):
    """Minutes and seconds (37:24), with hours if need be; cleans to seconds, or None."""

    def __init__(self, **rest) -> None:
        rest.setdefault("help_text", _("Minutes and seconds, for example 37:24"))
        super().__init__(**rest)

    def clean(self, value: str | None) -> int | None:
        written = super().clean(value).translate(FULL_WIDTH)
        if not written:
            return None
        match = LENGTH.fullmatch(written)
        hours, minutes, seconds = (
            (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
        )
        if not (length := 3600 * hours + 60 * minutes + seconds):
            raise ValidationError(NO_LENGTH, code="no_length")
        return length

    def prepare_value(self, value: object) -> object:
        return running_time(value) if isinstance(value, int) else value


class LinkField(LineField):
    """An address that a browser opens."""

    def __init__(self, **rest) -> None:
        super().__init__(max_length=LONGEST_LINK, **rest)

    def clean(self, value: str | None) -> str:
        link = super().clean(value)
        if link:
            try:
                URLValidator(schemes=["http", "https"])(on_one_line(link))
            except ValidationError as problem:
                raise ValidationError(NO_LINK, code="no_link") from problem
        return link
