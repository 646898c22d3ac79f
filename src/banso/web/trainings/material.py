"""What stands beside a run: lessons, documents, texts; by name, and as a choice."""

from typing import NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from banso.records.texts.models import Text
from banso.records.trainings import queries
from banso.records.trainings.models import Material, Run
from banso.web.components.languages import told


class Beside(NamedTuple):
    """A piece of material as a page shows it.

    ``url`` is for whoever has an account, ``guest_url`` for whoever has joined without one.
    """

    material: Material
    words: str
    url: str
    guest_url: str


def beside(run: Run) -> list[Beside]:
    """Everything that stands beside the run, that of the whole first."""
    materials = queries.materials(run)
    titles = queries.titles([_text_of(one) for one in materials])
    return [
        Beside(one, _words(one, titles), _address(one), _address_for_guests(run, one))
        for one in materials
    ]


def choosable() -> dict[str, tuple[str, object]]:
    """What can be put beside a run: for each key its words and the thing itself."""
    lessons = list(queries.lessons())
    texts = list(queries.texts())
    titles = queries.titles([*(lesson.text_id for lesson in lessons), *(text.pk for text in texts)])
    found = {f"lesson-{one.pk}": (_lesson_words(one, titles), one) for one in lessons}
    found |= {
        f"text-{one.pk}": (_("Text: %(title)s") % {"title": _title(one, titles)}, one)
        for one in texts
    }
    return found | {
        f"document-{one.pk}": (_("File: %(title)s") % {"title": one.name}, one)
        for one in queries.handouts()
    }


def _text_of(material: Material) -> object:
    return material.lesson.text_id if material.lesson else material.text_id


def _words(material: Material, titles: dict) -> str:
    if material.lesson:
        return _lesson_words(material.lesson, titles)
    if material.text:
        return _title(material.text, titles)
    return material.document.name


def _address(material: Material) -> str:
    if material.lesson:
        return reverse("lesson", args=[material.lesson_id])
    if material.text:
        return reverse("text", args=[material.text.name])
    return reverse("document", args=[material.document_id])


def _address_for_guests(run: Run, material: Material) -> str:
    """Files are handed out; lessons and texts are for those who work here."""
    return reverse("joined-material", args=[run.code, material.pk]) if material.document else ""


def _lesson_words(lesson: object, titles: dict) -> str:
    named = {"place": lesson.place, "title": told(titles[lesson.text_id], "title")}
    return _("Lesson %(place)d: %(title)s") % named


def _title(text: Text, titles: dict) -> str:
    return told(titles[text.pk], "title") if text.pk in titles else text.name
