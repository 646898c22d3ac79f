"""Words for a person and a household."""

from django.db import models
from django.utils.translation import pgettext_lazy

from banso.core.calendar import precision


class Sex(models.TextChoices):
    """As the standard form (相談受付・申込票) has it: 男性, 女性, 他( )."""

    UNKNOWN = "", pgettext_lazy("sex", "Not known")
    MALE = "male", pgettext_lazy("sex", "Male")
    FEMALE = "female", pgettext_lazy("sex", "Female")
    OTHER = "other", pgettext_lazy("sex", "Other")


class NameKind(models.TextChoices):
    REAL = "real", pgettext_lazy("kind of name", "Real name")
    ALIAS = "alias", pgettext_lazy("kind of name", "Alias")
    FORMER = "former", pgettext_lazy("kind of name", "Former name")
    DESCRIPTION = "description", pgettext_lazy("kind of name", "Description, name not known")


class Precision(models.TextChoices):
    DAY = precision.Precision.DAY, pgettext_lazy("how exactly a day is known", "The day")
    MONTH = precision.Precision.MONTH, pgettext_lazy("how exactly a day is known", "The month")
    YEAR = precision.Precision.YEAR, pgettext_lazy("how exactly a day is known", "The year")
    ABOUT = precision.Precision.ABOUT, pgettext_lazy("how exactly a day is known", "About")
