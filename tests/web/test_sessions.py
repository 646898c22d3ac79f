"""Who has signed in stays signed in until the session runs out."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from banso.web.account.sessions import SessionStore

pytestmark = pytest.mark.django_db


def begun() -> str:
    session = SessionStore()
    session["signed in"] = "花"
    session.save()
    return session.session_key


def test_a_session_is_found_by_its_key():
    key = begun()

    assert SessionStore(key).get("signed in") == "花"


def test_a_session_that_has_run_out_says_nothing():
    key = begun()
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))

    assert SessionStore(key).get("signed in") is None


def test_an_unknown_key_says_nothing():
    assert SessionStore("x" * 32).get("signed in") is None
