"""Sentences of Django's forms that the catalogue says in our own words.

They stand here only so that `make words` finds them and keeps their Japanese.
"""

from django.utils.translation import gettext_noop as _
from django.utils.translation import ngettext_lazy

IN_OUR_WORDS = (
    _("This field is required."),
    _("Enter a whole number."),
    _("Enter a valid time."),
    _("Ensure this value is greater than or equal to %(limit_value)s."),
    _("Ensure this value is less than or equal to %(limit_value)s."),
    _("Select a valid choice. That choice is not one of the available choices."),
    _("Select a valid choice. %(value)s is not one of the available choices."),
    ngettext_lazy(
        "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
        "limit_value",
    ),
)
