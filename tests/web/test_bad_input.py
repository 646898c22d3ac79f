"""Every field of every form is filled with what cannot be, as often as there are such values.

Either all of it is kept, or nothing; and then a Japanese sentence stands beside the field, tied
to it for those who listen, and what was typed still stands in the page.
"""

import re
from collections.abc import Iterator
from functools import cache
from html import escape

import pytest
from django import forms
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.models import SlugField
from tests.web.addresses import ROUTES, Filled, address, form_at

from banso.core.names.written import readable
from banso.records.audit.models import Entry
from banso.records.audit.queries import LOOKS
from banso.web.components.documents import DocumentField
from banso.web.components.fields import LONGEST_TEXT, KeyField, LineField, SaidDayField

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("aoi")]

WORDS = [
    "",
    " \u3000\u200b",
    "a\x00b\x08c",
    "\u202e逆さま\u200f",
    "𠮷田 葛\U000e0100城 👨‍👩‍👧",
    "%_\\'\"<b>&{{ x }}",
    "\ud800".encode("utf-8", "surrogatepass"),
    "あ" * 101,
    "あ" * 301,
]
DAYS = [
    *("", "きのうの前", "2026-04-31", "昭和70年", "S64.2.1", "4/5", "50歳くらい", "令和元年"),
    *("0000", "0001-01-01", "1867-12-31", "9999-12-31", "9999年", "2199-01-01", "1\x00", "1" * 999),
]
NUMBERS = ["0", "-1", "1441", "1e3", "６０", "一", "9" * 5000, "1\x00"]
TIMES = ["25:00", "10時", "\x00"]
CHOICES = ["", "0", "6", "nothing of it", "\x00", "0192f0c0-0000-7000-8000-000000000001"]
KEYS = ["", "abc", "\x00", "9" * 999]
FILES = [
    *("", "abc", "\x00", "0192f0c0-0000-7000-8000-000000000001"),
    SimpleUploadedFile("../第1講\x00.mp4", b"x"),
    SimpleUploadedFile("a.pdf", b"%PDF-1.7 and nothing else"),
]
KINDS = {  # the first that fits decides
    DocumentField: FILES,
    SaidDayField: DAYS,
    KeyField: KEYS,
    LineField: WORDS,
    forms.IntegerField: NUMBERS,
    forms.TimeField: TIMES,
    forms.ChoiceField: CHOICES,
    forms.ModelChoiceField: CHOICES,
    forms.BooleanField: ["nothing of it", "\x00"],
}
RECORDS = [
    model
    for model in apps.get_models()
    if model.__module__.startswith("banso.records.") and model is not Entry
]
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")


@pytest.mark.parametrize("route", ROUTES)
def test_what_cannot_be_is_said_and_nothing_of_it_is_written(client, route):
    if (filled := form_at(client, address(route))) is None:
        return  # nothing can be written here
    before = written()

    for name, mistaken in mistakes(filled):
        with transaction.atomic():
            answer = client.post(filled.address, filled.values | {name: mistaken})
            if answer.status_code != 303:
                assert (answer.status_code, written()) == (200, before), (name, mistaken)
                is_said(answer, name, mistaken)
            transaction.set_rollback(True)


@pytest.mark.parametrize("route", ROUTES)
def test_without_a_mistake_every_form_is_kept_and_without_a_field_it_asks(client, route):
    if (filled := form_at(client, address(route))) is None:
        return  # nothing can be written here
    before = written()

    with transaction.atomic():
        empty = client.post(filled.address, {"csrfmiddlewaretoken": "x"})
        asked = (empty.status_code, written())
        transaction.set_rollback(True)
    whole = client.post(filled.address, filled.values)

    needed = any(field.required for field in filled.fields.values())
    assert asked == (200, before) or not needed
    assert whole.status_code == 303


def test_the_walk_finds_the_forms(client):
    pages = {route.rpartition("/")[2] for route in ROUTES if form_at(client, address(route))}

    assert {"new", "amend", "end", "settled", "left", "rhythm", "<uuid:contact_id>"} <= pages


def mistakes(filled: Filled) -> Iterator[tuple[str, object]]:
    """A field of a kind that is not known here fails: say above what cannot stand in it."""
    for name, field in filled.fields.items():
        values = next(values for kind, values in KINDS.items() if isinstance(field, kind))
        yield from ((name, value) for value in values)
        if getattr(field, "max_length", None) == LONGEST_TEXT:
            yield name, "あ" * (LONGEST_TEXT + 1)


def written() -> list[int]:
    """How many records of each kind there are, and how many changes the log tells of."""
    changes = Entry.objects.exclude(what__in=LOOKS).count()
    return [changes, *(model.objects.count() for model in RECORDS)]


def is_said(answer, name: str, mistaken: object) -> None:
    form, page = answer.context["form"], answer.content.decode()
    assert form.errors, (name, mistaken)
    for field, sentences in form.errors.items():
        assert all(JAPANESE.search(sentence) for sentence in sentences), sentences
        if field != forms.forms.NON_FIELD_ERRORS and not form[field].is_hidden:
            beside = f"{form[field].auto_id}_error"
            assert f'id="{beside}"' in page, (name, mistaken)
            assert re.search(f'aria-describedby="[^"]*{beside}', page), (name, mistaken)
    if isinstance(form.fields[name], LineField) and isinstance(mistaken, str):
        assert escape(readable(mistaken)) in readable(page), (name, mistaken)


def test_the_database_never_meets_a_text_longer_than_it_holds(client):
    too_long = []
    for route in ROUTES:
        filled = form_at(client, address(route))
        too_long += [(route, *field) for field in longer_than_held(filled)] if filled else []

    assert too_long == []


def longer_than_held(filled: Filled) -> Iterator[tuple[str, int]]:
    held = held_by(filled.place)
    for name, field in filled.fields.items():
        words = isinstance(field, LineField) and not isinstance(field, SaidDayField)
        if words and name in held and (field.max_length or LONGEST_TEXT + 1) > held[name]:
            yield name, field.max_length


@cache
def held_by(place: str) -> dict[str, int]:
    """How long a field of that name may be in the records whose app is called as the place is.

    A place without records of its own writes into others: then the strictest of all is meant.
    """
    own = [model for model in RECORDS if model._meta.app_label == place]
    lengths: dict[str, int] = {}
    for model in own or RECORDS:
        for field in model._meta.concrete_fields:
            typed = not (field.choices or isinstance(field, SlugField))  # part of an address
            if typed and getattr(field, "max_length", None):
                known = lengths.get(field.name, field.max_length)
                lengths[field.name] = min(known, field.max_length)
    return lengths
