"""What is said of a person in words: the head of a page, the age, the days since."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from banso.core.calendar.age import Age, age_on
from banso.core.calendar.precision import Precision
from banso.records.people.choices import Sex
from banso.records.people.models import Person
from banso.web.components.shapes import PersonHead


def head_of(
    person: Person, on: date, *, own_page: bool, lives_with: Iterable[str] = ()
) -> PersonHead:
    """On the person's own page the name is the title; elsewhere it leads back there."""
    facts = [age_words(person, on), sex_words(person), holder_words(person)]
    if names := pgettext("between two names", ", ").join(lives_with):
        facts.append(_("Lives with %(names)s") % {"names": names})
    return PersonHead(
        name=person.called,
        kana=person.kana,
        facts=[fact for fact in facts if fact],
        url="" if own_page else reverse("person", args=[person.pk]),
    )


class Born(Protocol):
    """A person, or a line about one, with the birth as exactly as it is known."""

    born_on: date | None
    born_precision: str


def age_words(person: Born, on: date) -> str:
    """45歳, 45〜46歳, 50歳くらい; nothing where nothing is known."""
    if person.born_on is None:
        return ""
    age = age_on(on, born_on=person.born_on, precision=Precision(person.born_precision))
    return _in_words(age) if age else ""


def _in_words(age: Age) -> str:
    ages = {"least": age.least, "most": age.most}
    if age.about:
        return _("about %(least)s years old") % ages
    if age.least == age.most:
        return _("%(least)s years old") % ages
    return _("%(least)s or %(most)s years old") % ages


def sex_words(person: Person) -> str:
    if person.sex == Sex.UNKNOWN:
        return ""
    return person.sex_words or person.get_sex_display()


def holder_words(person: Person) -> str:
    if person.holder is None:
        return _("No holder yet")
    return _("Holder: %(name)s") % {"name": person.holder}


def days_ago(day: date | None, on: date) -> str:
    """A plain count of days; it does not say whether that is long."""
    if day is None:
        return ""
    days = (on - day).days
    if days == 0:
        return pgettext("days ago", "today")
    if days == 1:
        return pgettext("days ago", "yesterday")
    return _("%(days)s days ago") % {"days": days}
