"""Texts as a page shows them: in the language of the page, in Japanese where English is missing."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from banso.core.names.folding import fold
from banso.records.texts.choices import TextKind
from banso.records.texts.models import Version
from banso.records.texts.queries import OF_THE_DEFINITION
from banso.web.components.languages import told
from banso.web.components.prose import as_html


class Shown(NamedTuple):
    """``language``: of the words, so that they are read aloud rightly on any page."""

    name: str
    kind: str
    kind_label: str | Promise
    number: int
    on: date
    title: str
    body: str
    language: str
    sources: Sequence[str]
    is_image: bool  # of the definition: an image, and no verdict

    @property
    def url(self) -> str:
        return reverse("text", args=[self.name])

    @property
    def permanent(self) -> str:
        return reverse("text-version", args=[self.name, self.number])

    @property
    def below_a_heading(self) -> SafeString:
        """The body where its title is the third heading of the page."""
        return as_html(self.body, level=4)


def shown(version: Version) -> Shown:
    kind = TextKind(version.text.kind)
    english = not (get_language() or "ja").startswith("ja") and bool(version.body_en)
    return Shown(
        name=version.text.name,
        kind=kind,
        kind_label=kind.label,
        number=version.number,
        on=timezone.localdate(version.published_at),
        title=told(version, "title"),
        body=told(version, "body"),
        language="en" if english else "ja",
        sources=[line for line in version.sources.splitlines() if line.strip()],
        is_image=kind in OF_THE_DEFINITION,
    )


def found_among(versions: Iterable[Version], sought: str) -> list[Shown]:
    """The texts in which the words stand, in either language, however they are written."""
    wanted = fold(sought)
    return [
        shown(v)
        for v in versions
        if wanted in fold(f"{v.title}\n{v.title_en}\n{v.body}\n{v.body_en}")
    ]
