"""Words for the crossings. None of them is a failure."""

from django.db import models
from django.utils.translation import pgettext_lazy

from banso.core.accompaniment import crossings


class CrossingKind(models.TextChoices):
    LINK = crossings.CrossingKind.LINK, pgettext_lazy("crossing", "Link (tsunagi)")
    BRING_BACK = crossings.CrossingKind.BRING_BACK, pgettext_lazy("crossing", "Return (modoshi)")
    RELINK = crossings.CrossingKind.RELINK, pgettext_lazy("crossing", "Re-link (tsunagi-naoshi)")
