"""Every address of the product as the URLconf knows it, and what a browser sends from its form.

Nothing is listed by hand: a new page is walked as soon as it has an address, and a part of an
address that is not known here fails the tests until it is.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from django import forms
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.utils import timezone
from tests import make, make_documents
from tests.web.parts import MAKERS
from tests.web.places import Lived, lived

from banso.web.components.documents import DocumentField
from banso.web.components.fields import SaidDayField
from banso.web.components.forms import RecordForm
from banso.web.courses.fields import LengthField, LinkField

PART = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")
ASKED = re.compile(r'(?:GET|query)\.get\("(\w+)"|"(\w+)" in request\.GET|asked\(request, "(\w+)"')


def _routes(entries: Sequence, before: str = "/") -> Iterator[str]:
    for entry in entries:
        route = before + str(entry.pattern).strip("^$")
        if isinstance(entry, URLResolver):
            yield from _routes(entry.url_patterns, route)
        elif isinstance(entry, URLPattern):
            yield route


def _parameters() -> Iterator[str]:
    yield from ("next", "language")  # read by the sign-in and by the switch of languages
    for source in (Path(settings.PACKAGE) / "web").rglob("*.py"):
        for match in ASKED.finditer(source.read_text(encoding="utf-8")):
            yield next(filter(None, match.groups()))


ROUTES = list(_routes(get_resolver().url_patterns))
PARAMETERS = sorted(set(_parameters()))


def address(route: str, life: Lived | None = None) -> str:
    life = life or lived()
    parts = {f"{kind}_id": record.pk for kind, record in life._asdict().items()} | {
        "other_id": make.person("一緒に住む人", of=life.person.team).pk,
        "record_id": life.tie.pk,
        "begin": "2026-01-01",
        "end": "2026-05-01",
        "keys": f"tie:{life.tie.pk}",
        "uidb36": "nobody",
        "key": "unknown",
    }
    return PART.sub(lambda part: str(_part(part[1] or part[2], parts)), route)


def _part(name: str, parts: dict[str, object]) -> object:
    return parts[name] if name in parts else MAKERS[name]()


EXAMPLES = {LengthField: "37:24", LinkField: "https://example.com/film"}


class Filled(NamedTuple):
    """A form as it would leave the browser if nothing in it was mistaken.

    ``place``: of the web, to which the form belongs.
    """

    place: str
    address: str
    fields: dict[str, forms.Field]
    values: dict[str, object]


def form_at(client: Client, page: str) -> Filled | None:
    """The form of a page that changes a record; None if there is none."""
    answer = client.get(page)
    form = answer.context and answer.context.get("form")
    if not isinstance(form, RecordForm):
        return None
    place = type(form).__module__.split(".")[2]
    return Filled(place, page, form.fields, {name: _value(form, name) for name in form.fields})


def _value(form: forms.Form, name: str) -> object:
    field, value = form.fields[name], form[name].value()
    if isinstance(field, forms.MultipleChoiceField):
        return value or []
    if value not in (None, "") or not field.required:
        return "" if value is None else value
    if isinstance(field, forms.ChoiceField):
        return field.choices[0][0]
    if isinstance(field, DocumentField):
        return make_documents.document(field.kind).pk
    if isinstance(field, tuple(EXAMPLES)):
        return next(words for kind, words in EXAMPLES.items() if isinstance(field, kind))
    return str(timezone.localdate()) if isinstance(field, SaidDayField) else "ひとこと"
