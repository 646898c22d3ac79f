"""A person in words: ``{% person_head person %}``, ``{{ person|age }}``, ``{{ day|ago }}``."""

from collections.abc import Iterable
from datetime import date

from django import template
from django.utils import timezone

from banso.records.people.models import Person
from banso.web.components import persons

register = template.Library()


@register.inclusion_tag("components/person_head.html")
def person_head(
    person: Person, *, own_page: bool = False, lives_with: Iterable[str] = ()
) -> dict[str, object]:
    today = timezone.localdate()
    head = persons.head_of(person, today, own_page=own_page, lives_with=lives_with)
    return {"person": head, "level": "" if own_page else "p"}


@register.filter
def age(person: Person) -> str:
    return persons.age_words(person, timezone.localdate())


@register.filter
def ago(day: date | None) -> str:
    return persons.days_ago(day, timezone.localdate())
