"""The guards themselves: a guard that sleeps is worse than none."""

import socket
from datetime import datetime

import pytest
from django.db import connection
from django.utils.translation import gettext, override, pgettext
from tests import guards, make

from banso.records.audit.actions import note
from banso.records.people.models import Person

pytestmark = pytest.mark.django_db


def test_rows_without_an_order_come_in_any_order():
    for number in range(8):
        make.person(f"人{number}")

    orders = {tuple(Person.objects.values_list("called", flat=True)) for _ in range(20)}

    assert len(orders) > 1


def test_rows_with_an_order_keep_it():
    for number in range(8):
        make.person(f"人{number}")

    orders = {tuple(p.called for p in Person.objects.order_by("called")) for _ in range(20)}

    assert len(orders) == 1


def test_looking_may_write_the_view_log_and_nothing_else():
    person = make.person()

    with connection.execute_wrapper(guards._refuse_writing):
        note("person.opened", person, by=None, at=make.NOON)
        with pytest.raises(guards.WritesOnGet):
            Person.objects.update(called="別の人")


def test_the_network_is_closed():
    with socket.socket() as far, pytest.raises(guards.NetworkClosed):
        far.connect(("192.0.2.1", 80))  # an address kept free for examples


def test_a_naive_moment_is_refused():
    naive = datetime(2026, 5, 1, 12)  # noqa: DTZ001  this is the mistake itself

    with pytest.raises(RuntimeWarning, match="naive"):
        note("person.opened", make.person(), by=None, at=naive)


def test_a_title_with_a_name_is_noticed():
    make.person("渡辺 花子", kana="わたなべ はなこ")

    assert guards._names_in({"渡辺 花子 – 伴走"}) == ["渡辺 花子"]
    assert guards._names_in({"つながりの記録 – 伴走"}) == []


def test_a_text_without_its_japanese_is_noticed(every_word_has_its_japanese):
    with override("en"):
        gettext("Nobody has translated this")
    assert every_word_has_its_japanese == set()

    with override("ja"):
        gettext("Nobody has translated this")
        pgettext("test", "Nor this")

    assert every_word_has_its_japanese == {"Nobody has translated this", "test\x04Nor this"}
    every_word_has_its_japanese.clear()
